package org.modalitypages.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.modalitypages.json.Json;

/** A token of a WordPress site, as this product reads it. */
record LaunchToken(JsonObject claims) {

    /** The token if its signature is right under the launch key. */
    static LaunchToken verified(String token) {
        var parts = token.split("\\.", -1);
        assertThat(parts).hasSize(3);
        assertThat(json(parts[0]).getString("alg")).isEqualTo("HS256");
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(signature(parts[0] + "." + parts[1])))
                .isEqualTo(parts[2]);
        return new LaunchToken(json(parts[1]));
    }

    private static byte[] signature(String signed) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(CompanionSite.LAUNCH_KEY), "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonObject json(String part) {
        var text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
