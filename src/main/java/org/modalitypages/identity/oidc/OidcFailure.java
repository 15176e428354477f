package org.modalitypages.identity.oidc;

import org.modalitypages.problem.Problem;

/** Why nobody was signed in by the provider, as a problem for a page. */
final class OidcFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private OidcFailure(int status, String name, String title, String detail, Throwable cause) {
        super(title, cause);
        this.problem = Problem.of(status, "sign-in-" + name, title, detail);
    }

    Problem problem() {
        return problem;
    }

    /** The provider cannot be reached, or not just now. */
    static OidcFailure unreachable(Throwable cause) {
        return new OidcFailure(
                503,
                "provider-unavailable",
                "Single sign-on cannot be reached",
                "The service that signs you in does not answer just now. Try again in a minute, or sign in here another way.",
                cause);
    }

    /** The provider says something that cannot be, or that it does not know us. */
    static OidcFailure unusable(Throwable cause) {
        return new OidcFailure(
                502,
                "provider-answer",
                "Single sign-on gave an answer that cannot be used",
                "Nobody was signed in. If it happens again, tell the operator of this site; the log says what was wrong.",
                cause);
    }

    /** A token of the future or the past. */
    static OidcFailure clocks(Throwable cause) {
        return new OidcFailure(
                502,
                "clocks-differ",
                "The clocks of two servers differ",
                "What single sign-on says is not valid at the time that this server has. Tell the operator of this site: one "
                        + "of the two clocks is more than a minute off.",
                cause);
    }

    /** The person, or the provider for its own reasons, did not want to. */
    static OidcFailure denied() {
        return new OidcFailure(
                403,
                "denied",
                "You were not signed in",
                "Single sign-on says that the sign-in was refused or broken off there. Begin again if that was not meant.",
                null);
    }

    /** Nothing that this browser began here within the last minutes. */
    static OidcFailure unknown() {
        return new OidcFailure(
                400,
                "unknown",
                "This sign-in was not begun here",
                "It was begun in another browser, took more than ten minutes, or is finished already. Begin again.",
                null);
    }
}
