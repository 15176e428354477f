package org.modalitypages.screening;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests as the Standard Webhooks specification says: HMAC-SHA256 over id, time and body. */
final class WebhookSignature {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;

    private final byte[] key;

    private WebhookSignature(byte[] key) {
        this.key = key.clone();
    }

    /** @throws IllegalArgumentException when it is no base64 of at least 24 bytes, for the operator to read */
    static WebhookSignature of(String secret) {
        var encoded = secret.strip();
        try {
            var key = Base64.getDecoder()
                    .decode(encoded.startsWith(PREFIX) ? encoded.substring(PREFIX.length()) : encoded);
            if (key.length >= SHORTEST) {
                return new WebhookSignature(key);
            }
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalArgumentException(explained(), noBase64);
        }
        throw new IllegalArgumentException(explained());
    }

    /** The value of {@code webhook-signature}. */
    String sign(String id, long seconds, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var signed = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256", impossible);
        }
    }

    private static String explained() {
        return "screening.external.secret is base64 of at least " + SHORTEST + " random bytes, perhaps after " + PREFIX;
    }
}
