package org.modalitypages.appearance;

import java.util.List;

/** Told by whoever lets somebody choose a theme by its name, so that none is deleted that is in use. */
public interface ThemeUses {

    /** Who wears the theme, in words such as {@code the embed "Home page" of garden.example}; empty for nobody. */
    List<String> uses(String theme);
}
