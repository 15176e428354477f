package org.modalitypages.appearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modalitypages.theme.ShippedThemes;
import org.modalitypages.theme.ThemeProblem;
import org.modalitypages.theme.ThemeRule;
import org.modalitypages.theme.ZipFixture;

class ThemeShelfTest {

    private static final ThemeRow GOOD = row("good", ZipFixture.child("good"));

    /** As a theme is that passed the check of an earlier version of the product. */
    private static final ThemeRow FATAL =
            row("fatal", ZipFixture.child("fatal", "templates/index.hbs", "{{modality.former}}"));

    private static final ThemeRow DAMAGED = row("damaged", new byte[] {1, 2, 3});

    @Test
    void uploaded_themes_stand_behind_those_that_came_with_the_product() {
        var themes = ThemeShelf.of(List.of(GOOD)).themes();

        assertThat(themes.keySet())
                .startsWith(ShippedThemes.NAMES.toArray(String[]::new))
                .endsWith("good");
        assertThat(themes.get("good").shipped()).isFalse();
        assertThat(themes.get("good").theme()).isPresent();
    }

    @Test
    void a_fatal_theme_is_there_and_can_not_be_worn() {
        var themes = ThemeShelf.of(List.of(FATAL, DAMAGED)).themes();

        assertThat(themes.get("fatal").theme()).isEmpty();
        assertThat(themes.get("fatal").problems())
                .extracting(ThemeProblem::rule)
                .contains(ThemeRule.UNKNOWN_FIELD);
        assertThat(themes.get("damaged").theme()).isEmpty();
        assertThat(InstalledThemes.worn(themes, List.of("fatal", "quiet")).name())
                .isEqualTo("quiet");
        assertThat(InstalledThemes.worn(themes, List.of("fatal", "nobody")).name())
                .isEqualTo(ShippedThemes.NAMES.get(0));
    }

    @Test
    void what_this_node_made_of_a_theme_before_goes_on() {
        var before = ThemeShelf.of(List.of(GOOD)).themes();
        var broken = row("good", ZipFixture.child("good", "templates/index.hbs", "{{modality.former}}"));
        var after = ThemeShelf.of(List.of(broken)).themes();

        var kept = InstalledThemes.formerOf(after.get("good"), before);

        assertThat(kept.theme()).isEqualTo(before.get("good").theme());
        assertThat(kept.problems()).isNotEmpty();
        assertThat(InstalledThemes.formerOf(after.get("good"), Map.of()).theme())
                .isEmpty();
    }

    @Test
    void choices_are_kept_through_the_way_they_are_stored() {
        var row = row("good", ZipFixture.child("good"));
        row.choose(Map.of("matchBlock", false), Instant.EPOCH);

        var theme = ThemeShelf.of(List.of(row)).themes().get("good").theme().orElseThrow();

        assertThat(theme.values()).containsEntry("matchBlock", false);
    }

    private static ThemeRow row(String name, byte[] zip) {
        var row = new ThemeRow(name, Instant.EPOCH);
        row.upload(zip, Instant.EPOCH);
        return row;
    }
}
