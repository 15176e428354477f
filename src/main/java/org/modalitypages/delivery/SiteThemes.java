package org.modalitypages.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.theme.Theme;
import org.modalitypages.theme.ThemeSource;

/** The themes that are installed here, and the one that this site's pages wear. */
@ApplicationScoped
public class SiteThemes {

    private static final List<String> SHIPPED = List.of("quiet", "warm", "contrast");

    @Inject
    @ConfigProperty(name = "site.theme")
    private String name;

    private final Map<String, Theme> installed = new LinkedHashMap<>();

    @PostConstruct
    void load() {
        SHIPPED.forEach(shipped -> installed.put(shipped, Theme.load(ThemeSource.classpath(shipped))));
    }

    /** The theme of this site's pages, and of every widget that asks for no other. */
    public Theme current() {
        return installed.get(name);
    }

    public Optional<Theme> named(String theme) {
        return Optional.ofNullable(installed.get(theme));
    }

    /** The names of all themes that a widget can ask for. */
    public List<String> names() {
        return List.copyOf(installed.keySet());
    }

    /** The path of the pages' style sheet; it changes with the style sheet, and so may be cached for ever. */
    String stylesheetPath() {
        return "/assets/" + current().stylesheetHash() + "/style.css";
    }
}
