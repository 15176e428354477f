package org.modalitypages.server;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/** An answer of the server with its whole body. */
public final class Reply {

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Reply(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    /** The body as it came, encoded if it was. */
    public byte[] bytes() {
        return body.clone();
    }

    public HttpHeaders headers() {
        return headers;
    }

    /** A header's value; {@code null} when it is missing. */
    public String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonObject json() {
        try (var reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        }
    }

    /** The last words of a problem's type, such as {@code stale-version}. */
    public String problem() {
        return json().getString("type").replace("urn:modality-pages:problem:", "");
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
