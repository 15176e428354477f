package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Actor;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Editions as far as somebody may see them: what is hidden from them and what there is not is the same 404. */
@ApplicationScoped
public class VisibleEditions {

    @Inject
    private Editions editions;

    @Inject
    private Permissions permissions;

    /** The edition whose id stands in a path. */
    public Edition edition(String id, Actor actor) {
        return edition(PathId.of(id), actor);
    }

    /** The edition of this id. */
    public Edition edition(long id, Actor actor) {
        return visible(editions.byId(id), actor);
    }

    /** The same, locked until the caller's transaction ends. */
    public Edition locked(long id, Actor actor) {
        return visible(editions.locked(id), actor);
    }

    private Edition visible(Optional<Edition> found, Actor actor) {
        return found.filter(edition -> permissions.visible(edition, actor))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }
}
