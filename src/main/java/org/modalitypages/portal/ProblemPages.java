package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.ProblemPage;

/** Problems as pages of the portal that say what to do next. */
@ApplicationScoped
public class ProblemPages implements ProblemPage {

    @Inject
    private PortalPages pages;

    /**
     * What the page says.
     *
     * @param goBack whether what was typed is still there on the page before
     */
    public record View(String title, String detail, String hint, boolean goBack, String correlation) {}

    @Override
    public boolean serves(String path) {
        return path.startsWith("/portal");
    }

    @Override
    public String render(Problem problem) {
        var correlation = problem.members().get("correlation");
        var view = new View(
                problem.title(),
                problem.status() == 404 ? "There is nothing at this address that you may see." : problem.detail(),
                hint(problem),
                problem.status() != 404,
                correlation == null ? null : correlation.toString());
        return pages.render("problem", view);
    }

    private static String hint(Problem problem) {
        return switch (problem.status()) {
            case 403 -> "If you think that this should be yours, answer the mail that invited you.";
            case 404 -> "It may have been discarded. Your own pages are one step away.";
            case 429 -> "Nothing is lost. Wait a little and try again.";
            default ->
                problem.status() >= 500
                        ? "Nothing was changed. Go back and try again: what you typed is still there."
                        : "Go back, put it right and send it again: what you typed is still there.";
        };
    }
}
