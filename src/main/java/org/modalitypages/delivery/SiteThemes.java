package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.modalitypages.appearance.InstalledTheme;
import org.modalitypages.appearance.InstalledThemes;
import org.modalitypages.moderation.ItemRef;
import org.modalitypages.theme.Theme;

/** The themes that are installed here, and the one that this site's pages wear. */
@ApplicationScoped
public class SiteThemes {

    /** Stands for all themes at once where items that changed are noted. */
    /** Stands for the looks of everything, where a change of an item is told. */
    public static final ItemRef ITEM = new ItemRef("theme", 0);

    @Inject
    private InstalledThemes installed;

    /** The theme of this site's pages, and of every widget that asks for no other. */
    public Theme current() {
        return installed.current();
    }

    public Optional<Theme> named(String theme) {
        return installed.named(theme);
    }

    /** The names of all themes that a widget can ask for. */
    public List<String> names() {
        return all().stream().map(Theme::name).toList();
    }

    /** Reads everything anew from the database. */
    void reload() {
        installed.reload();
    }

    /** Every theme that can be worn. */
    List<Theme> all() {
        return installed.all().stream()
                .map(InstalledTheme::theme)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The path of the pages' style sheet; it changes with the style sheet, and so may be cached for ever. */
    String stylesheetPath() {
        return stylesheetPath(current());
    }

    static String stylesheetPath(Theme theme) {
        return "/assets/" + theme.stylesheetHash() + "/style.css";
    }
}
