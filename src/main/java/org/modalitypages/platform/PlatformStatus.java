package org.modalitypages.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** How it goes with a platform: the same row as {@link Platform}, without the version, as it makes nobody's view stale. */
@Entity
@Table(name = "platform")
public class PlatformStatus {

    private static final int LONGEST = 1_000;

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private PlatformState state;

    @Column(name = "installed_version")
    private String installedVersion;

    @Column(name = "reached_at")
    private Instant reachedAt;

    @Column(name = "failing_since")
    private Instant failingSince;

    private String failure;

    @Column(name = "asked_at")
    private Instant askedAt;

    protected PlatformStatus() {}

    void installed(String descriptorVersion) {
        installedVersion = descriptorVersion;
    }

    void works(Instant now) {
        reachedAt = now;
        failingSince = null;
        failure = null;
        if (state == PlatformState.CREDENTIALS) {
            state = PlatformState.CONNECTED;
        }
    }

    void fails(PlatformFailure reason, Instant now) {
        failingSince = failingSince == null ? now : failingSince;
        failure = cut(reason.getMessage());
        if (reason.kind() == PlatformFailure.Kind.GONE) {
            state = PlatformState.OFF;
        } else if ((reason.kind() == PlatformFailure.Kind.CREDENTIALS) && (state == PlatformState.CONNECTED)) {
            state = PlatformState.CREDENTIALS;
        }
    }

    /** Whether it was not asked for so long; then it counts as asked. */
    boolean askedAgain(Duration pause, Instant now) {
        if ((askedAt != null) && askedAt.plus(pause).isAfter(now)) {
            return false;
        }
        askedAt = now;
        return true;
    }

    /** As long as there is room for. */
    static String cut(String text) {
        // Databases do not take every character.
        var words = text.replaceAll("\\p{Cntrl}+", " ");
        return words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
    }
}
