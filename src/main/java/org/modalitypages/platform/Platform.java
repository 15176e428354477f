package org.modalitypages.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.modalitypages.identity.Role;

/** An existing content platform that is connected, as people decided; how it goes is written by {@link PlatformStatus}. */
@Entity
@Table(name = "platform")
public class Platform {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Version
    private long version;

    private String kind;
    private String name;
    private String locale;
    private String settings;
    private String secrets;

    @Column(name = "launch_key")
    private String launchKey;

    @Column(name = "role_cap")
    @Enumerated(EnumType.STRING)
    private Role roleCap;

    @Enumerated(EnumType.STRING)
    private PlatformState state;

    @Column(name = "installed_version", insertable = false, updatable = false)
    private String installedVersion;

    @Column(name = "reached_at", insertable = false, updatable = false)
    private Instant reachedAt;

    @Column(name = "failing_since", insertable = false, updatable = false)
    private Instant failingSince;

    @Column(insertable = false, updatable = false)
    private String failure;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Platform() {}

    /** @param launchKey sealed, as secrets are */
    Platform(String kind, String launchKey, Instant now) {
        this.kind = kind;
        this.launchKey = launchKey;
        this.state = PlatformState.CONNECTED;
        this.createdAt = now;
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Such as {@code wordpress}. */
    public String kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    /** The language in which items are sent. */
    public String locale() {
        return locale;
    }

    /** What was entered and is no secret, as JSON. */
    String settings() {
        return settings;
    }

    /** What was entered and is a secret, sealed. */
    String secrets() {
        return secrets;
    }

    String launchKey() {
        return launchKey;
    }

    /** The most that somebody can be here who comes from there. */
    public Role roleCap() {
        return roleCap;
    }

    public PlatformState state() {
        return state;
    }

    /** The version of the descriptor that is installed there. */
    public Optional<String> installedVersion() {
        return Optional.ofNullable(installedVersion);
    }

    /** When it last did what it was asked to. */
    public Optional<Instant> reachedAt() {
        return Optional.ofNullable(reachedAt);
    }

    /** Since when nothing goes through. */
    public Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }

    /** What hinders, in words. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    public Instant createdAt() {
        return createdAt;
    }

    void change(String newName, String newLocale, Role cap, String newSettings, String newSecrets) {
        name = newName;
        locale = newLocale;
        roleCap = cap;
        settings = newSettings;
        secrets = newSecrets;
    }

    /** Another key for launch tokens, sealed; the platform gets it with the next installation. */
    void send(String sealedLaunchKey) {
        launchKey = sealedLaunchKey;
    }

    void become(PlatformState wanted) {
        state = wanted;
    }

    /** Noted at most every few seconds, so that a row is not written with every delivery. */
    boolean wasReachedBefore(Instant now) {
        return (failingSince == null)
                && (reachedAt != null)
                && reachedAt.plus(Duration.ofSeconds(10)).isAfter(now);
    }
}
