package org.modalitypages.platform.directus;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import org.modalitypages.json.Json;

/** A policy to read the collections, for the project to give to whom it likes. It has no rules, which cost a licence. */
final class ReaderPolicy {

    private static final String ID = Presentation.id("policy");

    private final DirectusApi api;
    private final Presentation presentation;
    private final Changes changes;

    ReaderPolicy(DirectusApi api, Presentation presentation, Changes changes) {
        this.api = api;
        this.presentation = presentation;
        this.changes = changes;
    }

    void install() {
        if (isThere()) {
            changes.kept("The policy " + name() + " is there.");
        } else {
            var policy = Json.createObjectBuilder(presentation.policy())
                    .add("id", ID)
                    .add("admin_access", false)
                    .add("app_access", false);
            api.create("/policies", policy.build());
            changes.done("Made the policy " + name() + ". Give it to roles or people who use the content.");
        }
        var readable = permissions().stream()
                .filter(permission -> permission.getString("action").equals("read"))
                .map(permission -> permission.getString("collection"))
                .collect(Collectors.toSet());
        for (var collection : presentation.collections()) {
            if (readable.add(collection)) {
                api.create("/permissions", permission(collection));
                changes.done("Let the policy " + name() + " read " + collection + ".");
            }
        }
    }

    void remove() {
        if (isThere()) {
            api.delete("/policies/" + ID);
            changes.done("Deleted the policy " + name() + ".");
        }
    }

    private JsonObject permission(String collection) {
        return Json.createObjectBuilder()
                .add("policy", ID)
                .add("collection", collection)
                .add("action", "read")
                .add("fields", Json.createArrayBuilder().add("*"))
                .add("permissions", JsonValue.NULL)
                .add("validation", JsonValue.NULL)
                .add("presets", JsonValue.NULL)
                .build();
    }

    private List<JsonObject> permissions() {
        return api.search("/permissions", "policy", ID);
    }

    private boolean isThere() {
        return !api.search("/policies", "id", ID).isEmpty();
    }

    private String name() {
        return presentation.policy().getString("name");
    }
}
