package org.modalitypages.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modalitypages.moderation.State;

class QueueFiltersTest {

    @Test
    void keepsTheFiltersInTheAddress() {
        var filters = new QueueFilters("APPROVED", "statement", "", "ME & co", "", "");
        assertThat(filters.address("cur"))
                .isEqualTo("/console?after=cur&region=ME+%26+co&state=APPROVED&type=statement");
        assertThat(filters.states()).isEqualTo(List.of(State.APPROVED));
        assertThat(filters.any()).isTrue();
    }

    @Test
    void showsWhatWaitsUnlessAStateIsNamed() {
        assertThat(new QueueFilters("", "", "", "", "", "").states()).isEqualTo(QueueFilters.WAITING);
        assertThat(new QueueFilters("NONSENSE", "", "", "", "", "").states()).isEqualTo(QueueFilters.WAITING);
        assertThat(new QueueFilters("", "", "", "", "", "").address(null)).isEqualTo("/console");
    }

    @Test
    void countsNoFurtherThanAThousand() {
        assertThat(QueuePages.capped(12)).isEqualTo("12");
        assertThat(QueuePages.capped(1_000)).isEqualTo("1,000");
        assertThat(QueuePages.capped(1_001)).isEqualTo("1,000+");
    }
}
