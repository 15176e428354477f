package org.modalitypages.platform.directus;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.stream.Collectors;
import org.modalitypages.json.Json;
import org.modalitypages.platform.ContentTypeDescription;
import org.modalitypages.platform.FieldDescription;

/** What leads from one collection to another. */
final class Relations {

    private final DirectusApi api;
    private final Presentation presentation;
    private final Changes changes;

    Relations(DirectusApi api, Presentation presentation, Changes changes) {
        this.api = api;
        this.presentation = presentation;
        this.changes = changes;
    }

    /** Not as constraints of the database, as items arrive in any order and one may be withdrawn before the other. */
    void install(ContentTypeDescription type) {
        var collection = presentation.collection(type.name());
        var relations = type.fields().stream()
                .filter(field -> field.type() == FieldDescription.Type.RELATION)
                .toList();
        if (relations.isEmpty()) {
            return;
        }
        var held = api.list("/relations/" + collection).stream()
                .collect(Collectors.toMap(relation -> relation.getString("field"), relation -> relation));
        for (var field : relations) {
            var there = held.get(field.name());
            if (there == null) {
                api.create(
                        "/relations",
                        Json.createObjectBuilder()
                                .add("collection", collection)
                                .add("field", field.name())
                                .add("related_collection", JsonValue.NULL)
                                .add("schema", JsonValue.NULL)
                                .add("meta", JsonValue.EMPTY_JSON_OBJECT)
                                .build());
            }
            var target = presentation.target(field);
            if ((there == null) || !target.equals(there.getString("related_collection", ""))) {
                var to =
                        Json.createObjectBuilder().add("one_collection", target).build();
                api.change(
                        "/relations/" + collection + "/" + field.name(),
                        Json.createObjectBuilder().add("meta", to).build());
                changes.done("Had " + field.name() + " of " + collection + " lead to " + target + ".");
            }
        }
    }

    /**
     * Directus would delete fields of the project that lead to our items; they keep what they hold. On SQLite it cannot
     * take a constraint away, so that the collection has to stay: then false.
     */
    boolean release(String collection) {
        var relations = api.list("/relations").stream()
                .filter(relation -> relation.getString("related_collection", "").equals(collection))
                .filter(relation -> !presentation.collections().contains(relation.getString("collection")))
                .toList();
        for (var relation : relations) {
            var field = relation.getString("field") + " of " + relation.getString("collection");
            if (relation.get("schema") instanceof JsonObject schema && schema.isNull("constraint_name")) {
                changes.kept("Left the collection " + collection + ", as the field " + field
                        + " leads to it. Delete that field there, then do this again.");
                return false;
            }
            api.delete("/relations/" + relation.getString("collection") + "/" + relation.getString("field"));
            changes.kept("Left the field " + field + ", which no longer leads to " + collection + ".");
        }
        return true;
    }
}
