package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.ProblemPage;

/** Problems as pages that say what to do next. */
@ApplicationScoped
public class ProblemPages implements ProblemPage {

    @Inject
    private ConsolePages pages;

    /**
     * What the page says.
     *
     * @param goBack whether what was typed is still there on the page before
     */
    public record View(int status, String title, String detail, String hint, boolean goBack, String correlation) {}

    @Override
    public boolean serves(String path) {
        return path.startsWith("/console")
                || path.startsWith("/launch")
                || path.startsWith("/correct/")
                || path.startsWith("/report/");
    }

    @Override
    public String render(Problem problem) {
        return pages.render("problem", view(problem));
    }

    private static View view(Problem problem) {
        var correlation = problem.members().get("correlation");
        return new View(
                problem.status(),
                problem.title(),
                words(problem),
                hint(problem),
                problem.status() != 404 && !isWayIn(problem),
                correlation == null ? null : correlation.toString());
    }

    private static String words(Problem problem) {
        return switch (problem.name()) {
            case "not-found" -> "There is nothing at this address that you may see.";
            case "method-not-allowed" -> "This address takes no such request.";
            default -> problem.detail();
        };
    }

    /** Of signing in elsewhere, where going back leads to a page of others that can be used once. */
    private static boolean isWayIn(Problem problem) {
        return problem.name().startsWith("sign-in-") || problem.name().startsWith("launch-");
    }

    private static String hint(Problem problem) {
        if (problem.name().equals("launch-refused")) {
            return "Go back to your platform and open this site from there once more. If it happens again, tell whoever "
                    + "looks after that platform; this was noted for the administrators here.";
        }
        if (isWayIn(problem)) {
            return "The way in is on the page to sign in.";
        }
        return switch (problem.status()) {
            case 403 ->
                problem.name().equals("forged-request")
                        ? "Nothing was changed, and what you typed is not lost: go back with your browser, copy it if it is "
                                + "long, reload that page and send it again. This happens when you signed in anew, or in "
                                + "another window, after the page was opened."
                        : "Ask an administrator if you think that it should.";
            case 404 -> "It may have been discarded or renamed. Look for it in the queue or the lists.";
            case 413 -> "Go back and send less at once.";
            default ->
                problem.status() >= 500
                        ? "Nothing was changed. Go back and try again."
                        : "Go back, put it right and send it again: what you typed is still there.";
        };
    }
}
