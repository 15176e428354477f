package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTextTest {

    @Test
    void lines_stay_lines_and_keep_their_inner_spaces() {
        var page = PageText.parse(
                "T\n\nD.\n\nMeet the specialists\n\n One,  two..  \n\t three\n\n\n\nfour\n\n— Ida Roe in Boise, ID");

        assertThat(page.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.text()).isEqualTo("One,  two..\nthree\n\nfour");
            assertThat(statement.line()).isEqualTo(7);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void any_line_end_will_do(String end) {
        var page = PageText.parse(
                "T\n\nD.\n\nMeet the specialists\n\nOne.\nTwo.\n\n— Ida Roe in Boise, ID\n".replace("\n", end));

        assertThat(page.modality().definition()).isEqualTo("D.");
        assertThat(page.statements()).singleElement().satisfies(statement -> {
            assertThat(statement.text()).isEqualTo("One.\nTwo.");
            assertThat(statement.line()).isEqualTo(7);
        });
    }

    @Test
    void tags_in_a_text_stay_the_characters_they_are() {
        var page = PageText.parse(
                "T\n\nD.\n\nMeet the specialists\n\n<b>One</b> &amp; <script>\n\n— Ida Roe in Boise, ID");

        assertThat(page.statements().get(0).text()).isEqualTo("<b>One</b> &amp; <script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\n", "\uFEFF"})
    void an_empty_page_is_a_problem(String text) {
        var page = PageText.parse(text);

        assertThat(page.modality()).isEqualTo(new ParsedModality(null, null, null, null));
        assertThat(page.problems()).hasSize(1);
    }

    @Test
    void a_page_without_statements_keeps_its_definition() {
        var page = PageText.parse("EMDR\n\nIt is structured.\n\nContact one of our therapists today.");

        assertThat(page.modality())
                .isEqualTo(
                        new ParsedModality("EMDR", "It is structured.", "Contact one of our therapists today.", null));
        assertThat(page.statements()).isEmpty();
        assertThat(page.problems()).hasSize(1);
    }

    @Test
    void the_same_statement_twice_counts_once() {
        var pair = "One.\n\n— Ida Roe in Boise, ID\n\n";
        var page =
                PageText.parse("T\n\nD.\n\nMeet the specialists\n\n" + pair + pair + "One.\n\n— Bo Roe in Boise, ID\n");

        assertThat(page.statements()).hasSize(2);
        assertThat(page.problems()).singleElement().matches(problem -> problem.line() == 11);
    }

    @Test
    void somebody_whom_a_statement_quotes_is_not_its_author() {
        var page = PageText.parse(
                "T\n\nD.\n\nMeet the specialists\n\n“Stay.”\n— Odo Quist\n\nI do.\n\n— Ida Roe in Boise, ID");

        assertThat(page.statements())
                .extracting(ParsedStatement::text)
                .containsExactly("“Stay.”\n— Odo Quist\n\nI do.");
    }

    @Test
    void a_title_may_be_marked() {
        assertThat(PageText.parse("# EMDR #\n\nD.").modality().title()).isEqualTo("EMDR");
        assertThat(PageText.parse("EMDR\n----\nD.").modality()).isEqualTo(new ParsedModality("EMDR", "D.", null, null));
    }
}
