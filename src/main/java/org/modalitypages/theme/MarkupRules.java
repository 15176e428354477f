package org.modalitypages.theme;

import static org.modalitypages.theme.ThemeProblem.fatal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Markup that no theme may have: scripts, inline styles, what loads from elsewhere, what changes the whole page. */
final class MarkupRules {

    private static final Set<String> FORBIDDEN =
            Set.of("style", "iframe", "frame", "object", "embed", "base", "applet", "form", "svg", "math", "template");
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Cntrl}" + Place.TAG + "]+");
    private static final Pattern REMOTE = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:|//).*", Pattern.DOTALL);

    private final String where;
    private final List<ThemeProblem> problems = new ArrayList<>();

    MarkupRules(String where) {
        this.where = where;
    }

    List<ThemeProblem> problems() {
        return problems;
    }

    void problem(String code, String what, String help) {
        problems.add(fatal(code, where + ": " + what, help));
    }

    /** An attribute with its value as written in the template; names in small letters. */
    void attribute(String element, String name, String value) {
        if (name.startsWith("on") || name.equals("srcdoc")) {
            problem("inline-script", name, "themes have no scripts");
        } else if (name.equals("style")) {
            problem("inline-style", name, "put it into a style sheet");
        } else if (name.equals("http-equiv")) {
            problem("forbidden-element", name, "headers are the server's");
        } else if (loads(element, name) && REMOTE.matcher(seen(value)).matches()) {
            problem("remote-asset", value, "put the file into the theme");
        } else if (Place.isAddress(name) && seen(value).toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            problem("inline-script", value, "themes have no scripts");
        }
    }

    /** An element, once its opening tag is complete. */
    void element(String name, String scriptType) {
        if (FORBIDDEN.contains(name)) {
            problem(name.equals("style") ? "inline-style" : "forbidden-element", name, "leave this element out");
        }
        if (name.equals("script") && !scriptType.equals("application/ld+json")) {
            problem("inline-script", name, "the only script element is the data block for structured data");
        }
    }

    /** An address as a browser sees it: entities decoded, white space and control characters dropped. */
    private static String seen(String value) {
        return IGNORED.matcher(Parser.unescapeEntities(value, true)).replaceAll("");
    }

    private static boolean loads(String element, String name) {
        return switch (name) {
            case "src", "srcset", "imagesrcset", "poster", "data", "background", "manifest" -> true;
            case "href" -> element.equals("link");
            default -> false;
        };
    }
}
