package org.modalitypages.appearance;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.theme.InvalidTheme;
import org.modalitypages.theme.ShippedThemes;
import org.modalitypages.theme.Theme;
import org.modalitypages.theme.ThemeArchive;

/** The themes of this node, compiled. A theme that can no longer be used is replaced by what it was before, or by another. */
@ApplicationScoped
public class InstalledThemes {

    private static final Logger LOG = Logger.getLogger(InstalledThemes.class.getName());

    @Inject
    private ThemeStore store;

    /** Key {@code site.theme}: worn while nobody chose another in the console. */
    @Inject
    @ConfigProperty(name = "site.theme")
    private String configured;

    private volatile Shown shown;

    private record Shown(Map<String, InstalledTheme> themes, Optional<String> chosen, Theme worn) {}

    /** Reads everything anew from the database. */
    @PostConstruct
    public void reload() {
        var before = shown;
        var chosen = store.worn();
        var themes = new LinkedHashMap<>(ThemeShelf.of(store.all()).themes());
        themes.replaceAll((name, theme) ->
                theme.theme().isPresent() ? theme : formerOf(theme, before == null ? Map.of() : before.themes()));
        shown = new Shown(themes, chosen, worn(themes, List.of(chosen.orElse(configured), configured)));
    }

    /** The theme of this site's pages, and of every widget that asks for no other. */
    public Theme current() {
        return shown.worn();
    }

    /** A theme that can be worn. */
    public Optional<Theme> named(String name) {
        return installed(name).flatMap(InstalledTheme::theme);
    }

    public Optional<InstalledTheme> installed(String name) {
        return Optional.ofNullable(shown.themes().get(name));
    }

    /** Every theme, those that came with the product first. */
    public List<InstalledTheme> all() {
        return List.copyOf(shown.themes().values());
    }

    /** What was chosen, or else configured, and can not be worn; empty when all is well. */
    public Optional<String> missing() {
        var wanted = shown.chosen().orElse(configured);
        return wanted.equals(current().name()) ? Optional.empty() : Optional.of(wanted);
    }

    /**
     * A theme with other choices than are stored, for looking at.
     *
     * @throws InvalidTheme when it can not be worn
     */
    public Theme trial(String name, Map<String, Object> values) {
        return Theme.load(ThemeShelf.of(store.all()).source(name), values);
    }

    /** A theme's own files as a zip, to begin another from or to keep. */
    public byte[] archive(String name) {
        return ThemeArchive.pack(ThemeShelf.of(store.all()).source(name));
    }

    /** What this node made of it before goes on until somebody sees to it. */
    static InstalledTheme formerOf(InstalledTheme refused, Map<String, InstalledTheme> before) {
        LOG.warning(() -> "The theme " + refused.name() + " can not be used: " + refused.problems());
        var former = Optional.ofNullable(before.get(refused.name())).flatMap(InstalledTheme::theme);
        return new InstalledTheme(
                refused.name(), refused.shipped(), refused.version(), refused.chosen(), former, refused.problems());
    }

    /** The first of the wanted ones that can be worn, else one that came with the product. */
    static Theme worn(Map<String, InstalledTheme> themes, List<String> names) {
        for (var wanted : names) {
            var theme = Optional.ofNullable(themes.get(wanted)).flatMap(InstalledTheme::theme);
            if (theme.isPresent()) {
                return theme.get();
            }
            LOG.warning(() -> "The site can not wear the theme " + wanted + ", and wears another");
        }
        return ShippedThemes.NAMES.stream()
                .flatMap(name -> themes.get(name).theme().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No theme of this product can be used"));
    }
}
