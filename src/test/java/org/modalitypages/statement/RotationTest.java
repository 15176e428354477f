package org.modalitypages.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final LocalDate DAY = LocalDate.of(2031, 3, 1);

    /** Over as many days as statements, from whatever day on, each stands at each place exactly once. */
    @RepeatedTest(60)
    void every_statement_has_every_place_equally_often(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var statements = ids(random, 1 + random.nextInt(40));
        var pinned = new ArrayList<>(statements.subList(0, random.nextInt(statements.size() + 1)));
        Collections.shuffle(pinned, random);
        var turning = statements.size() - pinned.size();
        var from = DAY.plusDays(random.nextInt(100_000) - 50_000L);
        var places = new HashMap<Long, Set<Integer>>();
        for (var day = 0; day < turning; day++) {
            var order = Rotation.order(7, statements, pinned, from.plusDays(day));
            assertThat(order).containsExactlyInAnyOrderElementsOf(statements);
            assertThat(order.subList(0, pinned.size())).isEqualTo(pinned);
            for (var place = pinned.size(); place < order.size(); place++) {
                places.computeIfAbsent(order.get(place), id -> new HashSet<>()).add(place);
            }
        }
        assertThat(places).hasSize(turning);
        assertThat(places.values()).allSatisfy(seen -> assertThat(seen).hasSize(turning));
    }

    @Test
    void the_order_of_a_day_does_not_depend_on_the_order_in_which_statements_are_read() {
        var statements = ids(new Random(1), 25);
        var order = Rotation.order(7, statements, List.of(), DAY);
        var shuffled = new ArrayList<>(statements);
        Collections.shuffle(shuffled, new Random(2));
        assertThat(Rotation.order(7, shuffled, List.of(), DAY)).isEqualTo(order);
        assertThat(Rotation.order(7, new HashSet<>(statements), List.of(), DAY)).isEqualTo(order);
    }

    @Test
    void two_modalities_mix_differently() {
        var statements = ids(new Random(1), 25);
        assertThat(Rotation.order(7, statements, List.of(), DAY))
                .isNotEqualTo(Rotation.order(8, statements, List.of(), DAY));
    }

    @Test
    void a_pinned_statement_that_is_not_live_leaves_no_gap() {
        assertThat(Rotation.order(7, List.of(3L, 4L), List.of(9L, 4L, 4L), DAY)).containsExactly(4L, 3L);
        assertThat(Rotation.order(7, List.of(), List.of(9L), DAY)).isEmpty();
    }

    private static List<Long> ids(Random random, int count) {
        return LongStream.generate(() -> random.nextInt(1_000_000))
                .distinct()
                .limit(count)
                .boxed()
                .toList();
    }
}
