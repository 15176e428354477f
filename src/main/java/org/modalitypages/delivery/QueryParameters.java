package org.modalitypages.delivery;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of one query, decoded from {@code application/x-www-form-urlencoded}; each once, each with a value. */
public final class QueryParameters {

    private static final int LONGEST_VALUE = 500;

    private final Map<String, String> values = new LinkedHashMap<>();

    private QueryParameters() {}

    /**
     * Reads a query.
     *
     * @throws QueryRefused when a parameter comes twice, has no value, or cannot be decoded as UTF-8
     */
    public static QueryParameters parse(String query) {
        var parameters = new QueryParameters();
        for (int start = 0; start < query.length(); ) {
            var end = query.indexOf('&', start) < 0 ? query.length() : query.indexOf('&', start);
            if (end > start) {
                parameters.add(query.substring(start, end));
            }
            start = end + 1;
        }
        return parameters;
    }

    /** Takes a parameter out, so that {@link #refuseOthers} meets only unknown ones. */
    public Optional<String> take(String name) {
        return Optional.ofNullable(values.remove(name));
    }

    /** @throws QueryRefused when anything was not taken */
    void refuseOthers(List<String> known) {
        values.keySet().stream().findFirst().ifPresent(name -> {
            throw new QueryRefused(name, "There is no parameter " + name + " here.", known);
        });
    }

    /** Encodes a value for a canonical query: the same value always gives the same characters. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private void add(String pair) {
        var equals = pair.indexOf('=');
        var name = decoded(equals < 0 ? pair : pair.substring(0, equals), pair);
        var value = equals < 0 ? "" : decoded(pair.substring(equals + 1), name);
        if (value.isBlank()) {
            throw new QueryRefused(name, "The parameter " + name + " has no value.", List.of());
        }
        if (value.indexOf('\0') >= 0) {
            throw new QueryRefused(name, "The value of " + name + " holds a NUL character.", List.of());
        }
        if (value.length() > LONGEST_VALUE) {
            throw new QueryRefused(
                    name, "The value of " + name + " is longer than " + LONGEST_VALUE + " characters.", List.of());
        }
        if (values.putIfAbsent(name, value) != null) {
            throw new QueryRefused(name, "The parameter " + name + " is given more than once.", List.of());
        }
    }

    private static String decoded(String raw, String parameter) {
        var bytes = new ByteArrayOutputStream(raw.length());
        for (int index = 0; index < raw.length(); index++) {
            var c = raw.charAt(index);
            if (c == '+') {
                bytes.write(' ');
            } else if (c == '%') {
                bytes.write(octet(raw, index, parameter));
                index += 2;
            } else if (c < 128) {
                bytes.write(c);
            } else {
                throw refusedEncoding(parameter);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw refusedEncoding(parameter);
        }
    }

    private static int octet(String raw, int index, String parameter) {
        if (index + 2 >= raw.length()) {
            throw refusedEncoding(parameter);
        }
        var high = Character.digit(raw.charAt(index + 1), 16);
        var low = Character.digit(raw.charAt(index + 2), 16);
        if (high < 0 || low < 0) {
            throw refusedEncoding(parameter);
        }
        return high * 16 + low;
    }

    private static QueryRefused refusedEncoding(String parameter) {
        return new QueryRefused(parameter, "The parameter " + parameter + " is not percent-encoded UTF-8.", List.of());
    }
}
