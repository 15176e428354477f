package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.modalitypages.console.ReviewView.Entry;
import org.modalitypages.console.ReviewView.Past;
import org.modalitypages.moderation.Decisions;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.review.ApprovalLinks;
import org.modalitypages.review.ReasonCodes;

/** What was decided about an item, edition by edition. */
@ApplicationScoped
class Histories {

    private static final int MOST_EDITIONS = 50;

    @Inject
    private Editions editions;

    @Inject
    private Decisions decisions;

    @Inject
    private ApprovalLinks links;

    @Inject
    private ReasonCodes reasons;

    @Inject
    private ConsolePages pages;

    /** Every edition of the item, the given one first, then the newest. */
    List<Past> of(Edition here) {
        return editions.of(here.item()).stream()
                .sorted(Comparator.comparing((Edition edition) -> edition.id() != here.id()))
                .limit(MOST_EDITIONS)
                .map(edition -> new Past(
                        Long.toString(edition.id()),
                        edition.number(),
                        Wording.locale(edition.locale()),
                        edition.state().name(),
                        Wording.of(edition.state()),
                        edition.id() == here.id(),
                        entries(edition)))
                .toList();
    }

    /** The decisions on one edition, oldest first. */
    List<Entry> entries(Edition edition) {
        var approvers = links.approvers(edition.id());
        return decisions.of(edition.id()).stream()
                .map(entry -> {
                    var approver = entry.via() == null ? null : approvers.get(entry.via());
                    return new Entry(
                            entry.by(),
                            entry.transition().past(),
                            pages.moment(entry.at()),
                            reasons.label(entry.reason()),
                            entry.note(),
                            approver == null ? null : approver.name() + " (" + approver.email() + ")");
                })
                .toList();
    }
}
