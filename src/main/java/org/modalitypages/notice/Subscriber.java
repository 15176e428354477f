package org.modalitypages.notice;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What an account wants to hear of, and until when it has heard. */
@Entity
class Subscriber {

    @Id
    @Column(name = "account_id")
    private long accountId;

    @Version
    private long version;

    @ElementCollection
    @CollectionTable(name = "subscription", joinColumns = @JoinColumn(name = "account_id"))
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "topic")
    @Column(name = "frequency")
    @Enumerated(EnumType.STRING)
    private Map<Topic, Frequency> chosen = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "subscriber_modality", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "modality_id")
    private Set<Long> modalities = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "subscriber_region", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "region")
    private Set<String> regions = new HashSet<>();

    @Column(name = "gathered_at")
    private Instant gatheredAt;

    @Column(name = "digest_on")
    private LocalDate digestOn;

    @Column(name = "figures_on")
    private LocalDate figuresOn;

    protected Subscriber() {}

    /**
     * @param digestOn the last day whose digest is done with
     * @param figuresOn the last Monday whose figures are
     */
    Subscriber(long accountId, LocalDate digestOn, LocalDate figuresOn) {
        this.accountId = accountId;
        this.digestOn = digestOn;
        this.figuresOn = figuresOn;
    }

    long accountId() {
        return accountId;
    }

    long version() {
        return version;
    }

    Frequency frequency(Topic topic) {
        return chosen.getOrDefault(topic, topic.usual());
    }

    /** Empty means all. */
    Set<Long> modalities() {
        return Set.copyOf(modalities);
    }

    /** Empty means all. */
    Set<String> regions() {
        return Set.copyOf(regions);
    }

    /** When what comes at once was gathered last; {@code null} when it never was. */
    Instant gatheredAt() {
        return gatheredAt;
    }

    LocalDate digestOn() {
        return digestOn;
    }

    LocalDate figuresOn() {
        return figuresOn;
    }

    void choose(Topic topic, Frequency frequency) {
        chosen.put(topic, frequency);
    }

    void restrict(Set<Long> wantedModalities, Set<String> wantedRegions) {
        modalities.retainAll(wantedModalities);
        modalities.addAll(wantedModalities);
        regions.retainAll(wantedRegions);
        regions.addAll(wantedRegions);
    }

    void gathered(Instant now) {
        gatheredAt = now;
    }

    void digested(LocalDate day) {
        digestOn = day;
    }

    void saw(LocalDate monday) {
        figuresOn = monday;
    }

    /** What was chosen, for a copy of one's own data. */
    Map<Topic, Frequency> choices() {
        return chosen.isEmpty() ? Map.of() : new EnumMap<>(chosen);
    }
}
