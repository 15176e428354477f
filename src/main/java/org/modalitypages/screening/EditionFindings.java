package org.modalitypages.screening;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.modalitypages.screening.Screened.Pack;
import org.modalitypages.screening.Screened.Unavailable;

/**
 * What screening says of an edition.
 *
 * @param items in the order of the text
 * @param screenedAt when; {@code null} when it was not stored: a draft, or an edition that is still to be screened
 */
public record EditionFindings(List<Item> items, List<Unavailable> unavailable, List<Pack> packs, Instant screenedAt) {

    /**
     * A finding.
     *
     * @param id {@code null} when it is not stored, and so cannot be dismissed
     * @param dismissal {@code null} while it stands
     */
    public record Item(Long id, Finding finding, Dismissal dismissal) {}

    /** Who said that a finding does not matter here, and why. */
    public record Dismissal(String by, Instant at, String reason) {}

    public EditionFindings {
        items = List.copyOf(items);
        unavailable = List.copyOf(unavailable);
        packs = List.copyOf(packs);
    }

    static EditionFindings unstored(Screened screened) {
        return new EditionFindings(
                screened.findings().stream()
                        .map(finding -> new Item(null, finding, null))
                        .toList(),
                screened.unavailable(),
                screened.packs(),
                null);
    }

    /** The gravest of what stands; empty when nothing does. */
    public Optional<Severity> severity() {
        return items.stream()
                .filter(item -> item.dismissal() == null)
                .map(item -> item.finding().severity())
                .max(Severity::compareTo);
    }
}
