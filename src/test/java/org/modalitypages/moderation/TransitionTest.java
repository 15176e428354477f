package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TransitionTest {

    @ParameterizedTest
    @EnumSource
    void a_move_starts_where_the_design_says(Transition move) {
        assertThat(move.from()).isEqualTo(ExpectedMoves.from(move));
    }

    @ParameterizedTest
    @EnumSource
    void the_moves_listed_from_a_state_are_those_that_start_there(State state) {
        assertThat(Transition.listedFrom(state))
                .isEqualTo(Arrays.stream(Transition.values())
                        .filter(move -> ExpectedMoves.from(move).contains(state))
                        .toList());
    }

    @Test
    void an_edition_is_open_until_it_is_decided_on_and_live_while_the_public_sees_it() {
        assertThat(State.values())
                .filteredOn(State::open)
                .containsExactly(State.DRAFT, State.SUBMITTED, State.APPROVED);
        assertThat(State.values()).filteredOn(State::live).containsExactly(State.PUBLISHED);
    }

    @Test
    void the_readme_shows_the_same_table() throws IOException {
        var expected = Arrays.stream(Transition.values())
                .map(move -> List.of(move.name(), from(move), move.to().name(), by(move), words(move)))
                .toList();
        assertThat(tableUnderModeration())
                .extracting(row ->
                        List.of(row.get(0), row.get(1), row.get(2).split(" ", -1)[0], row.get(3), wordsIn(row.get(4))))
                .isEqualTo(expected);
    }

    private static List<List<String>> tableUnderModeration() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !(line.startsWith("#") && line.contains("Moderation")))
                .skip(1)
                .dropWhile(line -> !line.startsWith("| transition |"))
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static String from(Transition move) {
        return move.from().isEmpty()
                ? "–"
                : move.from().stream().sorted().map(State::name).collect(Collectors.joining(", "));
    }

    private static String by(Transition move) {
        return switch (move.by()) {
            case AUTHOR -> "author";
            case AUTHOR_OR_STAND_IN -> "author, or an editor for a specialist without account";
            case EDITOR -> "editor";
            case EDITOR_NOT_AUTHOR -> "editor, not the author";
            case PUBLISHER_NOT_AUTHOR -> "publisher, not the author";
            case PUBLISHER_OR_SYSTEM -> "publisher, or the system";
            case SYSTEM -> "system";
        };
    }

    private static String words(Transition move) {
        return switch (move.words()) {
            case NONE -> "";
            case REASON -> "reason";
            case REASON_AND_NOTE -> "reason and note";
        };
    }

    /** What the content type needs besides words is no part of the enum. */
    private static String wordsIn(String needs) {
        return needs.startsWith("reason") ? needs : "";
    }
}
