package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.specialist.Kind;
import org.modalitypages.specialist.Licence;

class SpecialistsCsvTest {

    @Test
    void reads_the_sample_and_leaves_out_its_broken_row() {
        var csv = SpecialistsCsv.parse(PageReport.text("samples/specialists.csv"));

        assertThat(csv.specialists())
                .extracting(row -> row.line() + " | " + PageReport.of(row.credit()))
                .containsExactly(
                        "2 | person | Marisol Etxeberria | Licensed Clinical Social Worker | Portland | ME | US",
                        "3 | person | Anneke de Wit | Licensed Professional Counselor Associate | Austin | TX | US",
                        "4 | practice | Lantern Street Counseling Collective | Psychotherapist | Albuquerque | NM | US",
                        "5 | person | Dr. Tobias Okonkwo-Reyes | Psychologist | St. Paul | MN | US",
                        "6 | person | Noor Al-Hashimi, LPC, NCC | Counselor in Training | Silver Spring | MD | US",
                        "7 | person | Wren | Mental Health Practitioner | Boise | ID | US",
                        "8 | person | Calliope Standish | Licensed Clinical Social Worker | Tacoma | WA | US");
        assertThat(csv.specialists().get(0))
                .isEqualTo(new ParsedSpecialist(
                        2,
                        Kind.PERSON,
                        "Marisol Etxeberria",
                        "Licensed Clinical Social Worker",
                        "Portland",
                        "ME",
                        "US",
                        "marisol@etxeberria.example",
                        List.of(new Licence("LC-10442", "ME", LocalDate.of(2035, 8, 31))),
                        null,
                        "https://etxeberria.example",
                        "https://directory.example/t/etxeberria",
                        List.of("en", "es"),
                        List.of("narrative-therapy", "emdr"),
                        true,
                        true));
        assertThat(csv.specialists().get(1).supervisedBy()).isEqualTo("Graciela Ferrante, LPC-S");
        assertThat(csv.specialists().get(4).licences()).containsExactly(new Licence(null, "MD", null));
        assertThat(csv.specialists().get(6).acceptingClients()).isTrue();
        assertThat(csv.specialists().get(6).telehealth()).isNull();
        assertThat(csv.problems()).extracting(Problem::line).containsExactly(8, 9);
        assertThat(csv.problems().get(0).detail()).contains("telehealth", "maybe");
        assertThat(csv.problems().get(1).detail()).contains("2 values", "17 columns");
    }

    @Test
    void reads_semicolons_and_an_expired_licence() {
        var csv = SpecialistsCsv.parse(PageReport.text("samples/specialists-expired.csv"));

        assertThat(csv.specialists())
                .extracting(ParsedSpecialist::name)
                .containsExactly("Hezekiah Stroud", "Ingrid Vasquez-Thorne");
        assertThat(csv.specialists().get(0).licences())
                .containsExactly(new Licence("LPC-3301", "GA", LocalDate.of(2020, 9, 30)));
        assertThat(csv.specialists().get(0).kind()).isNull();
        assertThat(csv.specialists().get(1).licences()).isEmpty();
        assertThat(csv.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,city,accepting_clients\nIda Roe,Boise,yes\n",
                "Name;City;Accepting Clients\nIda Roe;Boise;TRUE\n",
                "CITY\tACCEPTING-CLIENTS\tNAME\r\nBoise\t1\tIda Roe\r\n",
                "\uFEFF\"Full Name\", \"Town\", \"accepts clients\"\n\"Ida Roe\", \"Boise\", \"Y\"",
                "\n\nname,city,AcceptingClients\n\nIda Roe,Boise,y\n\n",
                "name,city,accepting_clients,,\nIda Roe,Boise,yes,,\n",
                "name,city,accepting_clients\n\"Ida\nRoe\",\" Boise \",yes\n",
                "name,city,accepting_clients\n  Ida\u00a0Roe ,Boise,yes,,,\n",
            })
    void reads_any_order_case_and_separator(String text) {
        var csv = SpecialistsCsv.parse(text);

        assertThat(csv.problems()).isEmpty();
        assertThat(csv.specialists()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Ida Roe");
            assertThat(row.city()).isEqualTo("Boise");
            assertThat(row.acceptingClients()).isTrue();
            assertThat(row.region()).isNull();
        });
    }

    @Test
    void lists_are_separated_by_semicolons_bars_or_commas() {
        var csv = SpecialistsCsv.parse(
                "name;languages;modalities\nIda;\"en; es\";emdr|act\nBo;en,es,;\"Grief, Loss; EMDR\"\nCy;en;\n");

        assertThat(csv.specialists())
                .extracting(ParsedSpecialist::languages)
                .containsExactly(List.of("en", "es"), List.of("en", "es"), List.of("en"));
        assertThat(csv.specialists())
                .extracting(ParsedSpecialist::modalities)
                .containsExactly(List.of("emdr", "act"), List.of("Grief, Loss", "EMDR"), List.of());
    }

    @Test
    void an_unreadable_value_costs_only_itself() {
        var csv = SpecialistsCsv.parse("""
                name,kind,email,website,license_number,license_expires,telehealth
                Ida,robot,ida(at)roe,roe.example,LC 1,31/08/2035,perhaps
                Bo,practice,bo@roe.example,javascript:alert(1),,2035-02-30,no
                """);

        assertThat(csv.specialists()).hasSize(2).allSatisfy(row -> {
            assertThat(row.website()).isNull();
            assertThat(row.licences()).allMatch(licence -> licence.expires() == null);
        });
        assertThat(csv.specialists().get(0).licences()).containsExactly(new Licence("LC 1", null, null));
        assertThat(csv.specialists().get(1).telehealth()).isFalse();
        assertThat(csv.problems()).extracting(Problem::line).containsExactly(2, 2, 2, 2, 2, 3, 3);
        assertThat(csv.problems())
                .allSatisfy(problem -> assertThat(problem.suggestion()).endsWith("."));
    }

    @Test
    void a_quotation_mark_that_is_never_closed_costs_its_own_row() {
        var csv = SpecialistsCsv.parse("name,city\n\"Ida,Boise\nBo,Reno\n\"Cy, LPC\",Ames\nDi \"Didi\" Poe,Erie\n");

        assertThat(csv.specialists())
                .extracting(ParsedSpecialist::name)
                .containsExactly("Ida", "Bo", "Cy, LPC", "Di \"Didi\" Poe");
        assertThat(csv.problems()).singleElement().matches(problem -> problem.line() == 2);
    }

    @Test
    void rows_that_do_not_fit_are_left_out_and_reported() {
        var csv = SpecialistsCsv.parse(
                "name,title,city\nIda,Counselor\nBo,Counselor,Reno\nCy, LPC,Counselor,Ames\n,Coach,Erie\n");

        assertThat(csv.specialists()).extracting(ParsedSpecialist::name).containsExactly("Bo");
        assertThat(csv.problems()).extracting(Problem::line).containsExactly(2, 4, 5);
    }

    @Test
    void repeated_rows_count_once() {
        var csv = SpecialistsCsv.parse(
                "name,title,city\nIda,Counselor,Boise\nIda,Counselor,Boise\nIDA,Coach,Boise\nIda,Coach,Reno\n");

        assertThat(csv.specialists()).extracting(ParsedSpecialist::line).containsExactly(2, 4, 5);
        assertThat(csv.problems()).extracting(Problem::line).containsExactly(3);
    }

    @Test
    void unknown_columns_are_one_problem() {
        var csv = SpecialistsCsv.parse("name,shoe size,fax,name\nIda,38,1,Bo\n");

        assertThat(csv.specialists()).extracting(ParsedSpecialist::name).containsExactly("Ida");
        assertThat(csv.problems()).hasSize(2);
        assertThat(csv.problems())
                .anySatisfy(problem -> assertThat(problem.detail()).contains("shoe size", "fax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n \n", "title,city\nCoach,Reno\n", "just some text"})
    void a_file_without_names_is_one_problem(String text) {
        var csv = SpecialistsCsv.parse(text);

        assertThat(csv.specialists()).isEmpty();
        assertThat(csv.problems()).hasSize(1);
    }
}
