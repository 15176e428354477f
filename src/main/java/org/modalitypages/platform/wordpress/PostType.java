package org.modalitypages.platform.wordpress;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.modalitypages.json.Json;
import org.modalitypages.platform.ContentTypeDescription;
import org.modalitypages.platform.FieldDescription;

/** A content type as the companion plugin makes a post type from it. */
final class PostType {

    /** What is shown in lists and by search engines, the better one first. */
    private static final List<String> EXCERPTS = List.of("summary", "attribution");

    private PostType() {}

    static JsonObject of(ContentTypeDescription type) {
        var fields = Json.createArrayBuilder();
        type.fields().forEach(field -> fields.add(field(field)));
        return Json.createObjectBuilder()
                .add("name", type.name())
                .add("plural", type.plural())
                .add("singularLabel", type.singularLabel())
                .add("pluralLabel", type.pluralLabel())
                .add("description", type.description())
                .add("icon", type.icons().getOrDefault("wordpress", "dashicons-admin-post"))
                .add("title", type.titleField())
                .add("slug", first(type, Set.of(FieldDescription.Type.SLUG)))
                .add("content", first(type, Set.of(FieldDescription.Type.HTML, FieldDescription.Type.PARAGRAPHS)))
                .add("excerpt", excerpt(type))
                .add("fields", fields)
                .build();
    }

    private static JsonObject field(FieldDescription field) {
        return Json.createObjectBuilder()
                .add("name", field.name())
                .add("meta", meta(field.name()))
                .add("type", field.type().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .add("label", field.label())
                .add("help", field.help())
                .add("to", field.to())
                .build();
    }

    /** The name in WordPress, which writes names with underscores: {@code mp_accepting_clients}. */
    static String meta(String field) {
        return "mp_" + field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static String first(ContentTypeDescription type, Set<FieldDescription.Type> types) {
        return type.fields().stream()
                .filter(field -> types.contains(field.type()))
                .map(FieldDescription::name)
                .findFirst()
                .orElse("");
    }

    private static String excerpt(ContentTypeDescription type) {
        return EXCERPTS.stream()
                .filter(name -> !name.equals(type.titleField()))
                .filter(name ->
                        type.fields().stream().anyMatch(field -> field.name().equals(name)))
                .findFirst()
                .orElse("");
    }
}
