package org.modalitypages.http;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * A JSON object of a request, read strictly: an unknown member or a value of another type is a 400 that names it, where
 * a binding library would coerce {@code 7} to {@code "7"}. A member that is {@code null} counts as absent.
 */
public final class JsonBody {

    /** The most bytes that a JSON body may have. */
    public static final int LIMIT = 300_000;

    private final JsonObject json;

    private JsonBody(JsonObject json) {
        this.json = json;
    }

    /**
     * Reads the body.
     *
     * @param members the names of every member that is taken
     * @throws Refusal 413 when it is over {@link #LIMIT} bytes, 400 when it is no JSON object of these members
     */
    public static JsonBody read(InputStream body, String... members) {
        var value = parsed(Body.read(body, LIMIT));
        if (value.isEmpty()) {
            throw malformed("The body is not well-formed JSON in UTF-8.", List.of(members));
        }
        if (value.get().getValueType() != JsonValue.ValueType.OBJECT) {
            throw malformed("The body must be a JSON object.", List.of(members));
        }
        return new JsonBody(value.get().asJsonObject()).onlyWith(Set.of(members));
    }

    /** Empty when it is no JSON; the parser throws a bare runtime exception for nesting that is too deep. */
    private static Optional<JsonValue> parsed(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            try (var reader = Json.createReader(new StringReader(text))) {
                return Optional.of(reader.readValue());
            }
        } catch (CharacterCodingException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private JsonBody onlyWith(Set<String> members) {
        for (var name : json.keySet()) {
            if (!members.contains(name)) {
                throw malformed("\"" + name + "\" is not a member of this body.", members);
            }
        }
        return this;
    }

    public Optional<String> string(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonString string) {
                return withoutNul(name, string.getString());
            }
            throw malformed("\"" + name + "\" must be a string.");
        });
    }

    /**
     * A string that has to be there and hold more than white space.
     *
     * @throws Refusal 400 when it is absent
     */
    public String requiredString(String name) {
        return string(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> malformed("\"" + name + "\" is required, as a string that is not blank."));
    }

    public Optional<Boolean> bool(String name) {
        return value(name).map(value -> switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            case OBJECT, ARRAY, STRING, NUMBER, NULL -> throw malformed("\"" + name + "\" must be true or false.");
        });
    }

    public Optional<Integer> integer(String name) {
        return value(name).map(value -> {
            if (value instanceof JsonNumber number && number.isIntegral()) {
                try {
                    return number.intValueExact();
                } catch (ArithmeticException outOfRange) {
                    throw malformed("\"" + name + "\" is out of range.");
                }
            }
            throw malformed("\"" + name + "\" must be a whole number.");
        });
    }

    public Optional<List<String>> strings(String name) {
        return value(name).map(value -> {
            if (value.getValueType() != JsonValue.ValueType.ARRAY) {
                throw malformed("\"" + name + "\" must be a list of strings.");
            }
            var strings = new ArrayList<String>();
            for (var entry : value.asJsonArray()) {
                if (!(entry instanceof JsonString string)) {
                    throw malformed("\"" + name + "\" must be a list of strings.");
                }
                strings.add(withoutNul(name, string.getString()));
            }
            return List.copyOf(strings);
        });
    }

    /** A list of objects, if one was sent; 400 when it is something else. */
    public Optional<List<JsonObject>> objects(String name) {
        return value(name).map(value -> {
            if (value.getValueType() != JsonValue.ValueType.ARRAY
                    || value.asJsonArray().stream()
                            .anyMatch(entry -> entry.getValueType() != JsonValue.ValueType.OBJECT)) {
                throw malformed("\"" + name + "\" must be a list of objects.");
            }
            return value.asJsonArray().getValuesAs(JsonObject.class);
        });
    }

    /**
     * An object that has to be there.
     *
     * @throws Refusal 400 when it is absent or something else
     */
    public JsonObject requiredObject(String name) {
        return value(name)
                .filter(value -> value.getValueType() == JsonValue.ValueType.OBJECT)
                .map(JsonValue::asJsonObject)
                .orElseThrow(() -> malformed("\"" + name + "\" is required, as an object."));
    }

    /** An object, if one was sent. */
    public Optional<JsonObject> object(String name) {
        return value(name).isEmpty() ? Optional.empty() : Optional.of(requiredObject(name));
    }

    /** Those of these members that were sent, as an object of their own. */
    public JsonObject members(String... names) {
        var members = Json.createObjectBuilder();
        for (var name : names) {
            value(name).ifPresent(value -> members.add(name, value));
        }
        return members.build();
    }

    /** Whether the member was sent at all, {@code null} included. */
    public boolean mentions(String name) {
        return json.containsKey(name);
    }

    private Optional<JsonValue> value(String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> value.getValueType() != JsonValue.ValueType.NULL);
    }

    private static String withoutNul(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw malformed("\"" + name + "\" holds a NUL character, which no text may.");
        }
        return value;
    }

    private static Refusal malformed(String detail) {
        return new Refusal(Problem.malformed(detail));
    }

    private static Refusal malformed(String detail, Iterable<String> members) {
        var allowed = new TreeSet<String>();
        members.forEach(allowed::add);
        return new Refusal(Problem.malformed(detail).with("allowed", List.copyOf(allowed)));
    }
}
