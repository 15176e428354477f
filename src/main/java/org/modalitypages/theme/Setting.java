package org.modalitypages.theme;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * What a site owner may choose about a theme; the form in the console is made from it.
 *
 * @param name what templates call it: {@code settings.NAME}
 * @param group the heading under which the form has it
 * @param label what the form calls it
 * @param initial what it is while nobody chose: a Boolean, a String, a BigDecimal or {@link SchemeColours}
 */
public record Setting(String name, SettingType type, String group, String label, SettingBounds bounds, Object initial) {

    /** The longest text, in characters. */
    public static final int LONGEST_TEXT = 200;

    /** Whether a value is one that this setting can have. */
    public boolean accepts(Object value) {
        return switch (type) {
            case BOOLEAN -> value instanceof Boolean;
            case TEXT ->
                value instanceof String text
                        && text.length() <= LONGEST_TEXT
                        && text.chars().noneMatch(Character::isISOControl);
            case CHOICE -> value instanceof String text && bounds.choices().contains(text);
            case COLOR -> value instanceof SchemeColours colours && colours.readable();
            case NUMBER -> value instanceof BigDecimal number && bounds.include(number);
        };
    }

    /** What the value has to be, in words: {@code one of "one", "two"}. */
    public String wanted() {
        return switch (type) {
            case BOOLEAN -> "true or false";
            case TEXT -> "one line of at most " + LONGEST_TEXT + " characters";
            case CHOICE -> "one of \"" + String.join("\", \"", bounds.choices()) + "\"";
            case COLOR -> "two colours, {\"light\": \"#rrggbb\", \"dark\": \"#rrggbb\"}";
            case NUMBER -> "a number from " + bounds.min() + " to " + bounds.max();
        };
    }

    /** A colour begins as its token is. */
    Setting from(Token token) {
        return type == SettingType.COLOR
                ? new Setting(
                        name,
                        type,
                        group,
                        label,
                        bounds,
                        new SchemeColours(
                                token.light().toLowerCase(Locale.ROOT),
                                token.dark().toLowerCase(Locale.ROOT)))
                : this;
    }

    /** The token with this value in its place; empty for a setting that stands for none. */
    Optional<Token> token(Token token, Object value) {
        if (value instanceof SchemeColours colours) {
            return Optional.of(token.with(colours.light(), colours.dark()));
        }
        if (value instanceof BigDecimal number) {
            var css = number.toPlainString() + bounds.unit();
            return Optional.of(token.with(css, css));
        }
        return Optional.empty();
    }
}
