package org.modalitypages.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.PriorityReason;
import org.modalitypages.moderation.State;
import org.modalitypages.moderation.Transition;
import org.modalitypages.notice.Frequency;
import org.modalitypages.notice.MailState;
import org.modalitypages.notice.Topic;
import org.modalitypages.specialist.Kind;

class DescribedWordsTest {

    private final ApiDocument document = ApiDocument.committed();

    @ParameterizedTest
    @MethodSource
    void a_closed_list_of_words_is_that_of_the_code(String schema, List<String> words) {
        assertThat(ApiDocument.strings(document.schema(schema).getJsonArray("enum").stream()))
                .as("the enum of the schema %s in %s", schema, ApiDocument.FILE)
                .containsExactlyElementsOf(words);
    }

    static Stream<Arguments> a_closed_list_of_words_is_that_of_the_code() {
        return Stream.of(
                Arguments.of("State", names(State.values())),
                Arguments.of("Transition", names(Transition.values())),
                Arguments.of("PriorityReason", names(PriorityReason.values())),
                Arguments.of("MailState", names(MailState.values())),
                Arguments.of(
                        "Topic", Arrays.stream(Topic.values()).map(Topic::word).toList()),
                Arguments.of(
                        "Frequency",
                        Arrays.stream(Frequency.values()).map(Frequency::word).toList()),
                Arguments.of(
                        "Role", Arrays.stream(Role.values()).map(Role::word).toList()),
                Arguments.of(
                        "Kind", Arrays.stream(Kind.values()).map(Kind::word).toList()));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
