package org.modalitypages.platform;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an adapter knows of the platform that it is to speak with.
 *
 * @param id of the connection here; the platform signs launch tokens with it as the issuer
 * @param settings what was entered, by the names of the kind's {@code connection.schema.json}, secrets included
 * @param siteUrl the address of this site, without a slash at its end
 * @param locale the language in which items are sent, as a BCP 47 tag
 * @param launchKey with which the platform signs launch tokens, as base64url without padding
 * @param roleCap the word of the highest role that a launch token may ask for
 * @param http the only way out
 */
public record Connection(
        String id,
        Map<String, String> settings,
        String siteUrl,
        String locale,
        String launchKey,
        String roleCap,
        PlatformHttp http) {

    private static final String HMAC = "HmacSHA256";

    /** The settings name secrets, so none of them is ever written out. */
    @Override
    public String toString() {
        return "connection " + id;
    }

    /** A setting that has to be there; the form sees to it. */
    public String setting(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("The connection has no " + name));
    }

    /** A setting that need not be there. */
    public Optional<String> find(String name) {
        return Optional.ofNullable(settings.get(name)).filter(value -> !value.isBlank());
    }

    /**
     * What the platform shows when it tells us of a change by {@code POST <siteUrl>/api/v1/platforms/<id>/events}: of use
     * for nothing else, so that it may stand where its administrators see it.
     */
    public String eventKey() {
        return eventKey(id, launchKey);
    }

    static String eventKey(String id, String launchKey) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(launchKey), HMAC));
            var code = mac.doFinal(("events of connection " + id).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + HMAC, impossible);
        }
    }

    /** The address of the platform with a path added, whether or not either has a slash there. */
    public URI address(String path) {
        var base = setting("address");
        var bare = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return URI.create(bare + (path.isEmpty() || path.startsWith("/") ? path : "/" + path));
    }
}
