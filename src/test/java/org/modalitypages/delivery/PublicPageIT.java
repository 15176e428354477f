package org.modalitypages.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.server.InServer;

/** What a visitor sees, in a real browser. */
@InServer
class PublicPageIT {

    @Test
    void every_kind_of_page_is_accessible() {
        var pages = List.of("/", "/fr", "/modalities/art-therapy", "/fr/modalities/art-therapy", "/nothing-here");
        var visitor = Visitor.anonymous();
        for (var path : pages) {
            visitor.opens(path).findsThePageSound("public" + path.replace('/', '-'));
        }
        visitor.opens("/modalities/art-therapy")
                .page()
                .locator("figcaption a[href*='/specialists/']")
                .first()
                .click();
        visitor.findsThePageSound("public-specialist");
    }

    @Test
    void a_visitor_reads_in_another_language_and_back() {
        var page = Visitor.anonymous().opens("/modalities/art-therapy").page();
        page.click("header a[hreflang=fr]");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
        assertThat(page.locator("h1").textContent()).isEqualTo("Art-thérapie");
        page.click("header a[hreflang=en]");
        assertThat(page.locator("h1").textContent()).isEqualTo("Art Therapy");
    }
}
