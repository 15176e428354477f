package org.modalitypages.identity.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import org.modalitypages.identity.ExternalIdentities;
import org.modalitypages.identity.SessionOrigin;
import org.modalitypages.identity.Sessions;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * Signs out at the provider once somebody signed out here (OpenID Connect RP-Initiated Logout 1.0), and here once they did
 * there (Back-Channel Logout 1.0).
 */
@ApplicationScoped
public class OidcSignOut {

    @Inject
    private OidcSettings settings;

    @Inject
    private Provider provider;

    @Inject
    private Sessions sessions;

    @Inject
    private ExternalIdentities identities;

    /**
     * Where a browser signs out at the provider from which its session came; empty when it came from elsewhere, or the
     * provider has no such address or cannot be asked for it.
     *
     * @param back path of our own to which the provider leads back
     */
    public Optional<URI> address(SessionOrigin origin, String back) {
        var here = settings.isConfigured()
                && settings.issuer().getValue().equals(origin.issuer())
                && origin.endingToken().isPresent();
        if (!here) {
            return Optional.empty();
        }
        try {
            var endpoint = provider.metadata().getEndSessionEndpointURI();
            var token = parse(origin.endingToken().get());
            return Optional.ofNullable(endpoint)
                    .map(known -> new LogoutRequest(
                                    known, token, null, settings.clientId(), settings.own(back), null, null)
                            .toURI());
        } catch (OidcFailure | ParseException notNow) {
            return Optional.empty();
        }
    }

    /**
     * Ends the sessions that the provider ended.
     *
     * @param logoutToken by which it says so
     * @return how many there were
     * @throws Refusal 404 when there is no provider, 400 when this is no such token of the provider
     */
    public int ended(String logoutToken) {
        if (!settings.isConfigured()) {
            throw new Refusal(Problem.notFound());
        }
        try {
            var claims = provider.ended(logoutToken);
            var issuer = settings.issuer().getValue();
            if (claims.getSessionID() != null) {
                return sessions.endAtProvider(issuer, claims.getSessionID().getValue());
            }
            return identities
                    .accountId(issuer, claims.getSubject().getValue())
                    .map(account -> sessions.endAtProvider(issuer, account))
                    .orElse(0);
        } catch (OidcFailure failed) {
            throw new Refusal(
                    failed.problem().status() == 503
                            ? failed.problem()
                            : Problem.malformed("This is no logout token of the provider."));
        }
    }

    private static JWT parse(String token) throws ParseException {
        return JWTParser.parse(token);
    }
}
