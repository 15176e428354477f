package org.modalitypages.appearance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modalitypages.theme.InvalidTheme;
import org.modalitypages.theme.ShippedThemes;
import org.modalitypages.theme.Theme;
import org.modalitypages.theme.ThemeArchive;
import org.modalitypages.theme.ThemeSource;

/** Every theme at one moment, each on top of its parents. */
final class ThemeShelf {

    private final Map<String, ThemeArchive> archives = new HashMap<>();
    private final Map<String, ThemeRow> rows;

    private ThemeShelf(List<ThemeRow> rows) {
        this.rows = rows.stream().collect(Collectors.toMap(ThemeRow::name, row -> row));
    }

    static ThemeShelf of(List<ThemeRow> rows) {
        return new ThemeShelf(rows);
    }

    /** The same with one more, or another state of one. */
    ThemeShelf with(ThemeArchive archive) {
        archives.put(archive.name(), archive);
        return this;
    }

    /** Every theme by its name, those that came with the product first. */
    Map<String, InstalledTheme> themes() {
        var themes = new LinkedHashMap<String, InstalledTheme>();
        ShippedThemes.NAMES.forEach(name -> themes.put(name, installed(name)));
        rows.values().stream()
                .filter(row -> row.archive().isPresent())
                .map(ThemeRow::name)
                .sorted()
                .forEach(name -> themes.put(name, installed(name)));
        List.copyOf(archives.keySet()).forEach(name -> themes.computeIfAbsent(name, this::installed));
        return themes;
    }

    ThemeSource source(String name) {
        return ThemeSource.of(name, this::file);
    }

    private InstalledTheme installed(String name) {
        var row = Optional.ofNullable(rows.get(name));
        var chosen = row.map(ThemeRow::settings).orElse(Map.of());
        var version = row.map(ThemeRow::version).orElse(0L);
        var shipped =
                !archives.containsKey(name) && row.flatMap(ThemeRow::archive).isEmpty();
        try {
            var theme = Theme.load(source(name), chosen);
            return new InstalledTheme(name, shipped, version, chosen, Optional.of(theme), theme.problems());
        } catch (InvalidTheme refused) {
            return new InstalledTheme(name, shipped, version, chosen, Optional.empty(), refused.problems());
        }
    }

    private Optional<byte[]> file(String path) {
        var name = path.substring(0, path.indexOf('/'));
        var rest = path.substring(name.length() + 1);
        var uploaded = archive(name);
        if (uploaded.isPresent()) {
            return Optional.ofNullable(uploaded.get().files().get(rest));
        }
        return ShippedThemes.NAMES.contains(name) ? ThemeSource.classpath(name).read(rest) : Optional.empty();
    }

    /** An uploaded theme, unpacked when it is first needed. */
    private Optional<ThemeArchive> archive(String name) {
        if (!archives.containsKey(name)) {
            Optional.ofNullable(rows.get(name))
                    .flatMap(ThemeRow::archive)
                    .ifPresent(zip -> archives.put(name, read(name, zip)));
        }
        return Optional.ofNullable(archives.get(name));
    }

    /** What was stored passed every check then; should it not now, loading it says so. */
    private static ThemeArchive read(String name, byte[] zip) {
        try {
            return ThemeArchive.read(zip);
        } catch (InvalidTheme refused) {
            return new ThemeArchive(name, Map.of());
        }
    }
}
