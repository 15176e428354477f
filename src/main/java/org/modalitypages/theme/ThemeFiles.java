package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

    /** The name of the theme that a file is from; this one's for a file that there is none of. */
    String owner(String path) {
        return layers.stream()
                .filter(layer -> layer.read(path).isPresent())
                .map(ThemeSource::name)
                .findFirst()
                .orElse(name);
    }

    /** The names of the tokens that the theme adds to those of its parents. */
    Set<String> ownTokens() {
        var names = new HashSet<>(ManifestReader.read(layers.get(0)).tokens().keySet());
        layers.stream()
                .skip(1)
                .forEach(parent ->
                        names.removeAll(ManifestReader.read(parent).tokens().keySet()));
        return names;
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

    /** The style sheets that are listed and not there. */
    List<String> missingStyles() {
        return Stream.concat(manifest.styles().stream(), manifest.embedStyles().stream())
                .filter(path -> read(path).isEmpty())
                .toList();
    }

    private Map<String, String> texts(List<String> paths) {
        var found = new LinkedHashMap<String, String>();
        for (var path : paths) {
            text(path).ifPresent(css -> found.put(path, css));
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
            throw new InvalidTheme(
                    ThemeRule.PARENT, "theme.json", "more than " + MOST_LAYERS + " themes on top of each other");
        }
        layers.add(source);
        var manifest = ManifestReader.read(source);
        if (manifest.parent().isEmpty()) {
            return manifest;
        }
        var parent = source.sibling(manifest.parent().get());
        var names = layers.stream().map(ThemeSource::name).toList();
        if (names.contains(parent.name())) {
            throw new InvalidTheme(
                    ThemeRule.PARENT,
                    "theme.json",
                    parent.name().equals(source.name())
                            ? parent.name() + " is its own parent"
                            : String.join(", ", names) + " and " + parent.name() + " build on each other in a circle");
        }
        if (parent.read("theme.json").isEmpty()) {
            throw new InvalidTheme(ThemeRule.PARENT, "theme.json", parent.name() + " is not installed");
        }
        return manifest.over(collect(parent, layers).from(parent.name()));
    }

    /** The same with another manifest. */
    ThemeFiles with(Manifest other) {
        return new ThemeFiles(name, other, layers);
    }
}
