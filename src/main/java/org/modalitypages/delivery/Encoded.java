package org.modalitypages.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The bytes of one encoding and their strong entity tag (RFC 9110, 8.8.3): other bytes or other metadata, another tag. */
final class Encoded {

    /** What {@code Content-Encoding} and a second set of bytes in memory cost; less saved than that does not pay. */
    private static final int WORTHWHILE = 64;

    private static final int TAG_BYTES = 15;

    private final byte[] bytes;
    private final String entityTag;

    private Encoded(byte[] bytes, String metadata) {
        this.bytes = bytes;
        this.entityTag = '"' + digest(bytes, metadata) + '"';
    }

    static Encoded identity(byte[] bytes, String metadata) {
        return new Encoded(bytes, metadata);
    }

    /** {@code null} when compressing these bytes does not pay. */
    static Encoded gzipWhereItPays(byte[] bytes, String metadata) {
        var zipped = zipped(bytes);
        return zipped.length + WORTHWHILE < bytes.length ? new Encoded(zipped, metadata) : null;
    }

    byte[] bytes() {
        return bytes;
    }

    String entityTag() {
        return entityTag;
    }

    private static byte[] zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 2 + 64);
        try (var zip = new ThoroughGzip(out)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] bytes, String metadata) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(metadata.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            var full = sha.digest(bytes);
            var head = Arrays.copyOf(full, TAG_BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(head);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Compressed once and read many times, so the most thorough level. */
    private static final class ThoroughGzip extends GZIPOutputStream {
        ThoroughGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
