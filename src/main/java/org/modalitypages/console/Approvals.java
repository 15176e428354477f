package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.EditionViews;
import org.modalitypages.moderation.Editions;
import org.modalitypages.review.ApprovalLinks;

/** Puts together what an approver without account reads. */
@ApplicationScoped
class Approvals {

    @Inject
    private EditionViews views;

    @Inject
    private Editions editions;

    @Inject
    private Accounts accounts;

    @Inject
    private Reviews reviews;

    @Inject
    private ConsolePages pages;

    ApprovalPage page(ApprovalLinks.Found found, String note, Notice notice) {
        var link = found.link();
        var edition = found.edition();
        var view = views.of(edition, Actor.SYSTEM);
        var advice = reviews.advice(edition, view);
        var live = editions.live(edition.item(), edition.locale())
                .filter(other -> other.id() != edition.id())
                .map(other -> Changes.between(other, edition))
                .orElse(null);
        var text = new ApprovalPage.Text(
                link.approver().name(),
                accounts.names(List.of(link.accountId())).get(link.accountId()),
                pages.moment(link.expiresAt()),
                Reviews.modality(edition, view),
                ReviewBody.of(edition, view),
                Reviews.marked(edition, advice),
                advice,
                live,
                note,
                notice);
        return new ApprovalPage(edition.heading(), null, text);
    }
}
