package org.modalitypages.embed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A widget saved for a site, with its settings. */
@Entity
@Table(name = "embed")
public class Embed {

    /**
     * What its owner decides.
     *
     * @param name for its owner's eyes
     * @param modalityId of the modality that it is about; {@code null} where the snippet names one
     * @param height in CSS pixels, of the place that a page keeps for it while it loads
     * @param counting whether views and clicks are counted
     */
    public record Content(String name, Long modalityId, EmbedSettings settings, int height, boolean counting) {}

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Version
    private long version;

    @Column(name = "site_id")
    private long siteId;

    private String sitekey;
    private String name;

    @Column(name = "modality_id")
    private Long modalityId;

    private String settings;
    private int height;
    private boolean counting;

    @Column(name = "created_at")
    private Instant createdAt;

    protected Embed() {}

    Embed(long siteId, String sitekey, Content content, Instant now) {
        this.siteId = siteId;
        this.sitekey = sitekey;
        change(content);
        createdAt = now;
    }

    public long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public long siteId() {
        return siteId;
    }

    /** The public key that the snippet carries. */
    public String sitekey() {
        return sitekey;
    }

    public String name() {
        return name;
    }

    public Optional<Long> modalityId() {
        return Optional.ofNullable(modalityId);
    }

    public EmbedSettings settings() {
        return SettingsJson.read(settings);
    }

    /** In CSS pixels. */
    public int height() {
        return height;
    }

    public boolean counting() {
        return counting;
    }

    final void change(Content content) {
        name = content.name();
        modalityId = content.modalityId();
        settings = SettingsJson.of(content.settings()).toString();
        height = content.height();
        counting = content.counting();
    }
}
