package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.modalitypages.identity.Accounts;
import org.modalitypages.problem.Problem;

/** Keeps what became of a plan that was dropped, and has its maker told. */
@ApplicationScoped
class PlanFailures {

    @Inject
    private Editions editions;

    @Inject
    private Accounts accounts;

    @Inject
    private Event<PlannedMoveFailed> failures;

    @Inject
    private Clock clock;

    void keep(PlannedMove planned, Problem problem) {
        planned.failed(problem.detail(), clock.instant());
        var by = accounts.names(List.of(planned.accountId())).get(planned.accountId());
        editions.byId(planned.editionId())
                .ifPresent(edition -> failures.fire(new PlannedMoveFailed(edition, planned.view(by), problem)));
    }
}
