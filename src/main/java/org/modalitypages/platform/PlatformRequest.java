package org.modalitypages.platform;

import jakarta.json.JsonValue;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request to a platform.
 *
 * @param headers by name; without those that HTTP itself sets
 * @param body in UTF-8; empty for none
 */
public record PlatformRequest(String method, URI address, Map<String, String> headers, String body) {

    /** A request without headers or body. */
    public static PlatformRequest of(String method, URI address) {
        return new PlatformRequest(method, address, Map.of(), "");
    }

    /** The same with one more header. */
    public PlatformRequest header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new PlatformRequest(method, address, more, body);
    }

    /** The same with a JSON body. */
    public PlatformRequest json(JsonValue value) {
        return header("Content-Type", "application/json").body(value.toString());
    }

    /** The same with a body. */
    public PlatformRequest body(String text) {
        return new PlatformRequest(method, address, headers, text);
    }

    /** Headers hold secrets, so only what is asked where is written out. */
    @Override
    public String toString() {
        return method + " " + address.getScheme() + "://" + address.getAuthority() + address.getPath();
    }
}
