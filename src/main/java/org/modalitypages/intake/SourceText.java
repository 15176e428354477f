package org.modalitypages.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Bytes into text. A byte order mark decides; then the {@code charset} of the content type; then, for HTML, the page's
 * own {@code <meta>}; then UTF-8. As in browsers, Latin-1 and ASCII mean Windows-1252.
 */
final class SourceText {

    private static final int META_WITHIN = 4096;
    private static final Pattern META_CHARSET = Pattern.compile(
            "<(?:meta|\\?xml)\\b[^>]{0,400}?(?:charset|encoding)\\s{0,10}=\\s{0,10}[\"']?\\s{0,10}([\\w.:+-]{1,40})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private SourceText() {}

    /**
     * Plain text and CSV.
     *
     * @param charset the content type's parameter, or {@code null}
     * @throws Undecodable if the charset is unknown or the bytes are not text in it
     */
    static String decode(byte[] bytes, String charset) {
        return decode(bytes, named(charset, StandardCharsets.UTF_8), Spacing.known(charset) != null);
    }

    /**
     * HTML, which may name its own charset in its first {@value #META_WITHIN} bytes.
     *
     * @param charset the content type's parameter, or {@code null}
     * @throws Undecodable if the charset is unknown or the bytes are not text in it
     */
    static String decodeHtml(byte[] bytes, String charset) {
        if (Spacing.known(charset) != null) {
            return decode(bytes, charset);
        }
        var own = ownCharset(bytes);
        return decode(bytes, named(own, StandardCharsets.UTF_8), own != null);
    }

    private static String ownCharset(byte[] bytes) {
        var head = new String(bytes, 0, Math.min(bytes.length, META_WITHIN), StandardCharsets.ISO_8859_1);
        var found = META_CHARSET.matcher(COMMENT.matcher(head).replaceAll(" "));
        if (!found.find()) {
            return null;
        }
        // A <meta> that could be read as ASCII cannot be UTF-16.
        return found.group(1).toLowerCase(Locale.ROOT).startsWith("utf-16") ? "UTF-8" : found.group(1);
    }

    private static String decode(byte[] bytes, Charset claimed, boolean stated) {
        var mark = mark(bytes);
        var charset = mark == null ? claimed : mark;
        var skip = mark == null ? 0 : mark.equals(StandardCharsets.UTF_8) ? 3 : 2;
        var input = ByteBuffer.wrap(bytes, skip, bytes.length - skip).slice();
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var output = CharBuffer.allocate((int) Math.ceil(input.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        var result = decoder.decode(input, output, true);
        if (result.isError()) {
            throw new Undecodable("The byte at offset " + (input.position() + skip) + " is not "
                    + charset.displayName(Locale.ROOT) + " text. "
                    + (stated
                            ? "Correct the charset that the source names, or save the source in it."
                            : "Save the source as UTF-8, or name its charset in the content type."));
        }
        decoder.flush(output);
        var text = output.flip().toString();
        var zero = text.indexOf('\0');
        if (zero >= 0) {
            throw new Undecodable("The character at offset " + zero
                    + " is a zero, so this is not a text. Send a page or a CSV file saved as UTF-8.");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset mark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(bytes, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        var wanted = new byte[mark.length];
        for (var i = 0; i < mark.length; i++) {
            wanted[i] = (byte) mark[i];
        }
        return Arrays.equals(bytes, 0, mark.length, wanted, 0, mark.length);
    }

    private static Charset named(String charset, Charset otherwise) {
        var name = Spacing.known(charset);
        if (name == null) {
            return otherwise;
        }
        var bare = name.replace("\"", "").replace("'", "").strip();
        try {
            var found = Charset.forName(bare);
            var latin = found.equals(StandardCharsets.ISO_8859_1) || found.equals(StandardCharsets.US_ASCII);
            return latin ? Charset.forName("windows-1252") : found;
        } catch (IllegalArgumentException unknown) {
            throw new Undecodable(
                    "The charset " + Problem.excerpt(bare) + " is not known here. Save the source as UTF-8.");
        }
    }
}
