package org.modalitypages.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a template's HTML as a browser would: finds where each tag stands. */
final class MarkupScan {

    private final String text;
    private final Map<Integer, Tag> tags;
    private final Map<Tag, Place> places = new HashMap<>();
    private final MarkupRules rules;
    private final ElementBalance balance;

    private Place.State state = Place.State.CONTENT;
    private final StringBuilder element = new StringBuilder();
    private final StringBuilder attribute = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private boolean named;
    private boolean awaitsValue;
    private char quote;
    private String scriptType = "";
    private int began;

    MarkupScan(FileLines lines, String text, List<Tag> tags, Map<String, AssetEntry> assets) {
        this.rules = new MarkupRules(lines, assets);
        this.balance = new ElementBalance(rules);
        this.text = text;
        this.tags = tags.stream().collect(Collectors.toMap(Tag::start, tag -> tag));
        scan();
    }

    List<ThemeProblem> problems() {
        return rules.problems();
    }

    /** Where a tag stands; empty after a comment that nothing closes, as nobody knows what is meant there. */
    Optional<Place> place(Tag tag) {
        var lost = state == Place.State.COMMENT && tag.start() > began;
        return lost ? Optional.empty() : Optional.of(places.get(tag));
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
            balance.tag(tag);
            if (state == Place.State.QUOTED && tag.kind() != Tag.Kind.COMMENT) {
                value.append(Place.TAG);
            }
            at = tag.end();
        }
        if (state == Place.State.CONTENT) {
            balance.end();
        } else {
            rules.problem(ThemeRule.UNBALANCED, began, "what begins here is open at the end of the template");
        }
    }

    private void read(int at) {
        var character = text.charAt(at);
        switch (state) {
            case CONTENT -> content(at);
            case INSIDE_ELEMENT -> insideElement(at);
            case QUOTED -> quoted(character);
            case UNQUOTED -> unquoted(character);
            case DATA -> data(at);
            case COMMENT -> state = text.startsWith("-->", at - 2) ? Place.State.CONTENT : state;
        }
    }

    private void content(int at) {
        if (text.startsWith("<!--", at)) {
            state = Place.State.COMMENT;
            began = at;
        } else if (text.charAt(at) == '<') {
            begin(at);
        }
    }

    private void data(int at) {
        if (text.regionMatches(true, at, "</script", 0, 8)) {
            begin(at);
        }
    }

    private void begin(int at) {
        began = at;
        rules.reading(at);
        state = Place.State.INSIDE_ELEMENT;
        element.setLength(0);
        named = false;
        scriptType = "";
        reset();
    }

    private void insideElement(int at) {
        var character = text.charAt(at);
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
            if (named && attribute.isEmpty()) {
                rules.reading(at);
            }
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
        if (!attribute.isEmpty()) {
            var name = attribute.toString().toLowerCase(Locale.ROOT);
            rules.attribute(elementName(), name, value.toString());
            if (name.equals("type") && elementName().equals("script")) {
                scriptType = value.toString();
            }
        }
        reset();
    }

    private void finishElement() {
        rules.reading(began);
        rules.element(elementName(), scriptType);
        balance.element(elementName(), began);
        state = elementName().equals("script") ? Place.State.DATA : Place.State.CONTENT;
    }

    private String elementName() {
        return element.toString().toLowerCase(Locale.ROOT);
    }

    private void reset() {
        attribute.setLength(0);
        value.setLength(0);
        awaitsValue = false;
    }
}
