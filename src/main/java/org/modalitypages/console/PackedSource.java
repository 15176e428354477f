package org.modalitypages.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.modalitypages.http.Body;
import org.modalitypages.intake.Imports;
import org.modalitypages.intake.Source;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * What is to be imported, on its way through the preview: the page itself carries the bytes, so that exactly those that
 * were previewed are imported, on whatever node.
 */
final class PackedSource {

    private PackedSource() {}

    /** The bytes as the value of a field. */
    static String pack(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /** The bytes of a field's value; 400 when it is none of ours, 413 when there are too many. */
    static byte[] unpack(String value) {
        try (var gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(value)))) {
            return Body.read(gzip, Imports.LIMIT);
        } catch (IOException | IllegalArgumentException garbled) {
            throw new Refusal(Problem.malformed("The preview could not be read. Start again with the page itself."));
        }
    }

    /** {@code TEXT}, {@code HTML}, {@code CSV} or {@code ZIP}, by the file's name or else by how the bytes begin. */
    static String format(String fileName, byte[] bytes) {
        var name = fileName.toLowerCase(Locale.ROOT);
        var beginning =
                new String(bytes, 0, Math.min(bytes.length, 400), java.nio.charset.StandardCharsets.ISO_8859_1).strip();
        if (beginning.startsWith("PK\3\4")) {
            return "ZIP";
        }
        if (name.endsWith(".html")
                || name.endsWith(".htm")
                || beginning.matches("(?s)(\u00ef\u00bb\u00bf)?\\s*<[!a-zA-Z].*")) {
            return Source.Format.HTML.name();
        }
        var heading = beginning.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        var listed = heading.matches(".*\\bname\\b.*") && heading.matches(".*[,;].*[,;].*");
        return name.endsWith(".csv") || (name.isEmpty() && listed)
                ? Source.Format.CSV.name()
                : Source.Format.TEXT.name();
    }
}
