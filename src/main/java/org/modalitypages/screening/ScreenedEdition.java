package org.modalitypages.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.modalitypages.screening.Screened.Pack;

/** That an edition was screened, or is being screened by one of the nodes: of which text, by which rules, until when. */
@Entity
@Table(name = "screening")
class ScreenedEdition {

    /** How long one node has for it before another takes over. */
    private static final Duration CLAIM = Duration.ofMinutes(2);

    @Id
    @Column(name = "edition_id")
    private long editionId;

    @Column(name = "content_hash")
    private String contentHash;

    private String rules;
    private String packs;

    @Column(name = "again_on")
    private LocalDate againOn;

    @Column(name = "screened_at")
    private Instant screenedAt;

    @Column(name = "claimed_until")
    private Instant claimedUntil;

    protected ScreenedEdition() {}

    ScreenedEdition(long editionId) {
        this.editionId = editionId;
        this.contentHash = "";
        this.rules = "";
    }

    long editionId() {
        return editionId;
    }

    /** {@code null} before the first time. */
    Instant screenedAt() {
        return screenedAt;
    }

    /** Whether it was screened and is of this text. */
    boolean isOf(String wantedHash) {
        return screenedAt != null && contentHash.equals(wantedHash);
    }

    /** Whether there is nothing to do: the same text by the same rules, on a day before licences change. */
    boolean upToDate(String wantedHash, String wantedRules, LocalDate today) {
        return isOf(wantedHash) && rules.equals(wantedRules) && (againOn == null || today.isBefore(againOn));
    }

    /** Whether the caller may screen it now; if so nobody else may for a while. */
    boolean claim(Instant now) {
        if (claimedUntil != null && claimedUntil.isAfter(now)) {
            return false;
        }
        claimedUntil = now.plus(CLAIM);
        return true;
    }

    void screened(String hash, String byRules, List<Pack> asked, LocalDate next, Instant now) {
        contentHash = hash;
        rules = byRules;
        packs = asked.stream()
                .map(pack -> pack.id() + "\t" + pack.version() + "\t" + pack.title())
                .collect(Collectors.joining("\n"));
        againOn = next;
        screenedAt = now;
        claimedUntil = null;
    }

    List<Pack> packs() {
        if (packs == null) {
            return List.of();
        }
        return Arrays.stream(packs.split("\n", -1))
                .map(line -> line.split("\t", -1))
                .map(parts -> new Pack(parts[0], parts[1], parts[2]))
                .toList();
    }
}
