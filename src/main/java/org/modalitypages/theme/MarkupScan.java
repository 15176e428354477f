package org.modalitypages.theme;

import static org.modalitypages.theme.ThemeProblem.fatal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a template's HTML as a browser would: finds where each tag stands, and markup that no theme may have. */
final class MarkupScan {

    private static final Set<String> FORBIDDEN =
            Set.of("style", "iframe", "frame", "object", "embed", "base", "applet", "svg", "math", "template");
    private static final Pattern REMOTE = Pattern.compile("(?i)\\s*(?:[a-z][a-z0-9+.-]*:|//).*", Pattern.DOTALL);

    private final String where;
    private final String text;
    private final Map<Integer, Tag> tags;
    private final Map<Tag, Place> places = new HashMap<>();
    private final List<ThemeProblem> problems = new ArrayList<>();

    private Place.State state = Place.State.CONTENT;
    private final StringBuilder element = new StringBuilder();
    private final StringBuilder attribute = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private boolean named;
    private boolean awaitsValue;
    private char quote;
    private String scriptType = "";

    MarkupScan(String where, String text, List<Tag> tags) {
        this.where = where;
        this.text = text;
        this.tags = tags.stream().collect(Collectors.toMap(Tag::start, tag -> tag));
        scan();
    }

    List<ThemeProblem> problems() {
        return problems;
    }

    Place place(Tag tag) {
        return places.get(tag);
    }

    private void scan() {
        for (int at = 0; at < text.length(); ) {
            var tag = tags.get(at);
            if (tag == null) {
                read(at);
                at++;
                continue;
            }
            places.put(
                    tag, new Place(awaitsValue ? Place.State.UNQUOTED : state, attribute.toString(), value.toString()));
            if (state == Place.State.QUOTED && tag.kind() != Tag.Kind.COMMENT) {
                value.append(Place.TAG);
            }
            at = tag.end();
        }
        if (state != Place.State.CONTENT) {
            problem("unbalanced", "the template ends within an element or comment", "close it in the same template");
        }
    }

    private void read(int at) {
        var character = text.charAt(at);
        switch (state) {
            case CONTENT -> content(at);
            case INSIDE_ELEMENT -> insideElement(character);
            case QUOTED -> quoted(character);
            case UNQUOTED -> unquoted(character);
            case DATA -> data(at);
            case COMMENT -> state = text.startsWith("-->", at - 2) ? Place.State.CONTENT : state;
        }
    }

    private void content(int at) {
        if (text.startsWith("<!--", at)) {
            state = Place.State.COMMENT;
        } else if (text.charAt(at) == '<') {
            begin();
        }
    }

    private void data(int at) {
        if (text.regionMatches(true, at, "</script", 0, 8)) {
            begin();
        }
    }

    private void begin() {
        state = Place.State.INSIDE_ELEMENT;
        element.setLength(0);
        named = false;
        scriptType = "";
        reset();
    }

    private void insideElement(char character) {
        if (character == '>') {
            finishAttribute();
            finishElement();
        } else if (character == '=') {
            awaitsValue = true;
        } else if (awaitsValue && (character == '"' || character == '\'')) {
            quote = character;
            awaitsValue = false;
            state = Place.State.QUOTED;
        } else if (Character.isWhitespace(character) || (character == '/' && !element.isEmpty())) {
            named = true;
            if (!awaitsValue) {
                finishAttribute();
            }
        } else if (awaitsValue) {
            awaitsValue = false;
            value.append(character);
            state = Place.State.UNQUOTED;
        } else {
            (named ? attribute : element).append(character);
        }
    }

    private void quoted(char character) {
        if (character != quote) {
            value.append(character);
            return;
        }
        finishAttribute();
        state = Place.State.INSIDE_ELEMENT;
    }

    private void unquoted(char character) {
        if (character != '>' && !Character.isWhitespace(character)) {
            value.append(character);
            return;
        }
        finishAttribute();
        state = Place.State.INSIDE_ELEMENT;
        if (character == '>') {
            finishElement();
        }
    }

    private void finishAttribute() {
        if (attribute.isEmpty()) {
            reset();
            return;
        }
        var name = attribute.toString().toLowerCase(Locale.ROOT);
        var content = value.toString();
        if (name.startsWith("on") || name.equals("srcdoc")) {
            problem("inline-script", name, "themes have no scripts");
        } else if (name.equals("style")) {
            problem("inline-style", name, "put it into a style sheet");
        } else if (name.equals("http-equiv")) {
            problem("forbidden-element", name, "headers are the server's");
        } else if (name.equals("type") && elementName().equals("script")) {
            scriptType = content;
        } else if (loads(name) && REMOTE.matcher(content).matches()) {
            problem("remote-asset", content, "put the file into the theme");
        } else if (Place.isAddress(name)
                && content.strip().toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            problem("inline-script", content, "themes have no scripts");
        }
        reset();
    }

    private boolean loads(String name) {
        return switch (name) {
            case "src", "srcset", "imagesrcset", "poster", "data", "background", "manifest" -> true;
            case "href" -> elementName().equals("link");
            default -> false;
        };
    }

    private void finishElement() {
        var name = elementName();
        state = Place.State.CONTENT;
        if (FORBIDDEN.contains(name)) {
            problem(name.equals("style") ? "inline-style" : "forbidden-element", name, "leave this element out");
        }
        if (!name.equals("script")) {
            return;
        }
        state = Place.State.DATA;
        if (!scriptType.equals("application/ld+json")) {
            problem("inline-script", "script", "the only script element is the data block for structured data");
        }
    }

    private String elementName() {
        return element.toString().toLowerCase(Locale.ROOT);
    }

    private void reset() {
        attribute.setLength(0);
        value.setLength(0);
        awaitsValue = false;
    }

    private void problem(String code, String what, String help) {
        problems.add(fatal(code, where + ": " + what, help));
    }
}
