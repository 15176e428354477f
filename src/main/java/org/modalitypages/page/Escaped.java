package org.modalitypages.page;

/** Text as it is written into markup: between tags, and in attributes in quotes of either kind. */
public final class Escaped {

    private Escaped() {}

    /**
     * What HTML needs there and XML too. No more, and by number where HTML 4 has no name, so that an address stays one
     * for consumers that look for it with plain patterns or decode the entities of HTML 4 at most, as those of oEmbed do.
     */
    public static String html(CharSequence text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            switch (character) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }
}
