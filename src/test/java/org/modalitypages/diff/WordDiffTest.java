package org.modalitypages.diff;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordDiffTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We walk slowly.|We walk slowly.|We walk slowly.",
                "We walk slowly.|We walk very slowly.|We walk {very }slowly.",
                "We walk very slowly.|We walk slowly.|We walk [very ]slowly.",
                "the big cat sleeps|the small dog sleeps|the [big cat]{small dog} sleeps",
                "Calm, and kind.|Calm and kind.|Calm[,] and kind.",
                "It can't be|It cannot be|It [can't]{cannot} be",
                "It costs 1,000 a year|It costs 1,500 a year|It costs [1,000]{1,500} a year",
                "well-known words|known words|[well-known]{known} words",
                "two  spaces|two spaces|two[  ]{ }spaces",
                "ends.|ends|ends[.]",
                "心理療法は|心理学は|心理[療法]{学}は",
                "Ruhe 🙂 hilft|Ruhe 🙃 hilft|Ruhe [🙂]{🙃} hilft",
            })
    void differences_read_as_people_would_mark_them(String old, String fresh, String marked) {
        assertThat(marked(WordDiff.between(old, fresh))).isEqualTo(marked);
    }

    @Test
    void nothing_becomes_something_and_back() {
        assertThat(WordDiff.between("", "")).isEmpty();
        assertThat(marked(WordDiff.between("", "Words."))).isEqualTo("{Words.}");
        assertThat(marked(WordDiff.between("Words.", ""))).isEqualTo("[Words.]");
    }

    @Test
    void an_end_of_a_paragraph_is_never_swallowed_by_its_neighbours() {
        assertThat(marked(WordDiff.between("One.\n\nTwo.", "Uno.\n\nDue."))).isEqualTo("[One]{Uno}.\n\n[Two]{Due}.");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void joined_again_the_segments_are_both_texts(long seed) {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++) {
            var old = text(random, random.nextInt(80));
            var fresh = random.nextInt(4) == 0 ? text(random, random.nextInt(80)) : edited(random, old);
            holds(old, fresh);
        }
    }

    @Test
    void long_texts_with_nothing_in_common_are_compared_in_bounded_time() {
        var random = new Random(17);
        var old = words(random, "a", 9_000);
        var fresh = words(random, "b", 9_000);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            holds(old, fresh);
            holds(words(random, "", 9_000), words(random, "", 9_000));
            holds("a-".repeat(25_000), "a-".repeat(24_000) + "b");
            holds("a ".repeat(25_000), "b a ".repeat(12_000));
        });
    }

    @Test
    void a_word_changed_in_a_long_text_is_all_that_is_marked() {
        var random = new Random(23);
        var old = words(random, "", 8_000) + " plum " + words(random, "", 8_000);
        var segments = WordDiff.between(old, old.replace(" plum ", " pear "));

        assertThat(segments.stream().filter(segment -> segment.change() != Change.SAME))
                .containsExactly(new Segment(Change.REMOVED, "plum"), new Segment(Change.ADDED, "pear"));
    }

    @Test
    void far_more_changes_than_the_shortest_script_takes_still_leave_what_is_the_same() {
        var old = IntStream.range(0, 3_000).mapToObj(number -> "w" + number).collect(joining(" "));
        var fresh = IntStream.range(0, 3_000)
                .mapToObj(number -> number % 3 == 0 ? "x" + number : "w" + number)
                .collect(joining(" "));
        var kept = WordDiff.between(old, fresh).stream()
                .filter(segment -> segment.change() == Change.SAME)
                .mapToInt(segment -> segment.text().length())
                .sum();

        assertThat(kept).isGreaterThan(old.length() / 2);
        holds(old, fresh);
    }

    @Test
    void pages_show_paragraphs_and_the_ends_that_came_and_went() {
        var paragraphs = Paragraphs.of(WordDiff.between("One. Two.\n\nThree.", "One.\n\nTwo. Three."));

        assertThat(paragraphs.stream().map(WordDiffTest::marked)).containsExactly("One.[ ]{¶}", "Two.[¶]{ }Three.");
    }

    private static void holds(String old, String fresh) {
        var segments = WordDiff.between(old, fresh);

        assertThat(without(segments, Change.ADDED)).isEqualTo(old);
        assertThat(without(segments, Change.REMOVED)).isEqualTo(fresh);
        assertThat(segments).noneMatch(segment -> segment.text().isEmpty());
        IntStream.range(1, segments.size())
                .forEach(index -> assertThat(segments.get(index).change())
                        .isNotEqualTo(segments.get(index - 1).change()));
        if (old.equals(fresh)) {
            assertThat(WordDiff.unchanged(segments)).isTrue();
        }
    }

    private static String without(List<Segment> segments, Change change) {
        return segments.stream()
                .filter(segment -> segment.change() != change)
                .map(Segment::text)
                .collect(joining());
    }

    private static String marked(List<Segment> segments) {
        return segments.stream()
                .map(segment -> switch (segment.change()) {
                    case SAME -> segment.text();
                    case REMOVED -> "[" + segment.text() + "]";
                    case ADDED -> "{" + segment.text() + "}";
                })
                .collect(joining());
    }

    private static String text(Random random, int length) {
        var parts = List.of(
                "calm", "walk", "we", "the", " ", " ", " ", "  ", ", ", ". ", "\n", "\n\n", "’", "-", "é", "7", "🙂",
                "\u0301");
        return IntStream.range(0, length)
                .mapToObj(index -> parts.get(random.nextInt(parts.size())))
                .collect(joining());
    }

    private static String edited(Random random, String text) {
        var edited = new StringBuilder(text);
        for (var edit = random.nextInt(4); edit > 0 && !edited.isEmpty(); edit--) {
            var from = random.nextInt(edited.length());
            edited.replace(from, Math.min(edited.length(), from + random.nextInt(12)), text(random, random.nextInt(4)));
        }
        return edited.toString();
    }

    private static String words(Random random, String beginning, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> beginning + Integer.toString(random.nextInt(600), 36))
                .collect(joining(" "));
    }
}
