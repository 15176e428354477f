package org.modalitypages.page;

import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.http.Body;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** The fields of a form as sent; browsers send line ends as CR LF, which are read as LF. */
public final class Form {

    /** The most bytes of a form without a file. */
    public static final int LIMIT = 400_000;

    private final Map<String, List<String>> fields;

    Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /**
     * Reads an {@code application/x-www-form-urlencoded} body.
     *
     * @throws Refusal 413 when it is over {@link #LIMIT} bytes, 400 when it is no such form
     */
    public static Form read(InputStream body) {
        return read(body, LIMIT);
    }

    /** The same with another limit in bytes. */
    public static Form read(InputStream body, int limit) {
        var sent = new String(Body.read(body, limit), StandardCharsets.US_ASCII);
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : sent.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(decoded(pair.substring(equals + 1)));
            }
        }
        return new Form(fields);
    }

    /** A field's text without white space around it; empty when it is missing. */
    public String text(String name) {
        return raw(name).strip();
    }

    /** A field's text as typed. */
    public String raw(String name) {
        return fields.getOrDefault(name, List.of("")).get(0);
    }

    /** A field's text, if there is more than white space. */
    public Optional<String> given(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    /** Every field by its name, in the order in which they were sent. */
    public Map<String, List<String>> fields() {
        return Collections.unmodifiableMap(fields);
    }

    /** Every value of a field that may come several times. */
    public List<String> all(String name) {
        return List.copyOf(fields.getOrDefault(name, List.of()));
    }

    /** Whether a box is ticked or a button was pressed. */
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    static String withPlainLineEnds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "");
    }

    private static String decoded(String text) {
        try {
            return withPlainLineEnds(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException garbled) {
            throw new Refusal(Problem.malformed("The form could not be read. Go back and send it again."));
        }
    }
}
