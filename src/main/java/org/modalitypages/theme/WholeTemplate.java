package org.modalitypages.theme;

import java.util.Map;

/** A template with its partials in their places and without comments, as far as that has an end. */
final class WholeTemplate {

    private static final int DEEPEST = 12;
    private static final int LONGEST = 1_000_000;

    private final Map<String, String> templates;
    private final StringBuilder whole = new StringBuilder();

    private WholeTemplate(Map<String, String> templates) {
        this.templates = templates;
    }

    static String of(String template, Map<String, String> templates) {
        var reading = new WholeTemplate(templates);
        reading.add(template, 0);
        return reading.whole.toString().replaceAll("(?s)<!--.*?(?:-->|$)", "");
    }

    private void add(String template, int depth) {
        var text = templates.getOrDefault(template, "");
        int from = 0;
        for (var tag : Tag.of(text)) {
            if (tag.kind() == Tag.Kind.PARTIAL || tag.kind() == Tag.Kind.COMMENT) {
                whole.append(text, from, tag.start());
                from = tag.end();
            }
            if (tag.kind() == Tag.Kind.PARTIAL && depth < DEEPEST && whole.length() < LONGEST) {
                add(tag.name(), depth + 1);
            }
        }
        whole.append(text, from, text.length());
    }
}
