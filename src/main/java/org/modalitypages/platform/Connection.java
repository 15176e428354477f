package org.modalitypages.platform;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * What an adapter knows of the platform that it is to speak with.
 *
 * @param id of the connection here; the platform signs launch tokens with it as the issuer
 * @param settings what was entered, by the names of the kind's {@code connection.schema.json}, secrets included
 * @param siteUrl the address of this site, without a slash at its end
 * @param locale the language in which items are sent, as a BCP 47 tag
 * @param launchKey with which the platform signs launch tokens, as base64url without padding
 * @param http the only way out
 */
public record Connection(
        String id, Map<String, String> settings, String siteUrl, String locale, String launchKey, PlatformHttp http) {

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

    /** The address of the platform with a path added, whether or not either has a slash there. */
    public URI address(String path) {
        var base = setting("address");
        var bare = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        return URI.create(bare + (path.isEmpty() || path.startsWith("/") ? path : "/" + path));
    }
}
