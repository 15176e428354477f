package org.modalitypages.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The description of the whole API (OpenAPI 3.1): the committed file, byte for byte. */
final class ApiDescription {

    static final String PATH = "/api/v1/openapi";
    static final String FILE = "/openapi/openapi.json";

    private ApiDescription() {}

    static Rendition rendition(CachePolicy policy) {
        return Rendition.json(new String(bytes(), StandardCharsets.UTF_8))
                .cacheControl(policy.published())
                .ready();
    }

    private static byte[] bytes() {
        try (var file = ApiDescription.class.getResourceAsStream(FILE)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
