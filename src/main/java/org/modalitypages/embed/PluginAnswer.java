package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.delivery.CachePolicy;
import org.modalitypages.delivery.Rendition;
import org.modalitypages.json.Json;

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

    @Inject
    @ConfigProperty(name = "plugin.version")
    private String version;

    /** {@code {"id","version","widgets":[{"element","script","stylesheet","integrity":{path: hash}}]}}. */
    Rendition rendition() {
        var script = files.script();
        var stylesheet = styles.path();
        var integrity = Json.createObjectBuilder()
                .add("script", files.integrity(script))
                .add("stylesheet", EmbedFiles.integrity(styles.text().getBytes(StandardCharsets.UTF_8)));
        var widget = Json.createObjectBuilder()
                .add("element", "meet-the-specialists")
                .add("script", script)
                .add("stylesheet", stylesheet)
                .add("integrity", integrity);
        var plugin = Json.createObjectBuilder()
                .add("id", "modality-pages")
                .add("version", version)
                .add("widgets", Json.createArrayBuilder().add(widget));
        return Rendition.json(plugin.build().toString())
                .language("en")
                .cacheControl(policy.published())
                .ready();
    }
}
