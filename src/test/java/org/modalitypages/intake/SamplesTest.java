package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample pages, with all names, titles, places and text lengths. */
class SamplesTest {

    @Test
    void the_text_page_gives_twelve_statements() {
        var page = PageReport.read("samples/narrative-therapy.txt");

        assertThat(page.modality().title()).isEqualTo("Narrative Therapy");
        assertThat(page.modality().definition())
                .startsWith("Narrative therapy is a respectful")
                .endsWith("with adults, young people and whole families.")
                .hasSize(481);
        assertThat(page.modality().callToAction())
                .isEqualTo("Does this sound like the kind of conversation you have been looking for? "
                        + "Get in touch with one of Harbour Directory's narrative therapy practitioners today.");
        assertThat(page.modality().matchUrl()).isNull();
        assertThat(statements(page))
                .containsExactly(
                        "11 | 184 | person | Marisol Etxeberria | Licensed Clinical Social Worker | Portland | ME | null",
                        "15 | 240 | practice | Lantern Street Counseling Collective | Psychotherapist | Albuquerque | NM | null",
                        "19 | 244 | person | Dr. Tobias Okonkwo-Reyes | Psychologist | St. Paul | MN | null",
                        "23 | 217 | person | Hyejin Park-Sullivan | Licensed Marriage & Family Therapist | null | CA | null",
                        "27 | 253 | person | Anneke de Wit | Licensed Professional Counselor Associate | Austin | TX | null",
                        "31 | 207 | person | Rev. Josiah Whitfield III | Registered Marriage and Family Therapist Intern | Salem | OR | null",
                        "35 | 1318 | person | Ruth Abernathy-Kahananui | Licensed Mental Health Counselor | Hilo | HI | null",
                        "39 | 125 | person | D'Angelo Brightwater | Licensed Clinical Social Worker - Candidate | Durango | CO | null",
                        "43 | 208 | person | Noor Al-Hashimi, LPC, NCC | Counselor in Training | Silver Spring | MD | null",
                        "47 | 152 | person | Étienne Beausoleil | Registered Psychotherapist | Toronto | ON | null",
                        "51 | 111 | person | Wren | Mental Health Practitioner | Boise | ID | null",
                        "55 | 159 | person | Siobhán O'Dálaigh-Marsh | Clinical Psychologist | Winston-Salem | NC | null");
        var source = PageReport.text("samples/narrative-therapy.txt").lines().toList();
        assertThat(page.statements())
                .allSatisfy(statement -> assertThat(statement.text()).isEqualTo(source.get(statement.line() - 1)));
        assertThat(page.statements().get(5).text()).endsWith("into the room..");
        assertThat(page.problems()).hasSize(1).first().matches(problem -> problem.line() == 25);
    }

    @Test
    void the_block_page_gives_four_statements() {
        var page = PageReport.read("samples/emdr.html");

        assertThat(page.language()).isEqualTo("en-US");
        assertThat(page.modality())
                .isEqualTo(new ParsedModality(
                        "EMDR",
                        "Eye Movement Desensitization and Reprocessing (**EMDR**) is a structured therapy in which a person holds a"
                                + " distressing memory in mind while following a side-to-side stimulus. It is best known as a treatment"
                                + " for post-traumatic stress.\n\nA course usually has eight phases, from *history-taking* to"
                                + " *re-evaluation*; most of the early sessions are preparation.",
                        "Reach out to one of our EMDR therapists today.",
                        "/match?utm_source=modality"));
        assertThat(statements(page))
                .containsExactly(
                        "14 | 153 | person | Calliope Standish | Licensed Clinical Social Worker | Tacoma | WA | null",
                        "15 | 142 | practice | Bright Current Trauma Center | Psychotherapist | Baton Rouge | LA | null",
                        "16 | 109 | person | Ignatius “Iggy” Moreau | Licensed Professional Counselor Candidate | Fort Collins | CO | null",
                        "17 | 128 | person | Soo-ah Lindqvist | Creative Arts Therapist | Troy | NY | null");
        assertThat(page.statements().get(1).text()).contains("come back to, and we don’t move");
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void the_page_of_divs_gives_seven_statements() {
        var page = PageReport.read("samples/somatic-therapy.html");

        assertThat(page.language()).isNull();
        assertThat(page.modality())
                .isEqualTo(new ParsedModality(
                        "Somatic Therapy",
                        "Somatic therapy starts from the observation that distress is held in the body as well as in thought."
                                + "\n\nA session may include breath, posture, movement and, with consent, touch.",
                        null,
                        "https://directory.example/match"));
        assertThat(statements(page))
                .containsExactly(
                        "6 | 101 | person | Perpetua Nkemelu | Licensed Marriage and Family Therapist | Oakland | CA | null",
                        "7 | 118 | person | Lars-Erik Haugen, PsyD | Psychologist | Eau Claire | WI | null",
                        "8 | 70 | person | Tamsin Oyelaran | Resident in Counseling | Richmond | VA | null",
                        "9 | 69 | person | Ilse van der Merwe | Clinical Psychologist | Cape Town | Western Cape | South Africa",
                        "10 | 41 | person | Ottoline Kaczmarek | null | Ghent | Belgium | null",
                        "11 | 62 | person | Farrukh Delacroix | Counselor in Training | null | null | null",
                        "12 | 34 | person | Juno Adeyemi | null | null | null | null");
        assertThat(page.problems()).hasSize(1).first().matches(problem -> problem.line() == 10);
    }

    private static List<String> statements(ParsedPage page) {
        return page.statements().stream()
                .map(statement -> statement.line() + " | " + statement.text().length() + " | "
                        + PageReport.of(statement.credit()))
                .toList();
    }
}
