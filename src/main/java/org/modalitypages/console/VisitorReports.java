package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.modalitypages.console.VisitorForm.Note;
import org.modalitypages.http.ClientAddress;
import org.modalitypages.identity.RateLimits;
import org.modalitypages.identity.RateLimits.Kind;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.report.NewReport;
import org.modalitypages.report.Reports;

/**
 * Takes the forms of visitors: without cookies, scripts or anybody else's service. Machines give themselves away by
 * filling a field that nobody sees, by sending at once, or by sending much.
 */
@ApplicationScoped
class VisitorReports {

    /** The field that people do not see. */
    static final String TRAP = "topic";

    /** Nobody reads the form and writes a sentence in less. */
    private static final int QUICKEST_SECONDS = 3;

    @Inject
    private ConsolePages pages;

    @Inject
    private Reports reports;

    @Inject
    private RateLimits limits;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    /** Makes the form anew with what was typed and what went wrong. */
    interface Again {
        VisitorForm with(long started, Notice notice);
    }

    /** Makes the report out of what was typed. */
    interface Sent {
        NewReport report();
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    /** Stores a report and leads to thanks, or shows the form again. */
    Response take(Form form, Sent sent, Again again, String thanks) {
        var from = clientAddress.of(request);
        if (!limits.allow(Kind.PUBLIC_FORM, from)) {
            var wait = limits.secondsToWait(Kind.PUBLIC_FORM, from);
            var notice = new Notice(
                    "Much came from your network just now",
                    "Nothing of what you wrote is lost. Send it again in " + wait + " seconds.",
                    List.of());
            return Response.fromResponse(pages.page(429, "visitorForm", again.with(started(form), notice)))
                    .header("Retry-After", wait)
                    .build();
        }
        if (form.given(TRAP).isPresent()) {
            return leadTo(thanks);
        }
        if (now() - started(form) < QUICKEST_SECONDS) {
            var notice =
                    new Notice("That was quick", "Please look over what you wrote, then send it once more.", List.of());
            return pages.page(422, "visitorForm", again.with(started(form), notice));
        }
        try {
            reports.take(sent.report());
            return leadTo(thanks);
        } catch (Refusal refused) {
            var problem = refused.problem();
            return pages.page(problem.status(), "visitorForm", again.with(started(form), notice(problem)));
        }
    }

    /** For what is not public, or no longer. */
    Response gone() {
        return pages.page(
                404,
                "visitorNote",
                new Note(
                        "There is nothing here",
                        List.of("What this form was about is not shown on this site, or no longer."),
                        "/",
                        "To the start page"));
    }

    Response note(Note note) {
        return pages.page("visitorNote", note);
    }

    private static Response leadTo(String thanks) {
        return Response.status(303).header("Location", thanks).build();
    }

    private static Notice notice(Problem problem) {
        return new Notice("It was not sent yet", problem.detail(), List.of());
    }

    /** When the form was shown, as it says; now when it says nothing that makes sense. */
    private long started(Form form) {
        var text = form.text("started");
        return text.matches("[0-9]{1,12}") ? Math.min(Long.parseLong(text), now()) : now();
    }
}
