package org.modalitypages.embed;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.modalitypages.database.StartOrder;
import org.modalitypages.delivery.CachePolicy;
import org.modalitypages.delivery.Rendition;
import org.modalitypages.delivery.Renditions;
import org.modalitypages.delivery.Tag;
import org.modalitypages.delivery.ThemesReloaded;

/** Makes ready what does not depend on what is published: scripts, and what the plugin says about itself. */
@ApplicationScoped
class EmbedStart {

    @Inject
    private Renditions renditions;

    @Inject
    private EmbedFiles files;

    @Inject
    private PluginAnswer plugin;

    @Inject
    private CachePolicy policy;

    void start(@Observes @Priority(StartOrder.RENDER) @Initialized(ApplicationScoped.class) Object start) {
        refresh();
    }

    /** The style sheet that the plugin names is the present theme's. */
    void follow(@Observes ThemesReloaded reloaded) {
        refresh();
    }

    private void refresh() {
        renditions.refresh(Tag.item("site", "embed"), this::fixed);
    }

    private Map<String, Rendition> fixed() {
        var fixed = new HashMap<>(files.renditions(policy));
        fixed.put(PluginAnswer.PATH, plugin.rendition());
        return fixed;
    }
}
