package org.modalitypages.identity.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.identity.SessionOrigin;

/**
 * Who somebody is, by the provider's word.
 *
 * @param verified whether the provider says that the address is the person's
 */
record OidcPerson(
        String issuer,
        String subject,
        Optional<String> email,
        boolean verified,
        Optional<String> name,
        List<String> groups,
        SessionOrigin origin) {

    private static final int LONGEST_ID_TOKEN = 20_000;
    private static final int LONGEST_SESSION = 255;

    /**
     * Reads what the provider says.
     *
     * @param claims of the identity token, and of the user info where it was asked for
     */
    static OidcPerson of(JWTClaimsSet claims, String groupsClaim, String idToken) {
        var issuer = claims.getIssuer();
        var session = text(claims.getClaim("sid")).filter(sid -> sid.length() <= LONGEST_SESSION);
        var origin = SessionOrigin.provider(
                issuer, session.orElse(null), idToken.length() > LONGEST_ID_TOKEN ? null : idToken);
        return new OidcPerson(
                issuer,
                claims.getSubject(),
                text(claims.getClaim("email")),
                "true".equals(String.valueOf(claims.getClaim("email_verified"))),
                text(claims.getClaim("name")).or(() -> text(claims.getClaim("preferred_username"))),
                groups(claims.getClaims(), groupsClaim).orElse(List.of()),
                origin);
    }

    /** The groups, where the claim is there. Its name may have dots itself; otherwise these lead into objects. */
    static Optional<List<String>> groups(Map<String, Object> claims, String claim) {
        Object value = claims.get(claim);
        if (value == null) {
            value = claims;
            for (var step : claim.split("\\.", -1)) {
                value = value instanceof Map<?, ?> object ? object.get(step) : null;
            }
        }
        if (value instanceof List<?> list) {
            return Optional.of(list.stream().map(String::valueOf).toList());
        }
        return value instanceof String words
                ? Optional.of(Arrays.stream(words.split("[,\\s]+", -1))
                        .filter(word -> !word.isEmpty())
                        .toList())
                : Optional.empty();
    }

    private static Optional<String> text(Object claim) {
        return claim instanceof String text && !text.isBlank() ? Optional.of(text.strip()) : Optional.empty();
    }
}
