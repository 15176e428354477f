package org.modalitypages.delivery;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where a list goes on: after the item with this value in the sorted field and this id. Keeps its place when items come
 * and go. For clients it is opaque; the checksum is there to tell a damaged one from a good one, not to keep a secret.
 *
 * @param sort as in the query; a cursor is good for the sort that it was made for
 * @param value of the sorted field, as text
 * @param id of the item
 */
public record Cursor(String sort, String value, String id) {

    private static final char SEPARATOR = '\u001f';
    private static final int CHECKSUM_BYTES = 4;

    /** As in {@code after} and {@code next}: letters, digits, {@code -} and {@code _}. */
    @Override
    public String toString() {
        var content = (sort + SEPARATOR + id + SEPARATOR + value).getBytes(StandardCharsets.UTF_8);
        var signed = ByteBuffer.allocate(CHECKSUM_BYTES + content.length)
                .putInt(checksum(content))
                .put(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed.array());
    }

    /** Empty when this is nothing that {@link #toString} has given. */
    static Optional<Cursor> parse(String text) {
        try {
            var signed = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (signed.remaining() <= CHECKSUM_BYTES) {
                return Optional.empty();
            }
            var expected = signed.getInt();
            var content = new byte[signed.remaining()];
            signed.get(content);
            if (checksum(content) != expected) {
                return Optional.empty();
            }
            return split(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString())
                    .filter(cursor -> cursor.toString().equals(text));
        } catch (IllegalArgumentException | CharacterCodingException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<Cursor> split(String content) {
        var first = content.indexOf(SEPARATOR);
        var second = content.indexOf(SEPARATOR, first + 1);
        if (first < 0 || second < 0) {
            return Optional.empty();
        }
        return Optional.of(new Cursor(
                content.substring(0, first), content.substring(second + 1), content.substring(first + 1, second)));
    }

    private static int checksum(byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }
}
