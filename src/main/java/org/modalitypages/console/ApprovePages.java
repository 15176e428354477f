package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.modalitypages.http.ClientAddress;
import org.modalitypages.identity.RateLimits;
import org.modalitypages.identity.RateLimits.Kind;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.Transition;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.review.ApprovalLink.Status;
import org.modalitypages.review.ApprovalLinks;

/** {@code /approve/<secret>}: somebody without account reads one edition and decides on it, once. */
@ApplicationScoped
@Path("approve/{secret}")
@Produces("text/html;charset=utf-8")
public class ApprovePages {

    private static final String REASON = "An approver without account asked for changes";

    @Inject
    private ConsolePages pages;

    @Inject
    private Approvals approvals;

    @Inject
    private ApprovalLinks links;

    @Inject
    private RateLimits limits;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress clientAddress;

    /** The text and what to decide; a look uses nothing up. */
    @GET
    public Response read(@PathParam("secret") String secret) {
        countAttempt();
        return shown(secret, "", null);
    }

    /** Approves or returns. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decide(@PathParam("secret") String secret, InputStream sent) {
        countAttempt();
        var form = Form.read(sent);
        var note = form.text("note");
        try {
            var transition = transition(form.text("transition"));
            links.decide(secret, transition, move(transition, note));
            return quiet(200, ApprovalPage.done(transition));
        } catch (Refusal refused) {
            return switch (refused.problem().status()) {
                case 403, 422 -> shown(secret, note, Notice.of(refused.problem()));
                default -> shown(secret, note, null);
            };
        }
    }

    private Response shown(String secret, String note, Notice notice) {
        var found = links.look(secret).orElse(null);
        if (found == null) {
            return quiet(404, ApprovalPage.closed(null));
        }
        if (found.status() != Status.WAITING) {
            return quiet(410, ApprovalPage.closed(found.status()));
        }
        return quiet(notice == null ? 200 : 422, approvals.page(found, note, notice));
    }

    /** The secret stays out of other sites' logs and of search engines. */
    private Response quiet(int status, ApprovalPage view) {
        return Response.fromResponse(pages.page(status, "approve", view))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }

    private static Transition transition(String name) {
        return ApprovalLinks.MOVES.stream()
                .filter(move -> move.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.forbidden("This link approves or returns, and nothing else.")));
    }

    private static Move move(Transition transition, String note) {
        if (transition == Transition.APPROVE) {
            return Move.PLAIN;
        }
        if (note.isEmpty()) {
            throw new Refusal(Problem.invalid("Say what should change; the author reads your words."));
        }
        if (note.length() > 4_000) {
            throw new Refusal(Problem.invalid("Your words have at most 4,000 characters."));
        }
        return new Move(REASON, note, false);
    }

    private void countAttempt() {
        var address = clientAddress.of(request);
        if (!limits.allow(Kind.LINK, address)) {
            throw new Refusal(Problem.tooManyRequests("Too many links were tried from your network. Try again in "
                    + limits.secondsToWait(Kind.LINK, address) + " seconds."));
        }
    }
}
