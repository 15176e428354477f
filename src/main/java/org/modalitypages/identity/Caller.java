package org.modalitypages.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Who makes this request. */
@RequestScoped
public class Caller {

    private Actor actor;
    private String sessionSecret;
    private SessionOrigin origin = SessionOrigin.HERE;

    /**
     * The authenticated actor.
     *
     * @throws Refusal 401 when nobody is signed in
     */
    public Actor actor() {
        return signedIn().orElseThrow(() -> new Refusal(Problem.unauthenticated()));
    }

    public Optional<Actor> signedIn() {
        return Optional.ofNullable(actor);
    }

    /** The actor, if it has one of these roles; 403 otherwise. */
    public Actor actorBeing(Role... roles) {
        var known = actor();
        known.mustBe(roles);
        return known;
    }

    /** The anti-forgery token of the session; empty for a caller with a bearer token or without a session. */
    public Optional<String> csrfToken() {
        return Optional.ofNullable(sessionSecret).map(Sessions::csrfToken);
    }

    /** From where the caller came to the session. */
    public SessionOrigin origin() {
        return origin;
    }

    /**
     * Passes whoever proved here, or to the provider of single sign-on, who they are. A platform's word opens no lasting way
     * in: no token, no password, no other address, and no end of the account.
     *
     * @throws Refusal 403 for somebody whom a platform sent
     */
    public void mustHaveSignedIn() {
        if (origin.isPlatform()) {
            throw new Refusal(Problem.of(
                    403,
                    "sign-in-needed",
                    "Sign in here for this",
                    "You came from a content platform, which may not change how this account is entered. Sign out, then sign "
                            + "in here: a link that is mailed to the account's address does."));
        }
    }

    Optional<String> sessionSecret() {
        return Optional.ofNullable(sessionSecret);
    }

    void comesWithToken(Actor known) {
        actor = known;
    }

    void comesWithSession(Actor known, String secret, SessionOrigin from) {
        actor = known;
        sessionSecret = secret;
        origin = from;
    }
}
