package org.modalitypages.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.modalitypages.moderation.PriorityReason;
import org.modalitypages.moderation.QueueFacets;

/** Tells the queue how grave the findings in an edition are. A dismissed one counts for nothing. */
@ApplicationScoped
class FindingFacets {

    private static final String LICENCE = "licence";

    @Inject
    private QueueFacets queue;

    /** Joins the caller's transaction. */
    void show(long editionId, List<StoredFinding> findings) {
        var standing = findings.stream()
                .filter(StoredFinding::available)
                .filter(finding -> !finding.dismissed())
                .toList();
        queue.severity(
                editionId,
                standing.stream()
                        .mapToInt(finding -> finding.severity().level())
                        .max()
                        .orElse(0));
        say(
                editionId,
                PriorityReason.HIGH_FINDING,
                standing.stream()
                        .anyMatch(finding -> finding.severity() == Severity.HIGH
                                && !finding.rule().equals(LICENCE)));
        say(
                editionId,
                PriorityReason.LICENCE,
                standing.stream()
                        .anyMatch(finding -> finding.severity() != Severity.LOW
                                && finding.rule().equals(LICENCE)));
    }

    private void say(long editionId, PriorityReason reason, boolean holds) {
        if (holds) {
            queue.raise(editionId, reason);
        } else {
            queue.lower(editionId, reason);
        }
    }
}
