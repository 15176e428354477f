package org.modalitypages.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A stylesheet or script as served.
 *
 * @param mediaType such as {@code text/css}
 * @param hash of the content, part of the address, so that it may be cached for ever
 */
@SuppressWarnings("ArrayRecordComponent") // written out, never compared
public record Asset(String name, String mediaType, String hash, byte[] bytes) {

    /** Reads a resource of ours such as {@code /console/console.css}; its last part is its name. */
    public static Asset load(String resource, String mediaType) {
        try (var stream = Asset.class.getResourceAsStream(resource)) {
            var bytes = stream.readAllBytes();
            return new Asset(resource.substring(resource.lastIndexOf('/') + 1), mediaType, hash(bytes), bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
