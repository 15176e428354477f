package org.modalitypages.identity.oidc;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.modalitypages.identity.RateLimits;
import org.modalitypages.identity.RateLimits.Kind;
import org.modalitypages.identity.Secrets;
import org.modalitypages.identity.SignIn;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** Signs people in by the provider: authorization code with PKCE (RFC 7636), state and nonce. */
@ApplicationScoped
public class OidcSignIn {

    /** Ties a sign-in to the browser in which it was begun. */
    public static final String COOKIE = "modality_pages_oidc";

    private static final String PATH = "/console/sign-in/oidc";
    private static final int LONGEST_NEXT = 2_000;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Set<String> NOT_NOW =
            Set.of(OAuth2Error.TEMPORARILY_UNAVAILABLE.getCode(), OAuth2Error.SERVER_ERROR.getCode());

    @Inject
    private OidcSettings settings;

    @Inject
    private Provider provider;

    @Inject
    private OidcRequests requests;

    @Inject
    private OidcAccounts accounts;

    @Inject
    private SignIn signIn;

    @Inject
    private RateLimits limits;

    @Inject
    private Site site;

    /** Where to send a browser, with a cookie. */
    public record Onward(URI address, NewCookie cookie) {}

    /**
     * Begins a sign-in.
     *
     * @param next path of our own to lead on to
     * @param browser what the browser's cookie has from another sign-in; {@code null} when there is none
     * @param address from which the browser calls
     * @throws Refusal 404 when there is no provider, 429 after too many, 502 or 503 when the provider is of no use
     */
    public Onward begin(String next, String browser, String address) {
        mustBeConfigured();
        if (!limits.allow(Kind.PROVIDER, address)) {
            var seconds = limits.secondsToWait(Kind.PROVIDER, address);
            throw new Refusal(Problem.tooManyRequests(
                            "Too many sign-ins were begun from your network. Try again in " + seconds + " seconds.")
                    .with(Problem.RETRY_AFTER, Long.toString(seconds)));
        }
        // Sign-ins in several tabs share the cookie.
        var secret = browser != null && SECRET.matcher(browser).matches() ? browser : Secrets.random();
        var state = new State();
        var nonce = new Nonce();
        var verifier = new CodeVerifier();
        try {
            var request = new AuthenticationRequest.Builder(
                            new ResponseType(ResponseType.Value.CODE),
                            new Scope("openid", "email", "profile"),
                            settings.clientId(),
                            settings.callback())
                    .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                    .state(state)
                    .nonce(nonce)
                    .codeChallenge(verifier, CodeChallengeMethod.S256)
                    .build();
            requests.begin(
                    state.getValue(),
                    secret,
                    nonce.getValue(),
                    verifier.getValue(),
                    next.length() > LONGEST_NEXT ? "/console" : next);
            return new Onward(request.toURI(), cookie(secret));
        } catch (OidcFailure failed) {
            throw new Refusal(failed.problem());
        }
    }

    /**
     * Finishes a sign-in: the session's cookie, and the path to lead on to.
     *
     * @param query with which the provider sent the browser back
     * @param browser what its cookie has; {@code null} when there is none
     * @throws Refusal 400 when this browser began no such sign-in, 403 when it was denied or the person may not enter here,
     *     502 or 503 when the provider is of no use
     */
    public Onward finish(String query, String browser) {
        mustBeConfigured();
        try {
            var response = parse(query);
            var state = response.getState();
            var request = (state == null || browser == null
                            ? Optional.<OidcRequest>empty()
                            : requests.finish(state.getValue(), browser))
                    .orElseThrow(OidcFailure::unknown);
            mustBeOfTheProvider(response);
            if (!response.indicatesSuccess()) {
                throw failure(response);
            }
            var code = response.toSuccessResponse().getAuthorizationCode();
            if (code == null) {
                throw OidcFailure.unusable(null);
            }
            var person = provider.person(code, new CodeVerifier(request.verifier()), new Nonce(request.nonce()));
            return new Onward(URI.create(request.nextPath()), signIn.open(accountOf(person), person.origin()));
        } catch (OidcFailure failed) {
            throw new Refusal(failed.problem());
        }
    }

    private long accountOf(OidcPerson person) {
        var found = find(person);
        if (found instanceof OidcAccounts.Known known) {
            return known.accountId();
        }
        throw new Refusal(
                found instanceof OidcAccounts.NoAddress
                        ? Problem.of(
                                403,
                                "sign-in-address-unverified",
                                "Your address is not confirmed",
                                settings.title().orElse("")
                                        + " knows you, but does not vouch for your e-mail address. Have it "
                                        + "confirmed there, then sign in again: it decides which account here is yours.")
                        : Problem.of(
                                403,
                                "sign-in-no-role",
                                "You have no role here",
                                settings.title().orElse("")
                                        + " knows you, but you are in none of the groups that may enter "
                                        + "here. Ask whoever looks after those groups to add you to one, then sign in again."));
    }

    private OidcAccounts.Found find(OidcPerson person) {
        try {
            return accounts.enter(person);
        } catch (PersistenceException | TransactionalException madeTwiceAtOnce) {
            return accounts.enter(person);
        } catch (Refusal refused) {
            if (refused.problem().status() == 409) {
                // Made twice at once as well, only found out earlier.
                return accounts.enter(person);
            }
            throw refused;
        }
    }

    private AuthenticationResponse parse(String query) throws OidcFailure {
        try {
            return AuthenticationResponseParser.parse(
                    URI.create(settings.callback() + "?" + (query == null ? "" : query)));
        } catch (ParseException | IllegalArgumentException garbled) {
            throw OidcFailure.unknown();
        }
    }

    /** RFC 9207: an answer that names another issuer was meant for it. */
    private void mustBeOfTheProvider(AuthenticationResponse response) throws OidcFailure {
        if (response.getIssuer() != null && !response.getIssuer().equals(settings.issuer())) {
            throw OidcFailure.unknown();
        }
    }

    private static OidcFailure failure(AuthenticationResponse response) {
        var error = response.toErrorResponse().getErrorObject();
        if (OAuth2Error.ACCESS_DENIED.getCode().equals(error.getCode())) {
            return OidcFailure.denied();
        }
        var cause = new ParseException("The provider answered " + error.getCode() + ": " + error.getDescription());
        return NOT_NOW.contains(error.getCode()) ? OidcFailure.unreachable(cause) : OidcFailure.unusable(cause);
    }

    private void mustBeConfigured() {
        if (!settings.isConfigured()) {
            throw new Refusal(Problem.notFound());
        }
    }

    private NewCookie cookie(String secret) {
        return new NewCookie.Builder(COOKIE)
                .value(secret)
                .path(PATH)
                .maxAge(Math.toIntExact(OidcRequests.LIFETIME.toSeconds()))
                .httpOnly(true)
                .secure(site.url().startsWith("https://"))
                // The provider sends the browser back with a link, with which Lax cookies go.
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
