package org.modalitypages.platform.directus;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.modalitypages.json.Json;
import org.modalitypages.platform.ContentTypeDescription;
import org.modalitypages.platform.Descriptor;
import org.modalitypages.platform.FieldDescription;
import org.modalitypages.platform.PlatformFailure;

/** The collections of the content types, with their fields and what leads from one to the other. */
final class ContentTypes {

    private final DirectusApi api;
    private final Presentation presentation;
    private final Descriptor descriptor;
    private final Changes changes;
    private final Relations relations;

    ContentTypes(DirectusApi api, Presentation presentation, Descriptor descriptor, Changes changes) {
        this.api = api;
        this.presentation = presentation;
        this.descriptor = descriptor;
        this.changes = changes;
        this.relations = new Relations(api, presentation, changes);
    }

    /** Makes what is missing and puts right what differs. */
    void install() {
        var held = held();
        installCollection(presentation.folder(), held, JsonValue.NULL);
        for (var type : descriptor.contentTypes()) {
            var collection = presentation.collection(type);
            if (held.containsKey(collection.name())) {
                var fields = fields(collection.name());
                refuseStrangers(collection.name(), fields);
                installCollection(collection, held, JsonValue.NULL);
                presentation.fields(type).forEach(field -> installField(type, field, fields));
                nameStrangers(type, fields);
            } else {
                var fields = Json.createArrayBuilder();
                presentation.fields(type).forEach(field -> fields.add(field.field()));
                installCollection(collection, held, fields.build());
            }
            relations.install(type);
        }
    }

    /** The content types whose collection is not there. */
    List<ContentTypeDescription> missing() {
        var held = held();
        return descriptor.contentTypes().stream()
                .filter(type -> !held.containsKey(presentation.collection(type.name())))
                .toList();
    }

    /** Takes away what keeps people there from editing, and what says that it does. */
    void unlock() {
        for (var type : ours()) {
            var name = presentation.collection(type.name());
            if (unlock(type, fields(name))) {
                var silent =
                        Json.createObjectBuilder().add("note", JsonValue.NULL).build();
                api.change("/collections/" + name, meta(silent));
                changes.done("Made the fields of " + type.pluralLabel() + " editable.");
            }
            changes.kept("Left the collection " + name + " with its items.");
        }
    }

    private boolean unlock(ContentTypeDescription type, Map<String, JsonObject> held) {
        var path = "/fields/" + presentation.collection(type.name()) + "/";
        var editable = Json.createObjectBuilder().add("readonly", false).build();
        var locked = type.fields().stream()
                .map(FieldDescription::name)
                .filter(held::containsKey)
                .filter(field ->
                        !Part.difference(editable, held.get(field).get("meta")).isEmpty())
                .toList();
        var signs = presentation.locks(type).stream()
                .map(Part::name)
                .filter(held::containsKey)
                .toList();
        locked.forEach(field -> api.change(path + field, meta(editable)));
        signs.forEach(field -> api.delete(path + field));
        return !locked.isEmpty() || !signs.isEmpty();
    }

    /** Deletes the collections with all that is in them. */
    void remove() {
        var ours = ours();
        for (int at = ours.size() - 1; at >= 0; at--) {
            var name = presentation.collection(ours.get(at).name());
            if (relations.release(name)) {
                api.delete("/collections/" + name);
                changes.done("Deleted the collection " + name + " with its items.");
            }
        }
        var folder = presentation.folder().name();
        var held = held();
        if (held.containsKey(folder)) {
            if (held.values().stream().anyMatch(collection -> folder.equals(group(collection)))) {
                changes.kept("Left the folder Modality Pages, as there are other collections in it.");
            } else {
                api.delete("/collections/" + folder);
                changes.done("Deleted the folder Modality Pages.");
            }
        }
    }

    private void installCollection(Part part, Map<String, JsonObject> held, JsonValue fields) {
        var there = held.get(part.name());
        if (there == null) {
            var collection = Json.createObjectBuilder()
                    .add("collection", part.name())
                    .add("meta", part.meta())
                    .add("schema", fields == JsonValue.NULL ? JsonValue.NULL : JsonValue.EMPTY_JSON_OBJECT);
            if (fields instanceof JsonArray) {
                collection.add("fields", fields);
            }
            api.create("/collections", collection.build());
            changes.done((fields == JsonValue.NULL ? "Made the folder " : "Made the collection ") + part.name() + ".");
            return;
        }
        var difference = part.difference(there.get("meta"));
        if (difference.isEmpty()) {
            changes.kept(part.name() + " is as it should be.");
        } else {
            api.change("/collections/" + part.name(), meta(difference));
            changes.done("Put right how " + part.name() + " looks: " + members(difference) + ".");
        }
    }

    private void installField(ContentTypeDescription type, Part field, Map<String, JsonObject> held) {
        var collection = presentation.collection(type.name());
        var there = held.get(field.name());
        if (there == null) {
            api.create("/fields/" + collection, field.field());
            changes.done("Added the field " + field.name() + " to " + collection + ".");
            return;
        }
        var change = Json.createObjectBuilder();
        var difference = field.difference(there.get("meta"));
        if (!difference.isEmpty()) {
            change.add("meta", difference);
        }
        var otherType = !there.getString("type").equals(field.type());
        if (otherType) {
            change.add("type", field.type()).add("schema", field.schema());
        }
        var changed = change.build();
        if (!changed.isEmpty()) {
            api.change("/fields/" + collection + "/" + field.name(), changed);
            changes.done("Put right the field " + field.name() + " of " + collection + ": "
                    + (otherType ? "type" : members(difference)) + ".");
        }
    }

    private void nameStrangers(ContentTypeDescription type, Map<String, JsonObject> held) {
        var strangers = new TreeSet<>(held.keySet());
        presentation.fields(type).forEach(field -> strangers.remove(field.name()));
        if (!strangers.isEmpty()) {
            changes.kept("Left what was added to " + presentation.collection(type.name()) + ": "
                    + String.join(", ", strangers) + ".");
        }
    }

    private void refuseStrangers(String collection, Map<String, JsonObject> fields) {
        var key = fields.get(presentation.key());
        if ((key == null) || !presentation.isOurs(key)) {
            throw new PlatformFailure(
                    PlatformFailure.Kind.REFUSED,
                    "Directus has a collection " + collection
                            + " that is not from Modality Pages. Rename or remove it.");
        }
    }

    private List<ContentTypeDescription> ours() {
        var held = held();
        return descriptor.contentTypes().stream()
                .filter(type -> held.containsKey(presentation.collection(type.name())))
                .filter(type -> {
                    var key = fields(presentation.collection(type.name())).get(presentation.key());
                    return (key != null) && presentation.isOurs(key);
                })
                .toList();
    }

    private Map<String, JsonObject> held() {
        return api.list("/collections").stream()
                .collect(Collectors.toMap(one -> one.getString("collection"), one -> one));
    }

    private Map<String, JsonObject> fields(String collection) {
        var fields = new HashMap<String, JsonObject>();
        api.list("/fields/" + collection).forEach(field -> fields.put(field.getString("field"), field));
        return fields;
    }

    private static String group(JsonObject collection) {
        return collection.get("meta") instanceof JsonObject meta ? meta.getString("group", "") : "";
    }

    private static JsonObject meta(JsonObject difference) {
        return Json.createObjectBuilder().add("meta", difference).build();
    }

    private static String members(JsonObject difference) {
        return String.join(", ", difference.keySet()).replace('_', ' ');
    }
}
