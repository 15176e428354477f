package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of many makes, each beside a report of what a careful reader takes from it. */
class InventedPagesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "attached-credits.txt",
                "awkward-blocks.html",
                "awkward-statements.txt",
                "bare-divs.html",
                "bold-names.html",
                "cards.html",
                "classic.html",
                "compact.txt",
                "crlf-tabs.txt",
                "cta-own-paragraph.txt",
                "dialogue.txt",
                "divs.html",
                "dl.html",
                "elementor.html",
                "flat-classes.html",
                "footers.html",
                "gdocs.html",
                "gutenberg.html",
                "header-hero.html",
                "hyphen.txt",
                "inline.html",
                "nextjs.html",
                "no-heading.txt",
                "noh1.html",
                "orphans.txt",
                "question-only.txt",
                "sections.html",
                "squarespace.html",
                "swiper.html",
                "table.html",
                "unmarked-credits.html",
                "wix.html",
                "wrapped.txt"
            })
    void reads_every_page_as_a_careful_reader_would(String page) {
        assertThat(PageReport.of(PageReport.read("pages/" + page)))
                .isEqualTo(PageReport.text("pages/" + page + ".report"));
    }
}
