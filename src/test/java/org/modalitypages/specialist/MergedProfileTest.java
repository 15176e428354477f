package org.modalitypages.specialist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modalitypages.problem.Refusal;

class MergedProfileTest {

    private static final Licence LICENCE = new Licence("LC1", "ME", null);

    private final Profile mine = profile("Ada Sample", null, "Reno", "NV", List.of("en"), List.of());
    private final Profile theirs =
            profile("Ada B. Sample", "Counselor", null, "ME", List.of("en", "fr"), List.of(LICENCE));

    @Test
    void fills_what_is_unknown_and_keeps_what_is_known() {
        var both = MergedProfile.of(mine, theirs, Map.of());
        assertThat(both.attribution()).isEqualTo(new Attribution("Ada Sample", "Counselor", "Reno", "NV", null));
        assertThat(both.languages()).containsExactly("en", "fr");
        assertThat(both.licences()).containsExactly(LICENCE);
    }

    @Test
    void takes_a_place_as_a_whole() {
        var both = MergedProfile.of(mine, theirs, Map.of("place", "other", "name", "other", "languages", "this"));
        assertThat(both.attribution()).isEqualTo(new Attribution("Ada B. Sample", "Counselor", null, "ME", null));
        assertThat(both.languages()).containsExactly("en");
    }

    @Test
    void refuses_what_cannot_be_chosen() {
        assertThatThrownBy(() -> MergedProfile.of(mine, theirs, Map.of("city", "this")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> MergedProfile.of(mine, theirs, Map.of("name", "both")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void counts_letters_apart() {
        assertThat(Duplicates.apart("meredith", "meredith")).isZero();
        assertThat(Duplicates.apart("doubled", "doublet")).isEqualTo(1);
        assertThat(Duplicates.apart("", "abc")).isEqualTo(3);
    }

    private static Profile profile(
            String name, String title, String city, String region, List<String> languages, List<Licence> licences) {
        return new Profile(
                Kind.PERSON,
                new Attribution(name, title, city, region, null),
                null,
                null,
                null,
                null,
                null,
                languages,
                licences,
                null);
    }
}
