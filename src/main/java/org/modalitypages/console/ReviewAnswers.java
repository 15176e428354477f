package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.modalitypages.console.ReviewView.Typed;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.VisibleEditions;
import org.modalitypages.problem.Problem;

/** The review page as the answer to whatever was sent from it. */
@ApplicationScoped
class ReviewAnswers {

    @Inject
    private ConsolePages pages;

    @Inject
    private Reviews reviews;

    @Inject
    private VisibleEditions visible;

    @Inject
    private HttpServletRequest request;

    /** The page as it is. */
    Response page(String id, Actor actor, Typed typed) {
        return pages.page("review", reviews.of(visible.edition(id, actor), actor, typed, null, null));
    }

    /** The page with what went wrong and with all that was typed. */
    Response refused(Problem problem, String id, Actor actor, Typed typed) {
        return refused(problem, id, actor, typed, null);
    }

    /** The same with the fields of a draft that was not saved. */
    Response refused(Problem problem, String id, Actor actor, Typed typed, List<Field> fields) {
        var edition = visible.edition(id, actor);
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

    /** Leads back to a part of the page, and the reader stays on their way through the queue. */
    Response back(String id, String part, String flash) {
        var page = "/console/editions/" + id;
        return pages.redirect(page + trail(page) + "#" + part, flash);
    }

    /** The query of the page that a form was sent from, if it was this one. */
    private String trail(String page) {
        try {
            var sentFrom = URI.create(Objects.requireNonNullElse(request.getHeader("Referer"), ""));
            var query = sentFrom.getRawQuery();
            return page.equals(sentFrom.getPath()) && query != null && query.startsWith("from=") ? "?" + query : "";
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
