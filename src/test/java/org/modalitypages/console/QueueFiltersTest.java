package org.modalitypages.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.PriorityReason;
import org.modalitypages.moderation.QueueFilter;
import org.modalitypages.moderation.QueueOrder;
import org.modalitypages.moderation.State;

class QueueFiltersTest {

    private static final Actor ANN = new Actor(7, "Ann", Set.of());

    @Test
    void keepsTheFiltersInTheAddress() {
        var filters = new QueueFilters(Map.of("state", "APPROVED", "type", "statement", "region", "ME & co"));

        assertThat(filters.address("cur"))
                .isEqualTo("/console?after=cur&region=ME+%26+co&state=APPROVED&type=statement");
        assertThat(filters.filter(ANN, null).states()).containsExactly(State.APPROVED);
        assertThat(filters.any()).isTrue();
    }

    @Test
    void readsBackTheAddressThatItWrites() {
        var filters = new QueueFilters(Map.of("region", "Côte-d'Or", "sort", "-priority", "reason", "REPORTED"));

        assertThat(QueueFilters.of(filters.address("cur")))
                .isEqualTo(filters.with("after", "cur"))
                .isNotEqualTo(filters);
    }

    @Test
    void showsWhatWaitsUnlessAStateIsNamed() {
        assertThat(filter(Map.of()).states()).isEmpty();
        assertThat(filter(Map.of("state", "NONSENSE")).states()).isEmpty();
        assertThat(new QueueFilters(Map.of()).address(null)).isEqualTo("/console");
    }

    @Test
    void passesOverWhatMakesNoSense() {
        var filter = filter(Map.of(
                "severity",
                "awful",
                "revision",
                "maybe",
                "claimed",
                "everybody",
                "reason",
                "BOREDOM",
                "colour",
                "red"));

        assertThat(filter)
                .isEqualTo(new QueueFilter(filter.states(), Map.of(), null, null, ANN.accountId(), 0, null, Set.of()));
    }

    @Test
    void readsSeveritiesClaimsAndReasons() {
        var filter = filter(
                Map.of("severity", "medium", "revision", "true", "claimed", "mine", "reason", "REPORTED,LICENCE"));

        assertThat(filter.severity()).isEqualTo(2);
        assertThat(filter.revision()).isTrue();
        assertThat(filter.claimed()).isEqualTo(QueueFilter.Claimed.MINE);
        assertThat(filter.reasons()).containsExactlyInAnyOrder(PriorityReason.REPORTED, PriorityReason.LICENCE);
    }

    @Test
    void knowsAnOrderOfPriorityForWhatWaitsOnly() {
        assertThat(new QueueFilters(Map.of("sort", "-priority")).order()).isEqualTo(QueueOrder.URGENT);
        assertThat(new QueueFilters(Map.of("sort", "-priority", "state", "PUBLISHED")).order())
                .isEqualTo(QueueOrder.OLDEST);
    }

    @Test
    void countsNoFurtherThanAThousand() {
        assertThat(Queues.capped(12)).isEqualTo("12");
        assertThat(Queues.capped(1_000)).isEqualTo("1,000");
        assertThat(Queues.capped(1_001)).isEqualTo("1,000+");
    }

    private static QueueFilter filter(Map<String, String> values) {
        return new QueueFilters(values).filter(ANN, null);
    }
}
