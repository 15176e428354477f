package org.modalitypages.identity.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.modalitypages.identity.Role;

/**
 * Checks a launch token (RFC 7519, HS256 only): who made it, for whom, for when, and with which role. That it is used once
 * is looked at elsewhere.
 */
final class LaunchTokens {

    /** How long a token is good for at most. */
    static final Duration LONGEST_LIFE = Duration.ofSeconds(60);

    /** How far a platform's clock may be ahead of ours. Behind, it only shortens the life of its tokens. */
    static final Duration CLOCKS = Duration.ofSeconds(10);

    private static final int LONGEST_TOKEN = 8_000;
    private static final int LONGEST_ID = 255;

    private final Function<String, Optional<LaunchPlatform>> platforms;
    private final String audience;
    private final Clock clock;

    /**
     * For tokens that are made for this installation.
     *
     * @param audience that they name
     */
    LaunchTokens(Function<String, Optional<LaunchPlatform>> platforms, String audience, Clock clock) {
        this.platforms = platforms;
        this.audience = audience;
        this.clock = clock;
    }

    /** What a token says, if all of it holds. */
    Launch check(String token) throws LaunchRefused {
        var jwt = parse(token);
        var claims = claims(jwt);
        var platform =
                claims.getIssuer() == null ? Optional.<LaunchPlatform>empty() : platforms.apply(claims.getIssuer());
        if (platform.isEmpty()) {
            throw refused(LaunchReason.UNKNOWN_PLATFORM, claims);
        }
        if (!isSigned(jwt, platform.get())) {
            throw refused(LaunchReason.BAD_SIGNATURE, claims);
        }
        if (!platform.get().enabled()) {
            throw refused(LaunchReason.PLATFORM_DISABLED, claims);
        }
        if (!claims.getAudience().equals(List.of(audience))) {
            throw refused(LaunchReason.WRONG_AUDIENCE, claims);
        }
        checkTimes(claims);
        return read(claims, platform.get());
    }

    private static SignedJWT parse(String token) throws LaunchRefused {
        try {
            if (token.length() <= LONGEST_TOKEN) {
                var jwt = JWTParser.parse(token);
                if (jwt instanceof SignedJWT signed
                        && signed.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256)) {
                    return signed;
                }
                throw new LaunchRefused(LaunchReason.WRONG_ALGORITHM, null, null);
            }
        } catch (ParseException | RuntimeException garbled) {
            // Said below; the library has unchecked ways of stumbling over what strangers send, too.
        }
        throw new LaunchRefused(LaunchReason.UNREADABLE, null, null);
    }

    private static JWTClaimsSet claims(SignedJWT jwt) throws LaunchRefused {
        try {
            return Optional.ofNullable(jwt.getJWTClaimsSet())
                    .orElseThrow(() -> new LaunchRefused(LaunchReason.UNREADABLE, null, null));
        } catch (ParseException garbled) {
            throw new LaunchRefused(LaunchReason.UNREADABLE, null, null);
        }
    }

    private static boolean isSigned(SignedJWT jwt, LaunchPlatform platform) {
        try {
            return jwt.verify(new MACVerifier(platform.key()));
        } catch (JOSEException unverifiable) {
            return false;
        }
    }

    private void checkTimes(JWTClaimsSet claims) throws LaunchRefused {
        var issued = instant(claims.getIssueTime(), claims);
        var expires = instant(claims.getExpirationTime(), claims);
        var now = clock.instant();
        var begins = claims.getNotBeforeTime() == null
                ? issued
                : claims.getNotBeforeTime().toInstant();
        if (issued.isAfter(now.plus(CLOCKS)) || begins.isAfter(now.plus(CLOCKS))) {
            throw refused(LaunchReason.NOT_YET_VALID, claims);
        }
        if (expires.isAfter(issued.plus(LONGEST_LIFE))) {
            throw refused(LaunchReason.TOO_LONG_LIVED, claims);
        }
        if (!now.isBefore(expires)) {
            throw refused(LaunchReason.EXPIRED, claims);
        }
    }

    private static Launch read(JWTClaimsSet claims, LaunchPlatform platform) throws LaunchRefused {
        var role = Role.ofWord(text("role", claims)).orElseThrow(() -> refused(LaunchReason.INCOMPLETE, claims));
        if (!platform.cap().withImplied().contains(role)) {
            throw refused(LaunchReason.ROLE_ABOVE_CAP, claims);
        }
        var email = text("email", claims);
        return new Launch(
                platform,
                id("sub", claims),
                email,
                optional("name", claims).orElse(email),
                role,
                optional("path", claims).orElse(null),
                id("jti", claims),
                claims.getExpirationTime().toInstant());
    }

    private static Instant instant(Date date, JWTClaimsSet claims) throws LaunchRefused {
        if (date == null) {
            throw refused(LaunchReason.INCOMPLETE, claims);
        }
        return date.toInstant();
    }

    private static String id(String name, JWTClaimsSet claims) throws LaunchRefused {
        var id = text(name, claims);
        if (id.length() > LONGEST_ID) {
            throw refused(LaunchReason.INCOMPLETE, claims);
        }
        return id;
    }

    private static String text(String name, JWTClaimsSet claims) throws LaunchRefused {
        return optional(name, claims).orElseThrow(() -> refused(LaunchReason.INCOMPLETE, claims));
    }

    private static Optional<String> optional(String name, JWTClaimsSet claims) {
        // Databases do not take every character.
        return claims.getClaim(name) instanceof String text
                        && !text.isBlank()
                        && text.chars().noneMatch(Character::isISOControl)
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    private static LaunchRefused refused(LaunchReason reason, JWTClaimsSet claims) {
        return new LaunchRefused(reason, claims.getIssuer(), claims.getSubject());
    }
}
