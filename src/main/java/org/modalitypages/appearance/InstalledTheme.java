package org.modalitypages.appearance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.theme.Theme;
import org.modalitypages.theme.ThemeProblem;

/**
 * A theme that is installed here.
 *
 * @param shipped whether it came with the product
 * @param version of the row in which it is stored; 0 while nothing is
 * @param chosen what was chosen, by the setting's name
 * @param theme empty for one that the check refuses, such as after an update of the product
 * @param problems what the check found
 */
public record InstalledTheme(
        String name,
        boolean shipped,
        long version,
        Map<String, Object> chosen,
        Optional<Theme> theme,
        List<ThemeProblem> problems) {

    /** What people call it; its name for one that can not be read. */
    public String title() {
        return theme.map(Theme::title).orElse(name);
    }
}
