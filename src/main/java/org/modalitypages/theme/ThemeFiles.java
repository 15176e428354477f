package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A theme with its parents: the manifest merged, and each file taken from the first of them that has it. */
record ThemeFiles(String name, Manifest manifest, List<ThemeSource> layers) {

    private static final int MOST_LAYERS = 5;

    static ThemeFiles of(ThemeSource source) {
        var layers = new ArrayList<ThemeSource>();
        var manifest = collect(source, layers);
        return new ThemeFiles(source.name(), manifest, List.copyOf(layers));
    }

    Optional<byte[]> read(String path) {
        return layers.stream().flatMap(layer -> layer.read(path).stream()).findFirst();
    }

    Optional<String> text(String path) {
        return layers.stream().flatMap(layer -> layer.text(path).stream()).findFirst();
    }

    /** The templates that the engine renders, and the partials that they name, by name. */
    Map<String, String> templates() {
        var found = new LinkedHashMap<String, String>();
        for (var name : TemplateName.ALL) {
            collectTemplate(name, found);
        }
        return found;
    }

    /** The style sheets of pages by path, in their order. */
    Map<String, String> styles() {
        return texts(manifest.styles());
    }

    /** The style sheets of widgets by path, in their order. */
    Map<String, String> embedStyles() {
        return texts(manifest.embedStyles());
    }

    private Map<String, String> texts(List<String> paths) {
        var found = new LinkedHashMap<String, String>();
        for (var path : paths) {
            found.put(path, text(path).orElseThrow(() -> new InvalidTheme(name + ": there is no " + path)));
        }
        return found;
    }

    private void collectTemplate(String template, Map<String, String> found) {
        if (found.containsKey(template)) {
            return;
        }
        var text = text(TemplateName.path(template));
        if (text.isEmpty()) {
            return;
        }
        found.put(template, text.get());
        Tag.partials(text.get()).forEach(partial -> collectTemplate(partial, found));
    }

    private static Manifest collect(ThemeSource source, List<ThemeSource> layers) {
        if (layers.size() == MOST_LAYERS) {
            throw new InvalidTheme(source.name() + ": more than " + MOST_LAYERS + " themes on top of each other");
        }
        layers.add(source);
        var manifest = Manifest.read(source);
        return manifest.parent()
                .map(parent -> manifest.over(collect(source.sibling(parent), layers)))
                .orElse(manifest);
    }
}
