package org.modalitypages.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.theme.Theme;
import org.modalitypages.theme.ThemeSource;

/** The theme that this site's pages wear. */
@ApplicationScoped
class SiteTheme {

    @Inject
    @ConfigProperty(name = "site.theme")
    private String name;

    private Theme theme;

    @PostConstruct
    void load() {
        theme = Theme.load(ThemeSource.classpath(name));
    }

    Theme theme() {
        return theme;
    }

    /** The path of the style sheet; it changes with the style sheet, and so may be cached for ever. */
    String stylesheetPath() {
        return "/assets/" + theme.stylesheetHash() + "/style.css";
    }
}
