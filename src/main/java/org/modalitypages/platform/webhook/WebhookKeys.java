package org.modalitypages.platform.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.modalitypages.platform.PlatformFailure;

/**
 * What requests are signed with. More than one while a key is being changed, each former one until its time:
 * {@code whsec_… whsec_…|2026-12-01T10:00:00Z}. Keys are as Standard Webhooks writes them: {@code whsec_} and the Base64 of
 * a shared secret of 24 to 64 bytes, or {@code whsk_} and that of an ed25519 seed followed by its public key.
 */
final class WebhookKeys {

    private static final String SHARED = "whsec_";
    private static final String PRIVATE = "whsk_";
    private static final int SEED = 32;
    private static final Duration OVERLAP = Duration.ofDays(1);

    private final List<Key> keys;

    private WebhookKeys(List<Key> keys) {
        this.keys = keys;
    }

    /** Reads keys; {@link PlatformFailure} of the kind CREDENTIALS when one is none. */
    static WebhookKeys of(String setting) {
        return new WebhookKeys(
                Arrays.stream(setting.strip().split("\\s+")).map(Key::of).toList());
    }

    /** A fresh key: a shared secret, or an ed25519 one. */
    static String generate(boolean edwards) {
        if (!edwards) {
            var secret = new byte[SEED];
            new SecureRandom().nextBytes(secret);
            return SHARED + Base64.getEncoder().encodeToString(secret);
        }
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var both = new byte[2 * SEED];
            System.arraycopy(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), 0, both, 0, SEED);
            // The last 32 bytes of the encoding are the key itself (RFC 8410, 4).
            var encoded = pair.getPublic().getEncoded();
            System.arraycopy(encoded, encoded.length - SEED, both, SEED, SEED);
            return PRIVATE + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has Ed25519", impossible);
        }
    }

    /** What is wrong with a key that somebody enters. */
    static Optional<String> problem(String key) {
        try {
            return of(key).keys.size() == 1 ? Optional.empty() : Optional.of("Enter one key.");
        } catch (PlatformFailure wrong) {
            return Optional.of(wrong.getMessage());
        }
    }

    /** Another key and, for a day in which the receiver can take it up, the former one. */
    static String following(String former, String next, Instant now) {
        var present = former.strip().split("[\\s|]", 2)[0];
        return present.equals(next) ? next : next + " " + present + "|" + now.plus(OVERLAP);
    }

    /** The header's value: a signature by each key that holds now. */
    String signatures(String signed, Instant now) {
        var bytes = signed.getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .filter(key -> key.until() == null || key.until().isAfter(now))
                .map(key -> key.sign(bytes))
                .collect(Collectors.joining(" "));
    }

    /** What the receiver may know of the present key. */
    String shown() {
        var key = keys.get(0);
        return key.edwards()
                ? "the private key of whpk_"
                        + Base64.getEncoder().encodeToString(Arrays.copyOfRange(key.secret(), SEED, 2 * SEED))
                : "the shared secret";
    }

    private static final class Key {

        private final boolean edwards;
        private final byte[] secret;
        private final Instant until;

        private Key(boolean edwards, byte[] secret, Instant until) {
            this.edwards = edwards;
            this.secret = secret;
            this.until = until;
        }

        static Key of(String text) {
            var parts = text.split("\\|", 2);
            try {
                var until = parts.length == 2 ? Instant.parse(parts[1]) : null;
                if (parts[0].startsWith(SHARED)) {
                    var secret = Base64.getDecoder().decode(parts[0].substring(SHARED.length()));
                    if ((secret.length >= 24) && (secret.length <= 64)) {
                        return new Key(false, secret, until);
                    }
                } else if (parts[0].startsWith(PRIVATE)) {
                    var secret = Base64.getDecoder().decode(parts[0].substring(PRIVATE.length()));
                    if (secret.length == 2 * SEED) {
                        return new Key(true, secret, until);
                    }
                }
            } catch (IllegalArgumentException | DateTimeException notBase64) {
                throw new PlatformFailure(PlatformFailure.Kind.CREDENTIALS, wrong(), null, notBase64);
            }
            throw new PlatformFailure(PlatformFailure.Kind.CREDENTIALS, wrong());
        }

        private static String wrong() {
            return "The signing key is whsec_ and the Base64 of 24 to 64 bytes, or whsk_ and that of 64; leave it empty to have one made.";
        }

        boolean edwards() {
            return edwards;
        }

        byte[] secret() {
            return secret;
        }

        Instant until() {
            return until;
        }

        String sign(byte[] bytes) {
            try {
                if (edwards) {
                    var seed = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOf(secret, SEED));
                    var signature = Signature.getInstance("Ed25519");
                    signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(seed));
                    signature.update(bytes);
                    return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
                }
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(bytes));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Every Java platform has HMAC-SHA256 and Ed25519", impossible);
            }
        }
    }
}
