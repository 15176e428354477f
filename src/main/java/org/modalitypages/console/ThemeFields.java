package org.modalitypages.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.theme.ColourPair;
import org.modalitypages.theme.SchemeColours;
import org.modalitypages.theme.Setting;
import org.modalitypages.theme.SettingType;
import org.modalitypages.theme.Theme;

/** The settings of a theme as fields of a form, and back. */
public final class ThemeFields {

    private ThemeFields() {}

    /** Fields under one heading. */
    public record Group(String title, List<Field> fields) {}

    /**
     * One field.
     *
     * @param type the word of its {@link SettingType}
     * @param value as text; for a colour the one on light pages
     * @param dark the colour on dark pages; empty for every other type
     * @param pairs how well a colour can be read beside others
     * @param nearest which colours could be, where these can not; empty when all is well
     */
    public record Field(
            String name,
            String type,
            String label,
            String value,
            String dark,
            List<String> choices,
            String min,
            String max,
            String unit,
            List<Pair> pairs,
            String nearest) {}

    /** Two colours in words: {@code Text on background: 7.2 to 1 in light, 8.0 in dark}. */
    public record Pair(String words, boolean enough) {}

    /** The form's fields with these values, by the headings that the theme has for them. */
    static List<Group> of(Theme theme, Map<String, Object> values) {
        var groups = new LinkedHashMap<String, List<Field>>();
        theme.settings()
                .forEach(setting -> groups.computeIfAbsent(setting.group(), title -> new ArrayList<>())
                        .add(field(setting, values.getOrDefault(setting.name(), setting.initial()), theme)));
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    /**
     * What was typed, without what is as the theme has it anyway.
     *
     * @throws Refusal 422 for a number that is none
     */
    static Map<String, Object> values(Theme theme, Form form) {
        var values = new LinkedHashMap<String, Object>();
        for (var setting : theme.settings()) {
            var value = value(setting, form);
            if (!value.equals(setting.initial())) {
                values.put(setting.name(), value);
            }
        }
        return values;
    }

    /** The same for looking at: what can not be is as the theme has it. */
    static Map<String, Object> lenient(Theme theme, Form form) {
        try {
            return values(theme, form);
        } catch (Refusal noNumber) {
            return Map.of();
        }
    }

    private static Object value(Setting setting, Form form) {
        return switch (setting.type()) {
            case BOOLEAN -> form.has(setting.name());
            case TEXT, CHOICE -> form.text(setting.name());
            case COLOR ->
                new SchemeColours(
                        form.text(setting.name()).toLowerCase(Locale.ROOT),
                        form.text(setting.name() + ".dark").toLowerCase(Locale.ROOT));
            case NUMBER -> number(setting, form.text(setting.name()));
        };
    }

    private static BigDecimal number(Setting setting, String typed) {
        try {
            var number = new BigDecimal(typed.replace(',', '.'));
            if (Math.abs(number.scale()) > 12 || number.precision() > 12) {
                throw new NumberFormatException(typed);
            }
            var plain = number.stripTrailingZeros();
            return plain.scale() < 0 ? plain.setScale(0) : plain;
        } catch (NumberFormatException none) {
            throw new Refusal(Problem.invalid("\"" + setting.label() + "\" has to be " + setting.wanted() + ".")
                    .with("member", setting.name()));
        }
    }

    private static Field field(Setting setting, Object value, Theme theme) {
        var colours = value instanceof SchemeColours both ? Optional.of(both) : Optional.<SchemeColours>empty();
        var bounds = setting.bounds();
        var pairs = setting.type() == SettingType.COLOR
                ? theme.pairs(bounds.token()).stream().map(ThemeFields::pair).toList()
                : List.<Pair>of();
        return new Field(
                setting.name(),
                setting.type().word(),
                setting.label(),
                colours.map(SchemeColours::light).orElseGet(() -> text(value)),
                colours.map(SchemeColours::dark).orElse(""),
                bounds.choices(),
                bounds.min() == null ? "" : text(bounds.min()),
                bounds.max() == null ? "" : text(bounds.max()),
                bounds.unit(),
                pairs,
                pairs.stream().allMatch(Pair::enough) ? "" : nearest(theme, bounds.token()));
    }

    private static String nearest(Theme theme, String token) {
        return theme.readable(token)
                .map(colours -> colours.light() + " in light and " + colours.dark() + " in dark")
                .orElse("");
    }

    private static Pair pair(ColourPair pair) {
        return new Pair(
                name(pair.text()) + " on " + name(pair.background()) + ": " + ratio(pair.light()) + " to 1 in light, "
                        + ratio(pair.dark()) + " to 1 in dark",
                pair.enough());
    }

    private static String name(String token) {
        return token.substring(token.lastIndexOf('.') + 1).replace('-', ' ');
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(ratio * 10) / 10);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
