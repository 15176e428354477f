package org.modalitypages.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modalitypages.embed.Counts;

class SiteCountsPagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Beside the article | \"Beside the article\"",
                "The \"big\" one | \"The \"\"big\"\" one\"",
                "=HYPERLINK(1) | \"'=HYPERLINK(1)\"",
                "+1 | \"'+1\"",
                "@all | \"'@all\"",
                "-1 | \"'-1\"",
            })
    void a_name_is_no_formula(String name, String written) {
        assertThat(SiteCountsPages.quoted(name)).isEqualTo(written);
    }

    @Test
    void the_chart_has_two_bars_a_day_and_names_the_last_day() {
        var chart = DayChart.of(IntStream.range(0, 30)
                .mapToObj(day -> new Counts.Day(LocalDate.of(2026, 11, 1).plusDays(day), new Counts.Sum(day, day / 10)))
                .toList());

        assertThat(chart.bars()).hasSize(60);
        assertThat(chart.top()).isEqualTo(29);
        assertThat(chart.labels().get(chart.labels().size() - 1).words()).isEqualTo("30 Nov");
        assertThat(chart.words()).contains("435 views and 30 clicks");
    }

    @Test
    void nothing_at_all_is_a_chart_too() {
        assertThat(DayChart.of(java.util.List.of(new Counts.Day(LocalDate.of(2026, 11, 1), new Counts.Sum(0, 0))))
                        .bars())
                .allSatisfy(bar -> assertThat(bar.height()).isZero());
    }
}
