package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.modalitypages.delivery.CachePolicy;
import org.modalitypages.delivery.Rendition;
import org.modalitypages.json.Json;
import org.modalitypages.platform.Descriptor;

/** What this plugin is and brings to a platform: {@code GET /api/v1/plugin}. */
@ApplicationScoped
class PluginAnswer {

    static final String PATH = "/api/v1/plugin";

    @Inject
    private EmbedFiles files;

    @Inject
    private EmbedStyleSheets styles;

    @Inject
    private CachePolicy policy;

    /**
     * The descriptor with the files that it names in their place, and the addresses and hashes of the widget's files:
     * {@code {"id", "version", "widgets": [{"element", "script", "stylesheet", "integrity": {…}, "attributes", …}], …}}.
     */
    Rendition rendition() {
        var plugin = Json.createObjectBuilder(Descriptor.file("plugin.json")).remove("$schema");
        for (var name : List.of("workflow", "roles", "settings", "privacy", "csp")) {
            plugin.add(name, Descriptor.file(name.equals("settings") ? "settings.schema.json" : name + ".json"));
        }
        var types = Json.createArrayBuilder();
        Descriptor.file("plugin.json").getJsonArray("contentTypes").getValuesAs(JsonString.class).stream()
                .map(path -> Json.createObjectBuilder(Descriptor.file(path.getString()))
                        .remove("$schema"))
                .forEach(types::add);
        plugin.add("contentTypes", types);
        plugin.add("widgets", Json.createArrayBuilder().add(widget()));
        return Rendition.json(plugin.build().toString())
                .language("en")
                .cacheControl(policy.published())
                .ready();
    }

    private JsonObjectBuilder widget() {
        var script = files.script();
        var stylesheet = styles.path();
        var integrity = Json.createObjectBuilder()
                .add("script", files.integrity(script))
                .add("stylesheet", EmbedFiles.integrity(styles.text().getBytes(StandardCharsets.UTF_8)));
        return Json.createObjectBuilder(Descriptor.file("widgets/meet-the-specialists.json"))
                .add("script", script)
                .add("stylesheet", stylesheet)
                .add("integrity", integrity);
    }
}
