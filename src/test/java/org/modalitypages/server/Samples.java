package org.modalitypages.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The sample pages. */
public final class Samples {

    private Samples() {}

    public static byte[] bytes(String name) {
        try (var file = Samples.class.getResourceAsStream("/samples/" + name)) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
