package org.modalitypages.theme;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a template can name at one place, derived from the view records. */
sealed interface Shape {

    /** A single value that can be written out. */
    record Leaf(FieldKind kind) implements Shape {}

    /** Something with named fields. */
    record Fields(Map<String, Shape> byName) implements Shape {}

    /** A list. */
    record Items(Shape element) implements Shape {}

    /** The shape of a record's fields. */
    static Fields of(Class<? extends Record> type) {
        var fields = new HashMap<String, Shape>();
        ViewFields.of(type).forEach(field -> fields.put(field.name(), of(field.type(), field.kind())));
        return new Fields(fields);
    }

    /** Names that all hold plain text. */
    static Fields texts(Collection<String> names) {
        var fields = new HashMap<String, Shape>();
        names.forEach(name -> fields.put(name, new Leaf(FieldKind.TEXT)));
        return new Fields(fields);
    }

    /** Follows a dotted path; empty when there is no such field. */
    default Optional<Shape> at(String dotted) {
        Shape shape = this;
        for (var name : List.of(dotted.split("\\.", -1))) {
            if (!(shape instanceof Fields fields) || !fields.byName().containsKey(name)) {
                return Optional.empty();
            }
            shape = fields.byName().get(name);
        }
        return Optional.of(shape);
    }

    private static Shape of(Type type, FieldKind kind) {
        if (type instanceof ParameterizedType list) {
            return new Items(of(list.getActualTypeArguments()[0], kind));
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalStateException("a view has no field of type " + type);
        }
        if (plain.isRecord()) {
            return of(plain.asSubclass(Record.class));
        }
        if (plain.isEnum()) {
            return texts(Arrays.stream(plain.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
        return new Leaf(kind);
    }
}
