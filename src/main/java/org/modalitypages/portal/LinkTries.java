package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.modalitypages.http.ClientAddress;
import org.modalitypages.identity.RateLimits;
import org.modalitypages.identity.RateLimits.Kind;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Keeps a network from guessing links. Only those that lead nowhere count, as nobody needs many tries at one that works. */
@ApplicationScoped
class LinkTries {

    @Inject
    private RateLimits limits;

    @Inject
    private ClientAddress clientAddress;

    @Inject
    private HttpServletRequest request;

    /** 429 once too many led nowhere. */
    void mustBeFew() {
        mustHold(limits.wouldAllow(Kind.LINK, clientAddress.of(request)), Kind.LINK);
    }

    /** Notes that one led nowhere. */
    void missed() {
        limits.allow(Kind.LINK, clientAddress.of(request));
    }

    /** Counts that a link was asked for; 429 once that was too often. */
    void asked() {
        mustHold(limits.allow(Kind.LINK_ASKED, clientAddress.of(request)), Kind.LINK_ASKED);
    }

    private void mustHold(boolean few, Kind kind) {
        if (!few) {
            throw new Refusal(
                    Problem.tooManyRequests("Too many links were asked for or tried from your network. Try again in "
                            + limits.secondsToWait(kind, clientAddress.of(request)) + " seconds."));
        }
    }
}
