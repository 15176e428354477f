package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of many makes, each beside a report of what a careful reader takes from it. */
class InventedPagesTest {

    private static final Path PAGES = Path.of("src/test/resources/pages");

    static List<String> pages() throws IOException {
        try (var files = Files.list(PAGES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".report"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void reads_every_page_as_a_careful_reader_would(String page) {
        assertThat(PageReport.of(PageReport.read("pages/" + page)))
                .isEqualTo(PageReport.text("pages/" + page + ".report"));
    }
}
