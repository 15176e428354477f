package org.modalitypages.theme;

import static org.modalitypages.theme.ThemeProblem.fatal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a style sheet of a theme may not do. */
final class StyleCheck {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LOADS =
            Pattern.compile("(?i)@import|url\\(|image-set\\(|image\\(|src\\(|cross-fade\\(");
    private static final Pattern ESCAPE = Pattern.compile("\\\\[0-9a-fA-F]");

    private StyleCheck() {}

    static List<ThemeProblem> of(String path, String css) {
        var problems = new ArrayList<ThemeProblem>();
        var rules = COMMENT.matcher(css).replaceAll(" ");
        var loads = LOADS.matcher(rules);
        if (loads.find()) {
            problems.add(fatal("remote-asset", path + ": " + loads.group(), "style sheets load nothing yet"));
        }
        if (ESCAPE.matcher(rules).find()) {
            problems.add(fatal("escaped-style", path, "write characters as they are, not as escapes"));
        }
        return problems;
    }
}
