package org.modalitypages.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.util.Collection;

/**
 * The methods of {@link jakarta.json.Json} that we use, on one provider, which may be used by several threads at once.
 * {@code jakarta.json.Json} looks for a provider at each call, through every library of the server: that was four fifths
 * of the time of a page of the queue.
 */
public final class Json {

    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    public static JsonObjectBuilder createObjectBuilder() {
        return PROVIDER.createObjectBuilder();
    }

    /** Begins with the members of this object. */
    public static JsonObjectBuilder createObjectBuilder(JsonObject object) {
        return PROVIDER.createObjectBuilder(object);
    }

    public static JsonArrayBuilder createArrayBuilder() {
        return PROVIDER.createArrayBuilder();
    }

    /** Begins with these values: strings, numbers and booleans. */
    public static JsonArrayBuilder createArrayBuilder(Collection<?> values) {
        return PROVIDER.createArrayBuilder(values);
    }

    public static JsonString createValue(String value) {
        return PROVIDER.createValue(value);
    }

    public static JsonNumber createValue(int value) {
        return PROVIDER.createValue(value);
    }

    public static JsonReader createReader(Reader from) {
        return PROVIDER.createReader(from);
    }

    public static JsonReader createReader(InputStream from) {
        return PROVIDER.createReader(from);
    }

    public static JsonGenerator createGenerator(OutputStream to) {
        return PROVIDER.createGenerator(to);
    }
}
