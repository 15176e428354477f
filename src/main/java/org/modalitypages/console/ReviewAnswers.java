package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.modalitypages.console.ReviewView.Typed;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Permissions;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** The review page as the answer to whatever was sent from it. */
@ApplicationScoped
class ReviewAnswers {

    @Inject
    private ConsolePages pages;

    @Inject
    private Reviews reviews;

    @Inject
    private Editions editions;

    @Inject
    private Permissions permissions;

    /** The edition of this id; 404 when there is none that the actor may see. */
    Edition visible(String id, Actor actor) {
        return editions.byId(PathId.of(id))
                .filter(edition -> permissions.visible(edition, actor))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    /** The page as it is. */
    Response page(String id, Actor actor, Typed typed) {
        return pages.page("review", reviews.of(visible(id, actor), actor, typed, null, null));
    }

    /** The page with what went wrong and with all that was typed. */
    Response refused(Problem problem, String id, Actor actor, Typed typed) {
        return refused(problem, id, actor, typed, null);
    }

    /** The same with the fields of a draft that was not saved. */
    Response refused(Problem problem, String id, Actor actor, Typed typed, List<Field> fields) {
        var edition = visible(id, actor);
        var notice = switch (problem.status()) {
            case 412 ->
                Notice.of(
                        problem,
                        reviews.lastChange(edition),
                        "Nothing of yours was done. What you typed is still below; decide anew.");
            case 409 -> Notice.of(problem, reviews.lastChange(edition));
            default -> Notice.of(problem);
        };
        return pages.page(problem.status(), "review", reviews.of(edition, actor, typed, fields, notice));
    }

    /** Leads back to a part of the page. */
    Response back(String id, String part, String flash) {
        return pages.redirect("/console/editions/" + id + "#" + part, flash);
    }
}
