package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What style sheets load: assets of the theme by {@code url()}, and nothing else. */
final class StyleUrls {

    private static final Pattern URL =
            Pattern.compile("(?i)url\\(\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\"'()\\s]*))\\s*\\)");
    private static final Pattern OTHERS =
            Pattern.compile("(?i)(?<![\\w-])(?:src|image|element|paint)\\(|image-set\\(|cross-fade\\(|url\\(");
    private static final Pattern REMOTE = Pattern.compile("(?i)(?:[a-z][a-z0-9+.-]*:|/).*", Pattern.DOTALL);

    private StyleUrls() {}

    /** A problem for everything that a value or an at-rule loads besides the assets. */
    static List<ThemeProblem> check(String where, String css, Map<String, AssetEntry> assets) {
        var problems = new ArrayList<ThemeProblem>();
        var rest = URL.matcher(css).replaceAll(found -> {
            var address = address(found);
            if (REMOTE.matcher(address).matches()) {
                problems.add(new ThemeProblem(ThemeRule.REMOTE_ASSET, where, address));
            } else if (!assets.containsKey(asset(address))) {
                problems.add(new ThemeProblem(ThemeRule.UNLISTED_ASSET, where, address));
            }
            return "";
        });
        var other = OTHERS.matcher(rest);
        if (other.find()) {
            problems.add(new ThemeProblem(ThemeRule.REMOTE_ASSET, where, other.group()));
        }
        return problems;
    }

    /** The style sheet with another address for each asset. */
    static String replaced(String css, UnaryOperator<String> addresses) {
        return URL.matcher(css)
                .replaceAll(
                        found -> Matcher.quoteReplacement("url(\"" + addresses.apply(asset(address(found))) + "\")"));
    }

    /** A path in the theme, of one that is written from the style sheet's folder or from the theme's. */
    static String asset(String address) {
        return address.startsWith("../") ? address.substring("../".length()) : address;
    }

    private static String address(MatchResult found) {
        for (int group = 1; group <= 3; group++) {
            if (found.group(group) != null) {
                return found.group(group).strip();
            }
        }
        return "";
    }
}
