package org.modalitypages.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks the provider. What it says of itself is fetched when somebody first wants to sign in and kept for an hour; a provider
 * that does not answer is left alone for some seconds, so that it does not hold up everybody who tries.
 */
@ApplicationScoped
class Provider {

    private static final Logger LOG = Logger.getLogger(Provider.class.getName());
    private static final int MILLISECONDS = 5_000;
    private static final int LONGEST_KEYS = 500_000;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);

    private final OidcSettings settings;
    private final Clock clock;

    private Discovered discovered;
    private Instant leftAloneUntil = Instant.MIN;

    private record Discovered(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant goodUntil) {}

    @Inject
    Provider(OidcSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    protected Provider() {
        this(null, null);
    }

    /** What it says of itself. */
    OIDCProviderMetadata metadata() throws OidcFailure {
        return discovered().metadata();
    }

    /** Who somebody is who came back with a code. */
    OidcPerson person(AuthorizationCode code, CodeVerifier verifier, Nonce nonce) throws OidcFailure {
        try {
            var tokens = exchange(code, verifier);
            var idToken = tokens.getOIDCTokens().getIDToken();
            var claims = new IDTokenValidator(settings.issuer(), settings.clientId(), keySelector(), null)
                    .validate(idToken, nonce)
                    .toJWTClaimsSet();
            if (needsMore(claims)) {
                claims = withUserInfo(claims, tokens.getOIDCTokens().getAccessToken());
            }
            return OidcPerson.of(claims, settings.groupsClaim(), idToken.serialize());
        } catch (IOException | KeySourceException unreachable) {
            throw unreachable(unreachable);
        } catch (BadJWTException bad) {
            throw isOfAnotherTime(bad) ? logged(OidcFailure.clocks(bad), bad) : logged(OidcFailure.unusable(bad), bad);
        } catch (GeneralException | BadJOSEException | JOSEException unusable) {
            throw logged(OidcFailure.unusable(unusable), unusable);
        }
    }

    /** The provider's word that a session ended there. */
    LogoutTokenClaimsSet ended(String logoutToken) throws OidcFailure {
        try {
            return new LogoutTokenValidator(settings.issuer(), settings.clientId(), false, keySelector(), null)
                    .validate(JWTParser.parse(logoutToken));
        } catch (java.text.ParseException | BadJOSEException | JOSEException unusable) {
            throw OidcFailure.unusable(unusable);
        }
    }

    private OIDCTokenResponse exchange(AuthorizationCode code, CodeVerifier verifier)
            throws OidcFailure, IOException, ParseException {
        var grant = new AuthorizationCodeGrant(code, settings.callback(), verifier);
        var endpoint = metadata().getTokenEndpointURI();
        var authentication = authentication();
        var request = authentication == null
                ? new TokenRequest.Builder(endpoint, settings.clientId(), grant).build()
                : new TokenRequest.Builder(endpoint, authentication, grant).build();
        var response =
                OIDCTokenResponseParser.parse(bounded(request.toHTTPRequest()).send());
        if (!response.indicatesSuccess()) {
            var error = response.toErrorResponse().getErrorObject();
            throw new ParseException("The token endpoint answered " + error.getCode() + ": " + error.getDescription());
        }
        return (OIDCTokenResponse) response.toSuccessResponse();
    }

    /** {@code null} for a public client. */
    private ClientAuthentication authentication() throws OidcFailure {
        if (settings.clientSecret().isEmpty()) {
            return null;
        }
        var secret = new Secret(settings.clientSecret().get());
        var methods = metadata().getTokenEndpointAuthMethods();
        var posts = methods != null
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return posts
                ? new ClientSecretPost(settings.clientId(), secret)
                : new ClientSecretBasic(settings.clientId(), secret);
    }

    private boolean needsMore(JWTClaimsSet claims) {
        return claims.getClaim("email") == null
                || OidcPerson.groups(claims.getClaims(), settings.groupsClaim()).isEmpty();
    }

    /** Some providers tell address and groups only there. */
    private JWTClaimsSet withUserInfo(JWTClaimsSet claims, AccessToken token)
            throws OidcFailure, IOException, ParseException {
        var endpoint = metadata().getUserInfoEndpointURI();
        if (endpoint == null) {
            return claims;
        }
        var response = UserInfoResponse.parse(
                bounded(new UserInfoRequest(endpoint, token).toHTTPRequest()).send());
        if (!response.indicatesSuccess() || response.toSuccessResponse().getUserInfo() == null) {
            return claims;
        }
        var more = response.toSuccessResponse().getUserInfo().toJWTClaimsSet();
        if (!claims.getSubject().equals(more.getSubject())) {
            throw new ParseException("The user info is of somebody else");
        }
        var all = new JWTClaimsSet.Builder(claims);
        more.getClaims().forEach((name, value) -> {
            if (claims.getClaim(name) == null) {
                all.claim(name, value);
            }
        });
        return all.build();
    }

    private static HTTPRequest bounded(HTTPRequest request) {
        request.setConnectTimeout(MILLISECONDS);
        request.setReadTimeout(MILLISECONDS);
        request.setFollowRedirects(false);
        return request;
    }

    /** Signatures by a key of the provider only: one by the client's secret would let whoever knows it make tokens. */
    private JWSKeySelector<SecurityContext> keySelector() throws OidcFailure {
        var algorithms = new LinkedHashSet<JWSAlgorithm>();
        var told = metadata().getIDTokenJWSAlgs();
        algorithms.addAll(told == null ? List.of(JWSAlgorithm.RS256) : told);
        algorithms.retainAll(JWSAlgorithm.Family.SIGNATURE);
        return new JWSVerificationKeySelector<>(
                algorithms.isEmpty() ? Set.of(JWSAlgorithm.RS256) : algorithms,
                discovered().keys());
    }

    private synchronized Discovered discovered() throws OidcFailure {
        var now = clock.instant();
        if (discovered != null && now.isBefore(discovered.goodUntil())) {
            return discovered;
        }
        if (now.isBefore(leftAloneUntil)) {
            return stale(null);
        }
        try {
            var metadata = OIDCProviderMetadata.resolve(settings.issuer(), MILLISECONDS, MILLISECONDS);
            discovered = new Discovered(metadata, keys(metadata), now.plus(KEPT));
            return discovered;
        } catch (IOException unreachable) {
            leftAloneUntil = clock.instant().plus(LEFT_ALONE);
            return stale(unreachable);
        } catch (GeneralException unusable) {
            leftAloneUntil = clock.instant().plus(LEFT_ALONE);
            throw logged(OidcFailure.unusable(unusable), unusable);
        }
    }

    /** What was known before is good enough while the provider is away. */
    private Discovered stale(Exception cause) throws OidcFailure {
        if (discovered == null) {
            throw unreachable(cause);
        }
        return discovered;
    }

    private static JWKSource<SecurityContext> keys(OIDCProviderMetadata metadata) throws IOException {
        return JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(),
                        new DefaultResourceRetriever(MILLISECONDS, MILLISECONDS, LONGEST_KEYS))
                .retrying(true)
                .build();
    }

    private static boolean isOfAnotherTime(BadJWTException bad) {
        var message = String.valueOf(bad.getMessage());
        return message.contains("Expired")
                || message.contains("ahead of current time")
                || message.contains("before use time");
    }

    private OidcFailure unreachable(Exception cause) {
        return logged(OidcFailure.unreachable(cause), cause);
    }

    private OidcFailure logged(OidcFailure failure, Exception cause) {
        LOG.log(
                Level.WARNING,
                () -> failure.getMessage() + " (" + settings.issuer() + "): "
                        + (cause == null ? "tried a moment ago" : cause));
        return failure;
    }
}
