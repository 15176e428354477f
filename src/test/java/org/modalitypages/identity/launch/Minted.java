package org.modalitypages.identity.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** A token as a platform's server would make it, sound until something of it is changed. */
final class Minted {

    private final JWTClaimsSet.Builder claims;
    private final Instant now;
    private byte[] key;

    private Minted(String platform, byte[] key, String audience, Instant now) {
        this.key = key;
        this.now = now;
        this.claims = new JWTClaimsSet.Builder()
                .issuer(platform)
                .audience(audience)
                .subject("user-" + UUID.randomUUID())
                .claim("email", "wanda-" + UUID.randomUUID() + "@test.example")
                .claim("name", "Wanda Word")
                .claim("role", "editor")
                .jwtID(UUID.randomUUID().toString());
        livesFor(Duration.ZERO, Duration.ofSeconds(60));
    }

    static Minted by(String platform, byte[] key, String audience, Instant now) {
        return new Minted(platform, key, audience, now);
    }

    /** Another value of a claim; {@code null} leaves it out. */
    Minted with(String claim, Object value) {
        claims.claim(claim, value);
        return this;
    }

    Minted signedWith(byte[] other) {
        key = other;
        return this;
    }

    /** Made this long after now, and good for so long. */
    Minted livesFor(Duration later, Duration life) {
        var issued = now.plus(later);
        claims.issueTime(Date.from(issued)).expirationTime(Date.from(issued.plus(life)));
        return this;
    }

    String token() {
        return signed(JWSAlgorithm.HS256);
    }

    String signed(JWSAlgorithm algorithm) {
        try {
            var jwt = new SignedJWT(new JWSHeader(algorithm), claims.build());
            jwt.sign(new MACSigner(key));
            return jwt.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String unsigned() {
        return new PlainJWT(claims.build()).serialize();
    }
}
