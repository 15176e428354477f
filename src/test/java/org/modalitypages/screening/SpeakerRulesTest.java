package org.modalitypages.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.screening.Submission.Speaker;
import org.modalitypages.specialist.Attribution;
import org.modalitypages.specialist.Kind;
import org.modalitypages.specialist.Licence;
import org.modalitypages.specialist.Profile;

class SpeakerRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Licence VALID = new Licence("1", "Ontario", TODAY);

    private final RulePacks packs = new RulePacks();

    @Test
    void what_readers_should_know_of_the_specialist_is_missed() {
        assertThat(about(null, null, null, null, List.of()))
                .containsExactly("missing-place", "missing-title", "licence.missing");
        assertThat(about("Psychologist", "Guelph", "ON", null, List.of(VALID))).isEmpty();
    }

    @Test
    void titles_are_those_of_the_jurisdiction() {
        assertThat(about("Life Guide", null, "ON", null, List.of(VALID))).containsExactly("unlisted-title");
        assertThat(about("Registered Psychotherapist (Qualifying)", "Guelph", "ON", "Ada Quill, RP", List.of(VALID)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Clinical Intern",
                "Associate Marriage and Family Therapist",
                "AMFT",
                "Psychotherapist in Training",
                "Doctoral Candidate",
                "Pre-licensed Counselor",
                "Registered Associate",
                "Provisional Psychologist",
                "RP (Qualifying)"
            })
    void who_practises_under_supervision_names_the_supervisor(String title) {
        assertThat(supervision(title, null)).isTrue();
        assertThat(supervision(title, " ")).isTrue();
        assertThat(supervision(title, "Ada Quill, LMFT")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Psychologist",
                "Psychological Associate",
                "Associate Professor of Psychology",
                "Licensed Marriage and Family Therapist",
                "Internal Family Systems Therapist",
                "Clinical Supervisor"
            })
    void full_titles_need_none(String title) {
        assertThat(supervision(title, null)).isFalse();
    }

    @Test
    void one_licence_that_is_valid_where_the_specialist_works_is_enough() {
        var expired = new Licence("2", "ON", TODAY.minusDays(1));
        var elsewhere = new Licence("3", "Quebec", TODAY.plusYears(1));

        assertThat(licence(expired)).containsExactly("licence.expired");
        assertThat(licence(elsewhere)).containsExactly("licence.elsewhere");
        assertThat(licence(expired, elsewhere)).containsExactly("licence.elsewhere");
        assertThat(licence(expired, elsewhere, VALID)).isEmpty();
        assertThat(licence(new Licence(null, null, null))).isEmpty();
    }

    @Test
    void a_licence_of_the_whole_country_is_enough() {
        var swedish = new Licence("4", "SE", TODAY.plusYears(1));

        assertThat(licenceIn("Västra Götaland", "Sweden", swedish)).isEmpty();
        assertThat(licenceIn("Zealand", "Denmark", swedish)).containsExactly("licence.elsewhere");
    }

    private List<String> licenceIn(String region, String country, Licence licence) {
        var attribution = new Attribution("Solvei Adams", "Psychotherapist", "Gothenburg", region, country);
        var profile =
                new Profile(Kind.PERSON, attribution, null, null, null, null, null, List.of(), List.of(licence), null);
        return SpeakerRules.of(new Speaker(profile, TODAY), packs.general());
    }

    private List<String> licence(Licence... licences) {
        return about("Psychologist", "Guelph", "ON", null, List.of(licences));
    }

    private boolean supervision(String title, String supervisor) {
        return about(title, "Guelph", "ON", supervisor, List.of(VALID)).contains("undisclosed-supervision");
    }

    private List<String> about(String title, String city, String region, String supervisor, List<Licence> licences) {
        var attribution = new Attribution("Ines Marl", title, city, region, null);
        var profile =
                new Profile(Kind.PERSON, attribution, null, null, supervisor, null, null, List.of(), licences, null);
        return SpeakerRules.of(
                new Speaker(profile, TODAY), packs.named("crpo-on").orElseThrow());
    }
}
