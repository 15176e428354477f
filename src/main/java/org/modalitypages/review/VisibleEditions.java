package org.modalitypages.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Permissions;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Editions as far as somebody may see them. */
@ApplicationScoped
class VisibleEditions {

    @Inject
    private Editions editions;

    @Inject
    private Permissions permissions;

    /** The edition of this id; 404 when there is none that the actor may see. */
    Edition edition(String id, Actor actor) {
        return editions.byId(PathId.of(id))
                .filter(edition -> permissions.visible(edition, actor))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }
}
