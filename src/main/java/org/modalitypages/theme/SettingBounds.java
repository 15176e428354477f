package org.modalitypages.theme;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a setting's value may be, and what it stands for.
 *
 * @param choices of a choice, at least two; empty for every other type
 * @param token the token whose place the value takes, such as {@code color.accent}; empty for none
 * @param min of a number; {@code null} for every other type
 * @param max of a number; {@code null} for every other type
 * @param unit what follows the number in the token's value, such as {@code rem}; may be empty
 */
public record SettingBounds(List<String> choices, String token, BigDecimal min, BigDecimal max, String unit) {

    static final SettingBounds NONE = new SettingBounds(List.of(), "", null, null, "");

    public SettingBounds {
        choices = List.copyOf(choices);
    }

    boolean include(BigDecimal number) {
        return number.scale() <= 4 && number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
    }
}
