package org.modalitypages.platform.directus;

import jakarta.json.JsonObject;
import java.util.List;
import org.modalitypages.json.Json;
import org.modalitypages.platform.Descriptor;

/** How lists look to whoever has not arranged them: columns of use. A project's own arrangement stays. */
final class ListViews {

    private final DirectusApi api;
    private final Presentation presentation;
    private final Descriptor descriptor;
    private final Changes changes;

    ListViews(DirectusApi api, Presentation presentation, Descriptor descriptor, Changes changes) {
        this.api = api;
        this.presentation = presentation;
        this.descriptor = descriptor;
        this.changes = changes;
    }

    /** Directus deletes them with their collections. */
    void install() {
        for (var type : descriptor.contentTypes()) {
            if (there(presentation.collection(type.name())).isEmpty()) {
                api.create("/presets", presentation.list(type));
                changes.done("Chose the columns of the list of " + type.pluralLabel() + ".");
            } else {
                changes.kept("Left the columns of the list of " + type.pluralLabel() + ".");
            }
        }
    }

    private List<JsonObject> there(String collection) {
        var everybody = Json.createObjectBuilder().add("_null", true).build();
        var filter = Json.createObjectBuilder(DirectusApi.filter("collection", collection))
                .add("user", everybody)
                .add("role", everybody)
                .add("bookmark", everybody);
        return api.search(
                "/presets",
                Json.createObjectBuilder().add("filter", filter).add("limit", 1).build());
    }
}
