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

    Optional<String> sessionSecret() {
        return Optional.ofNullable(sessionSecret);
    }

    void comesWithToken(Actor known) {
        actor = known;
    }

    void comesWithSession(Actor known, String secret) {
        actor = known;
        sessionSecret = secret;
    }
}
