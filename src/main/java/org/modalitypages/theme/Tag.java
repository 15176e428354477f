package org.modalitypages.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One tag of a template.
 *
 * @param name of the block or partial; empty for others
 * @param path the field that it names; empty when it names none
 * @param start where it begins in the template
 * @param end just after it
 */
record Tag(Kind kind, String name, String path, int start, int end) {

    /** What a template may say; everything else is {@link #OTHER} and refused. */
    enum Kind {
        COMMENT,
        VALUE,
        RAW,
        OPEN,
        ELSE,
        CLOSE,
        PARTIAL,
        OTHER
    }

    /** The blocks of the language; there are no other helpers. */
    static final Set<String> BLOCKS = Set.of("if", "unless", "each", "with");

    private static final String PATH = "(?:@root\\.)?[A-Za-z]\\w*(?:\\.\\w+)*|\\.|@first|@last|@index";
    private static final Pattern TAG =
            Pattern.compile("\\{\\{~?!--.*?--~?}}|\\{\\{\\{+.*?}}}+|\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("(" + PATH + ")");
    private static final Pattern OPEN = Pattern.compile("#(\\w+)\\s+(" + PATH + ")");
    private static final Pattern CLOSE = Pattern.compile("/(\\w+)");
    private static final Pattern PARTIAL = Pattern.compile(">\\s*([a-z][a-z0-9-]*)(?:\\s+(" + PATH + "))?");

    /** Every tag of a template in its order. */
    static List<Tag> of(String template) {
        var tags = new ArrayList<Tag>();
        var matcher = TAG.matcher(template);
        while (matcher.find()) {
            tags.add(read(matcher.group(), matcher.start(), matcher.end()));
        }
        return tags;
    }

    /** The partials that a template names. */
    static List<String> partials(String template) {
        return of(template).stream()
                .filter(tag -> tag.kind() == Kind.PARTIAL)
                .map(Tag::name)
                .toList();
    }

    private static Tag read(String tag, int start, int end) {
        if (tag.startsWith("{{!") || tag.startsWith("{{~!")) {
            return new Tag(Kind.COMMENT, "", "", start, end);
        }
        if (tag.startsWith("{{{")) {
            return new Tag(Kind.RAW, "", tag, start, end);
        }
        var inner = tag.substring(2, tag.length() - 2).replaceAll("^~|~$", "").strip();
        if (inner.startsWith("&")) {
            return new Tag(Kind.RAW, "", tag, start, end);
        }
        if (inner.equals("else") || inner.equals("^")) {
            return new Tag(Kind.ELSE, "", "", start, end);
        }
        var value = VALUE.matcher(inner);
        if (value.matches()) {
            return new Tag(Kind.VALUE, "", value.group(1), start, end);
        }
        var open = OPEN.matcher(inner);
        if (open.matches() && BLOCKS.contains(open.group(1))) {
            return new Tag(Kind.OPEN, open.group(1), open.group(2), start, end);
        }
        var close = CLOSE.matcher(inner);
        if (close.matches()) {
            return new Tag(Kind.CLOSE, close.group(1), "", start, end);
        }
        var partial = PARTIAL.matcher(inner);
        if (partial.matches()) {
            var path = partial.group(2) == null ? "" : partial.group(2);
            return new Tag(Kind.PARTIAL, partial.group(1), path, start, end);
        }
        return new Tag(Kind.OTHER, "", tag, start, end);
    }
}
