package org.modalitypages.console;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modalitypages.console.MarkedText.Piece;
import org.modalitypages.console.MarkedText.Place;

class MarkedTextTest {

    @Test
    void a_place_is_a_piece_of_its_own_that_names_its_finding() {
        assertThat(marked("We promise a cure.", place(3, 10, 1))).containsExactly("We (promise|1|1) a cure.");
    }

    @Test
    void places_that_overlap_share_a_piece_and_each_is_numbered_where_it_ends() {
        assertThat(marked("We promise a cure.", place(3, 12, 1), place(11, 17, 2)))
                .containsExactly("We (promise |1|)(a|1,2|1)( cure|2|2).");
        assertThat(marked("We promise a cure.", place(0, 18, 1), place(3, 10, 2)))
                .containsExactly("(We |1|)(promise|1,2|2)( a cure.|1|1)");
    }

    @Test
    void the_gravest_finding_colours_a_piece() {
        var text = MarkedText.of("en", "abc", List.of(new Place(0, 3, 1, "x", "low"), new Place(1, 2, 2, "y", "high")));

        assertThat(text.paragraphs().get(0).stream().map(Piece::severity)).containsExactly("low", "high", "low");
    }

    @Test
    void a_place_over_the_end_of_a_paragraph_is_marked_in_both() {
        assertThat(marked("One two.\n\nThree.", place(4, 13, 1))).containsExactly("One (two.|1|1)", "(Thr|1|1)ee.");
    }

    @Test
    void places_beyond_the_text_or_without_length_mark_nothing() {
        assertThat(marked(" Words. ", place(50, 60, 1), place(2, 2, 2), place(4, 3, 3)))
                .containsExactly("Words.");
        assertThat(marked("", place(0, 1, 1))).isEmpty();
    }

    @Test
    void whatever_is_marked_the_words_stay_the_same() {
        var random = new Random(5);
        for (var round = 0; round < 300; round++) {
            var text = IntStream.range(0, random.nextInt(60))
                    .mapToObj(
                            index -> List.of("a", "b ", "\n\n", "\n", ".", "🙂").get(random.nextInt(6)))
                    .collect(joining());
            var places = IntStream.range(0, random.nextInt(6))
                    .mapToObj(number -> place(random.nextInt(70), random.nextInt(70), number + 1))
                    .toList();
            var shown = MarkedText.of("en", text, places).paragraphs().stream()
                    .map(pieces -> pieces.stream().map(Piece::text).collect(joining()))
                    .collect(joining());

            assertThat(shown.replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
        }
    }

    private static List<String> marked(String text, Place... places) {
        return MarkedText.of("en", text, List.of(places)).paragraphs().stream()
                .map(pieces -> pieces.stream().map(MarkedTextTest::shown).collect(joining()))
                .toList();
    }

    private static String shown(Piece piece) {
        return piece.within().isEmpty()
                ? piece.text()
                : "(" + piece.text() + "|" + numbers(piece.within()) + "|" + numbers(piece.ending()) + ")";
    }

    private static String numbers(List<Place> places) {
        return places.stream().map(place -> Integer.toString(place.number())).collect(joining(","));
    }

    private static Place place(int start, int end, int number) {
        return new Place(start, end, number, "Outcome promise", "low");
    }
}
