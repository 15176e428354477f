package org.modalitypages.specialist;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.modalitypages.media.Photo;

/**
 * A person or a practice. The row is what the public sees once anything of the specialist is live; changes of it arrive
 * as editions and are written here when one of them is published.
 */
@Entity
public class Specialist {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Version
    private long version;

    @Column(name = "import_id")
    private Long importId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String title;
    private String city;
    private String region;
    private String country;
    private String email;

    @Column(name = "supervised_by")
    private String supervisedBy;

    private String website;

    @Column(name = "profile_url")
    private String profileUrl;

    @Column(name = "accepting_clients")
    private Boolean acceptingClients;

    private Boolean telehealth;

    private String photo;

    @Column(name = "photo_alt")
    private String photoAlt;

    @Column(name = "merged_into")
    private Long mergedInto;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @ElementCollection
    @CollectionTable(name = "specialist_language", joinColumns = @JoinColumn(name = "specialist_id"))
    @Column(name = "language")
    private Set<String> languages = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "specialist_modality", joinColumns = @JoinColumn(name = "specialist_id"))
    @Column(name = "modality_id")
    private Set<Long> modalities = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "specialist_account", joinColumns = @JoinColumn(name = "specialist_id"))
    private Set<LinkedAccount> accounts = new HashSet<>();

    @OneToMany(mappedBy = "specialist", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<LicenceRow> licences = new ArrayList<>();

    protected Specialist() {}

    Specialist(Profile profile, Long importId, Instant createdAt) {
        this.importId = importId;
        this.createdAt = createdAt;
        show(profile);
    }

    /** The form in which names are compared: without case, accents aside, and with one kind of space, dash and apostrophe. */
    static String key(String words) {
        if (words == null) {
            return "";
        }
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .replaceAll("[\u2018\u2019\u02bc]", "'")
                .replaceAll("[\u2010-\u2015]", "-")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    public long id() {
        return id;
    }

    String nameKey() {
        return nameKey;
    }

    public long version() {
        return version;
    }

    public Kind kind() {
        return kind;
    }

    public Attribution attribution() {
        return new Attribution(name, title, city, region, country);
    }

    /** Private, for invitations; {@code null} when unknown. */
    public String email() {
        return email;
    }

    public String profileUrl() {
        return profileUrl;
    }

    /** As which other specialist it goes on; {@code null} for one that stands for itself. */
    public Long mergedInto() {
        return mergedInto;
    }

    /** When the public first saw anything of it; {@code null} before. */
    public Instant publishedAt() {
        return publishedAt;
    }

    public Set<Long> modalities() {
        return Set.copyOf(modalities);
    }

    /** The accounts that act for this specialist. */
    public Set<Long> linkedAccounts() {
        var ids = new HashSet<Long>();
        accounts.forEach(linked -> ids.add(linked.accountId()));
        return ids;
    }

    public Profile profile() {
        return new Profile(
                kind,
                attribution(),
                website,
                profileUrl,
                supervisedBy,
                acceptingClients,
                telehealth,
                languages.stream().sorted().toList(),
                licences.stream().map(LicenceRow::licence).toList(),
                photo == null ? null : new Photo(photo, photoAlt));
    }

    /** Whether every licence that is known has run out before this day; without a known one there is nothing to say. */
    public boolean licencesExpiredOn(LocalDate day) {
        return !licences.isEmpty()
                && licences.stream().allMatch(row -> row.licence().expiredOn(day));
    }

    boolean sameAs(Attribution other) {
        var mine = attribution();
        return nameKey.equals(key(other.name()))
                && key(mine.city()).equals(key(other.city()))
                && key(mine.region()).equals(key(other.region()))
                && Countries.compatible(mine.country(), other.country());
    }

    final void show(Profile profile) {
        var attribution = profile.attribution();
        kind = profile.kind();
        name = attribution.name();
        nameKey = key(attribution.name());
        title = attribution.title();
        city = attribution.city();
        region = attribution.region();
        country = attribution.country();
        website = profile.website();
        profileUrl = profile.profileUrl();
        supervisedBy = profile.supervisedBy();
        acceptingClients = profile.acceptingClients();
        telehealth = profile.telehealth();
        photo = profile.photo() == null ? null : profile.photo().id();
        photoAlt = profile.photo() == null ? null : profile.photo().alt();
        languages.retainAll(profile.languages());
        languages.addAll(profile.languages());
        var known = licences.stream().map(LicenceRow::licence).toList();
        if (!known.equals(profile.licences())) {
            licences.clear();
            profile.licences().forEach(licence -> licences.add(new LicenceRow(this, licence)));
        }
    }

    void wentPublic(Instant now) {
        if (publishedAt == null) {
            publishedAt = now;
        }
    }

    /** Goes on as that specialist. */
    void mergeInto(long survivorId) {
        mergedInto = survivorId;
        email = null;
        accounts.clear();
        modalities.clear();
    }

    /** Takes over what is beside the other's profile. */
    void absorb(Specialist other) {
        if (email == null) {
            email = other.email;
        }
        modalities.addAll(other.modalities);
        other.accounts.forEach(linked -> accounts.add(new LinkedAccount(linked.accountId(), linked.linkedAt())));
        if (other.publishedAt != null && (publishedAt == null || other.publishedAt.isBefore(publishedAt))) {
            publishedAt = other.publishedAt;
        }
    }

    void reachAt(String address) {
        email = address;
    }

    void offers(long modalityId) {
        modalities.add(modalityId);
    }

    void linkTo(long accountId, Instant now) {
        accounts.add(new LinkedAccount(accountId, now));
    }
}
