package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the document around every page has to have: language, title, main part, and what other machines look for. */
final class DocumentCheck {

    private static final Map<ThemeRule, Pattern> WANTED = Map.of(
            ThemeRule.PAGE_LANGUAGE,
            Pattern.compile("<html(?=[^>]*\\slang=[\"']\\{\\{)(?=[^>]*\\sdir=[\"']\\{\\{)"),
            ThemeRule.PAGE_TITLE,
            Pattern.compile("<title[\\s>]"),
            ThemeRule.PAGE_MAIN,
            Pattern.compile("<main[\\s>]"),
            ThemeRule.CANONICAL,
            Pattern.compile("rel=[\"']canonical[\"'][^>]*\\{\\{\\s*head\\.canonical"),
            ThemeRule.DISCOVERY,
            Pattern.compile("application/json\\+oembed[^>]*\\{\\{\\s*head\\.oembedJson"));

    private DocumentCheck() {}

    static List<ThemeProblem> of(Map<String, String> templates) {
        var text = String.join("\n", reached(templates));
        var problems = new ArrayList<ThemeProblem>();
        WANTED.keySet().stream().sorted().forEach(rule -> {
            if (!WANTED.get(rule).matcher(text).find()) {
                problems.add(new ThemeProblem(rule, TemplateName.path(TemplateName.PAGE), ""));
            }
        });
        return problems;
    }

    /** The texts of the page's template and of its partials. */
    private static List<String> reached(Map<String, String> templates) {
        var names = new LinkedHashSet<String>();
        collect(TemplateName.PAGE, templates, names);
        return names.stream().map(templates::get).toList();
    }

    private static void collect(String template, Map<String, String> templates, Set<String> names) {
        if (templates.containsKey(template) && names.add(template)) {
            Tag.partials(templates.get(template)).forEach(partial -> collect(partial, templates, names));
        }
    }
}
