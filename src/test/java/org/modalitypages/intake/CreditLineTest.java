package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "— Ida Roe, Counselor in Boise, ID | person | Ida Roe | Counselor | Boise | ID | -",
                "—Ida Roe, Counselor in Boise, ID | person | Ida Roe | Counselor | Boise | ID | -",
                "–  Ida  Roe,  Counselor  in  Boise,  ID  | person | Ida Roe | Counselor | Boise | ID | -",
                "-- Ida Roe , Counselor in Boise , ID . | person | Ida Roe | Counselor | Boise | ID | -",
                "--Ida Roe, Counselor in Boise, ID. | person | Ida Roe | Counselor | Boise | ID | -",
                "― Ida Roe, Counselor in Boise,ID | person | Ida Roe | Counselor | Boise | ID | -",
                "— Ida Roe | person | Ida Roe | - | - | - | -",
                "— Wren | person | Wren | - | - | - | -",
                "— Ida Roe, Counselor | person | Ida Roe | Counselor | - | - | -",
                "— Ida Roe in Boise, ID | person | Ida Roe | - | Boise | ID | -",
                "— Ida Roe, Counselor in , CA | person | Ida Roe | Counselor | - | CA | -",
                "— Ida Roe, Counselor in ,CA | person | Ida Roe | Counselor | - | CA | -",
                "— Ida Roe in , CA | person | Ida Roe | - | - | CA | -",
                "— Ida Roe, Art Therapist in , BC, Canada | person | Ida Roe | Art Therapist | - | BC | Canada",
                "— Ida Roe, Psychologist in Cape Town, Western Cape, South Africa | person | Ida Roe | Psychologist | Cape Town | Western Cape | South Africa",
                "— Ida Roe in Ghent, Belgium | person | Ida Roe | - | Ghent | Belgium | -",
                "— Ida Roe, Psychologist in London, UK | person | Ida Roe | Psychologist | London | UK | -",
                "— Ana Sousa, Psicóloga in São Paulo, SP, Brazil | person | Ana Sousa | Psicóloga | São Paulo | SP | Brazil",
                "— Ida Roe, Psychologist in Washington, DC | person | Ida Roe | Psychologist | Washington | DC | -",
                "— Ida Roe, Psychologist in Washington, D.C. | person | Ida Roe | Psychologist | Washington | D.C. | -",
                "— Ida Roe, Psychologist in St. John's, NL | person | Ida Roe | Psychologist | St. John's | NL | -",
                "— Ida Roe, Psychologist in Coeur d'Alene, ID | person | Ida Roe | Psychologist | Coeur d'Alene | ID | -",
                "— Ida Roe, Psychologist in Winston-Salem, NC | person | Ida Roe | Psychologist | Winston-Salem | NC | -",
                "— Ida Roe, Psychologist in 's-Hertogenbosch, NB, Netherlands | person | Ida Roe | Psychologist | 's-Hertogenbosch | NB | Netherlands",
                "— Ida Roe, Psychologist in Saint-Jean-sur-Richelieu, QC | person | Ida Roe | Psychologist | Saint-Jean-sur-Richelieu | QC | -",
                "— Ida Roe, Psychologist in Truth or Consequences, NM | person | Ida Roe | Psychologist | Truth or Consequences | NM | -",
                "— Ida Roe, Psychologist in Hope, BC | person | Ida Roe | Psychologist | Hope | BC | -",
                "— 李 明, Psychologist in 台北, Taiwan | person | 李 明 | Psychologist | 台北 | Taiwan | -",
                "— Noor Al-Hashimi, LPC, NCC, Counselor in Training in Silver Spring, MD | person | Noor Al-Hashimi, LPC, NCC | Counselor in Training | Silver Spring | MD | -",
                "— Tamsin Oyelaran, Resident in Counseling in Richmond, VA | person | Tamsin Oyelaran | Resident in Counseling | Richmond | VA | -",
                "— Farrukh Delacroix, Counselor in Training | person | Farrukh Delacroix | Counselor in Training | - | - | -",
                "— Ida Roe, Therapist in Private Practice | person | Ida Roe | Therapist in Private Practice | - | - | -",
                "— Ida Roe, Therapist in Private Practice in , CA | person | Ida Roe | Therapist in Private Practice | - | CA | -",
                "— Ida Roe, Student in Social Work in Ames, IA | person | Ida Roe | Student in Social Work | Ames | IA | -",
                "— Ida Roe, Sex Therapist in Residence in Ames, IA | person | Ida Roe | Sex Therapist in Residence | Ames | IA | -",
                "— Ida Roe, Counselor in Training, LPC | person | Ida Roe | Counselor in Training, LPC | - | - | -",
                "— Ida Roe, Specialist in trauma, grief and loss | person | Ida Roe | Specialist in trauma, grief and loss | - | - | -",
                "— Ida Roe, Counselor in Toronto | person | Ida Roe | Counselor | Toronto | - | -",
                "— Ida Roe, Counselor in CA | person | Ida Roe | Counselor | - | CA | -",
                "— Ida Roe, Licensed Marriage & Family Therapist in Ames, IA | person | Ida Roe | Licensed Marriage & Family Therapist | Ames | IA | -",
                "— Ida Roe, Licensed Clinical Social Worker - Candidate in Durango, CO | person | Ida Roe | Licensed Clinical Social Worker - Candidate | Durango | CO | -",
                "— Ida Roe, Psychologist, Coach in Ames, IA | person | Ida Roe | Psychologist, Coach | Ames | IA | -",
                "— Ida Roe, Clinical Director, Alder Counseling in Boise, ID | person | Ida Roe | Clinical Director, Alder Counseling | Boise | ID | -",
                "— Ida Roe, Wayfinder in Boise, ID | person | Ida Roe | Wayfinder | Boise | ID | -",
                "— Ida Roe, Registered Psychotherapist (Qualifying) in Toronto, ON | person | Ida Roe | Registered Psychotherapist (Qualifying) | Toronto | ON | -",
                "— Ida Roe, RP (Qualifying), Psychotherapist in Toronto, ON | person | Ida Roe, RP (Qualifying) | Psychotherapist | Toronto | ON | -",
                "— Lars-Erik Haugen, PsyD, Psychologist in Eau Claire, WI | person | Lars-Erik Haugen, PsyD | Psychologist | Eau Claire | WI | -",
                "— Ida Roe, Psy.D., M.Ed., Psychologist in Ames, IA | person | Ida Roe, Psy.D., M.Ed. | Psychologist | Ames | IA | -",
                "— Ida Roe, LCSW in Portland, OR | person | Ida Roe, LCSW | - | Portland | OR | -",
                "— Ida Roe, LCSW-R, Social Worker in Ames, IA | person | Ida Roe, LCSW-R | Social Worker | Ames | IA | -",
                "— Ida Roe, LMFT #12345, Therapist in Oakland, CA | person | Ida Roe, LMFT #12345 | Therapist | Oakland | CA | -",
                "— Ida Roe, MA, Therapist in Ames, IA | person | Ida Roe, MA | Therapist | Ames | IA | -",
                "— Ida Roe, PhD | person | Ida Roe, PhD | - | - | - | -",
                "— Ida Roe, Ph.D. | person | Ida Roe, Ph.D. | - | - | - | -",
                "— Ida Roe, Jr., PhD, Psychologist in Ames, IA | person | Ida Roe, Jr., PhD | Psychologist | Ames | IA | -",
                "— Rev. Josiah Whitfield III, Pastoral Counselor in Salem, OR | person | Rev. Josiah Whitfield III | Pastoral Counselor | Salem | OR | -",
                "— Dr. Tobias Okonkwo-Reyes, Psychologist in St. Paul, MN | person | Dr. Tobias Okonkwo-Reyes | Psychologist | St. Paul | MN | -",
                "— Mx. Ida Roe (they/them), Therapist in Ames, IA | person | Mx. Ida Roe (they/them) | Therapist | Ames | IA | -",
                "— Ida Roe, she/her, Therapist in Ames, IA | person | Ida Roe, she/her | Therapist | Ames | IA | -",
                "— Ignatius “Iggy” Moreau, Counselor in Ames, IA | person | Ignatius “Iggy” Moreau | Counselor | Ames | IA | -",
                "— Ms. Grace Center, Therapist in Ames, IA | person | Ms. Grace Center | Therapist | Ames | IA | -",
                "— Lantern Street Counseling Collective, Psychotherapist in Albuquerque, NM | practice | Lantern Street Counseling Collective | Psychotherapist | Albuquerque | NM | -",
                "— Bright Current Trauma Center, Psychotherapist in Baton Rouge, LA | practice | Bright Current Trauma Center | Psychotherapist | Baton Rouge | LA | -",
                "— Center for Healing in Nature, Psychotherapist in Boise, ID | practice | Center for Healing in Nature | Psychotherapist | Boise | ID | -",
                "— Center for Healing in Nature | practice | Center for Healing in Nature | - | - | - | -",
                "— Partners in Wellness, Psychotherapist | practice | Partners in Wellness | Psychotherapist | - | - | -",
                "— Healing in Harmony, LLC | practice | Healing in Harmony, LLC | - | - | - | -",
                "— Smith, Jones & Associates, Psychotherapist in Reno, NV | practice | Smith, Jones & Associates | Psychotherapist | Reno | NV | -",
                "— Mind, Body & Soul Counseling, LLC, Psychotherapist in Reno, NV | practice | Mind, Body & Soul Counseling, LLC | Psychotherapist | Reno | NV | -",
                "— Bloom, Grow & Co, Psychotherapist in Ames, IA | practice | Bloom, Grow & Co | Psychotherapist | Ames | IA | -",
                "— Dr. Ida Roe and Associates, Psychologists in Oakland, CA | practice | Dr. Ida Roe and Associates | Psychologists | Oakland | CA | -",
                "— The Rivers Institute, Psychotherapist in Baton Rouge, LA | practice | The Rivers Institute | Psychotherapist | Baton Rouge | LA | -",
                "— Heart Wellness | practice | Heart Wellness | - | - | - | -",
                "— Northside Therapy Group in Leeds, West Yorkshire, England | practice | Northside Therapy Group | - | Leeds | West Yorkshire | England",
            })
    void takes_a_credit_apart(
            String line, String kind, String name, String title, String city, String region, String country) {
        assertThat(PageReport.of(CreditLine.parse(line).credit()))
                .isEqualTo(String.join(" | ", kind, name, "" + title, "" + city, "" + region, "" + country));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ida Roe, Counselor in , CA | names no city",
                "Ida Roe in Ghent, Belgium | names a country and was taken as the region",
                "Ida Roe, Counselor in Toronto | though it has no comma",
                "Ida Roe, Counselor in Boise, | though it has no comma",
                "Ida Roe, Counselor, Boise, ID | looks like a place",
            })
    void says_what_it_guessed(String line, String note) {
        assertThat(CreditLine.parse(line).notes())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains(note));
    }

    @Test
    void guesses_nothing_in_a_plain_credit() {
        assertThat(CreditLine.parse("— Ida Roe, Counselor in Training in Boise, ID")
                        .notes())
                .isEmpty();
    }

    @Test
    void a_credit_may_name_nobody() {
        assertThat(CreditLine.parse("— , Therapist in Ames, IA").credit().name())
                .isNull();
        assertThat(CreditLine.parse("— in Ames, IA").credit().name()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Will it hurt? | NONE",
                "I don't know, she said in Boise, Idaho | NONE",
                "Martha, I said, breathe in, breathe out | NONE",
                "it turns the whole thing round – | NONE",
                "A kettle | NONE",
                "Deep breathing | NONE",
                "Yes | NONE",
                "Never. | NONE",
                "And then we wait | NONE",
                "“Yes,” she said. “In Boise, too.” | NONE",
                "Patience | WORD",
                "Juno Adeyemi | NAME",
                "Anneke de Wit. | NAME",
                "Juno Adeyemi, Wayfinder | NAME",
                "Juno Adeyemi, Counselor in Training | TITLED",
                "Juno Adeyemi, LPC | TITLED",
                "Juno Adeyemi in Boise, ID | PLACED",
            })
    void tells_credits_from_other_lines_with_a_dash(String words, CreditShape shape) {
        assertThat(CreditShape.of(words)).isEqualTo(shape);
    }
}
