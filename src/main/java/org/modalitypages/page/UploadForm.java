package org.modalitypages.page;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.modalitypages.http.Body;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** A {@code multipart/form-data} body (RFC 7578) as browsers send it: fields, and at most one file. */
public final class UploadForm {

    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i)(?:^|;)\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i);\\s*filename=\"([^\"]*)\"");
    private static final Pattern DISPOSITION = Pattern.compile("(?im)^content-disposition:\\s*form-data(.*)$");

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private Upload file;

    private UploadForm() {}

    /**
     * A file that was chosen.
     *
     * @param name as it was called where it came from
     */
    @SuppressWarnings("ArrayRecordComponent") // read on, never compared
    public record Upload(String name, byte[] bytes) {}

    /**
     * Reads the body.
     *
     * @throws Refusal 413 when it is over the limit in bytes, 400 when it is no such form
     */
    public static UploadForm read(InputStream body, String contentType, int limit) {
        var boundary = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!boundary.find()) {
            throw unreadable();
        }
        var delimiter = "\r\n--" + (boundary.group(1) == null ? boundary.group(2) : boundary.group(1));
        // One character a byte, so that binary parts survive.
        var sent = "\r\n" + new String(Body.read(body, limit), StandardCharsets.ISO_8859_1);
        var form = new UploadForm();
        var start = sent.indexOf(delimiter);
        while (start >= 0) {
            var from = start + delimiter.length();
            if (sent.startsWith("--", from)) {
                return form;
            }
            start = sent.indexOf(delimiter, from);
            if (start >= 0) {
                form.add(sent.substring(from, start));
            }
        }
        throw unreadable();
    }

    /** The fields besides the file. */
    public Form fields() {
        return new Form(fields);
    }

    /** The file, if one was chosen that is not empty. */
    public Optional<Upload> file() {
        return Optional.ofNullable(file).filter(chosen -> chosen.bytes().length > 0);
    }

    private void add(String part) {
        var end = part.indexOf("\r\n\r\n");
        if (end < 0) {
            throw unreadable();
        }
        var disposition = DISPOSITION.matcher(part.substring(0, end));
        if (!disposition.find()) {
            return;
        }
        var name = NAME.matcher(disposition.group(1));
        if (!name.find()) {
            return;
        }
        var bytes = part.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        var fileName = FILE.matcher(disposition.group(1));
        if (fileName.find()) {
            file = new Upload(utf8(fileName.group(1).getBytes(StandardCharsets.ISO_8859_1)), bytes);
        } else {
            fields.computeIfAbsent(name.group(1), key -> new ArrayList<>()).add(Form.withPlainLineEnds(utf8(bytes)));
        }
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Refusal unreadable() {
        return new Refusal(Problem.malformed("The form could not be read. Go back and send it again."));
    }
}
