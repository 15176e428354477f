package org.modalitypages.theme;

import com.github.jknack.handlebars.Handlebars;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Turns view records into the maps that templates read, so that a template reaches fields and nothing else. */
final class ViewFields {

    /** A field of a view: its kind, its declared type and the method that reads it. */
    record Field(String name, FieldKind kind, Type type, Method reader) {}

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return describe(type);
        }
    };

    private ViewFields() {}

    /** The fields of a record in their order, derived ones last. */
    static List<Field> of(Class<?> type) {
        return FIELDS.get(type);
    }

    /**
     * The record's fields by name. A missing value becomes an empty string: false for {@code if}, nothing on output,
     * and never looked up elsewhere.
     */
    static Map<String, Object> read(Record view) {
        var fields = of(view.getClass());
        var map = new HashMap<String, Object>(fields.size() * 2);
        for (var field : fields) {
            map.put(field.name(), value(field.kind(), invoke(field.reader(), view)));
        }
        return map;
    }

    private static Object value(FieldKind kind, Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof String text) {
            return switch (kind) {
                case TEXT -> text;
                case ADDRESS -> Address.safe(text);
                case SOURCES -> Address.safeSources(text);
                case HTML, DATA -> new Handlebars.SafeString(text);
            };
        }
        if (value instanceof Record view) {
            return read(view);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(element -> value(kind, element)).toList();
        }
        if (value instanceof Enum<?> constant) {
            return Map.of(constant.name().toLowerCase(Locale.ROOT), true);
        }
        return value;
    }

    private static List<Field> describe(Class<?> type) {
        var fields = new LinkedHashMap<String, Field>();
        for (var component : type.getRecordComponents()) {
            var holds = component.getAnnotation(Holds.class);
            var kind = holds == null ? FieldKind.TEXT : holds.value();
            var name = component.getName();
            fields.put(name, new Field(name, kind, component.getGenericType(), component.getAccessor()));
        }
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Holds.class) && method.getParameterCount() == 0)
                .forEach(method -> fields.putIfAbsent(method.getName(), derived(method)));
        return List.copyOf(fields.values());
    }

    private static Field derived(Method method) {
        var kind = method.getAnnotation(Holds.class).value();
        return new Field(method.getName(), kind, method.getGenericReturnType(), method);
    }

    private static Object invoke(Method reader, Record view) {
        try {
            return reader.invoke(view);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + reader, e);
        }
    }
}
