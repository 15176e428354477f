package org.modalitypages.appearance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.theme.SettingValues;

/** A theme as stored: what was uploaded, if it was, and what was chosen for it. */
@Entity
@Table(name = "theme")
class ThemeRow {

    @Id
    private String name;

    private byte[] archive;

    private String settings = "{}";

    @Version
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected ThemeRow() {}

    ThemeRow(String name, Instant now) {
        this.name = name;
        this.changedAt = now;
    }

    String name() {
        return name;
    }

    /** The zip; empty for a theme that came with the product. */
    Optional<byte[]> archive() {
        return Optional.ofNullable(archive);
    }

    Map<String, Object> settings() {
        return SettingValues.of(settings);
    }

    long version() {
        return version;
    }

    /** Another state of the theme; what was chosen stays. */
    void upload(byte[] zip, Instant now) {
        archive = zip.clone();
        changedAt = now;
    }

    void choose(Map<String, Object> values, Instant now) {
        settings = SettingValues.json(values).toString();
        changedAt = now;
    }
}
