package org.modalitypages.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.ws.rs.core.NewCookie;
import org.modalitypages.identity.RateLimits.Kind;
import org.modalitypages.site.Site;

/** Signs browsers in and out. A session's secret is always new, so that nobody can have planted it. */
@ApplicationScoped
public class SignIn {

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private Sessions sessions;

    @Inject
    private RateLimits limits;

    @Inject
    private Caller caller;

    @Inject
    private Site site;

    /** What came of an attempt. */
    public sealed interface Outcome {}

    /** The cookie of the new session. */
    public record SignedIn(NewCookie cookie) implements Outcome {}

    /** Unknown address or wrong password; which of the two is not told. */
    public record Refused() implements Outcome {}

    /** Too many failures for this account or from this network address. */
    public record TooMany(long secondsToWait) implements Outcome {}

    /** Tries an e-mail address and a password that came from a network address. Only failures count. */
    public Outcome attempt(String email, String password, String address) {
        var account = Account.normal(email);
        if (!limits.wouldAllow(Kind.SIGN_IN_ACCOUNT, account)) {
            return new TooMany(limits.secondsToWait(Kind.SIGN_IN_ACCOUNT, account));
        }
        if (!limits.wouldAllow(Kind.SIGN_IN_ADDRESS, address)) {
            return new TooMany(limits.secondsToWait(Kind.SIGN_IN_ADDRESS, address));
        }
        var result = stores.validate(new UsernamePasswordCredential(account, password));
        if (result.getStatus() == CredentialValidationResult.Status.VALID
                && result.getCallerPrincipal() instanceof AccountPrincipal principal) {
            return new SignedIn(open(principal.actor().accountId()));
        }
        limits.allow(Kind.SIGN_IN_ACCOUNT, account);
        limits.allow(Kind.SIGN_IN_ADDRESS, address);
        return new Refused();
    }

    /** Ends the caller's session, if there is one, and opens another for this account; answers its cookie. */
    public NewCookie open(long accountId) {
        return open(accountId, SessionOrigin.HERE);
    }

    /** The same for somebody who proved elsewhere who they are. */
    public NewCookie open(long accountId, SessionOrigin origin) {
        caller.sessionSecret().ifPresent(sessions::end);
        return cookie(sessions.open(accountId, origin), Math.toIntExact(Sessions.LIFETIME.toSeconds()));
    }

    /** Opens another session in place of the caller's, with the same limit; answers its cookie. */
    public NewCookie renew() {
        return open(caller.actor().accountId(), caller.origin());
    }

    /** Ends the caller's session; answers the cookie that deletes its cookie. */
    public NewCookie end() {
        caller.sessionSecret().ifPresent(sessions::end);
        return cookie("", 0);
    }

    private NewCookie cookie(String secret, int maxAge) {
        return new NewCookie.Builder(Sessions.COOKIE)
                .value(secret)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(site.url().startsWith("https://"))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
