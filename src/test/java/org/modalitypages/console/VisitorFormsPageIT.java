package org.modalitypages.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.server.InServer;

/** The forms for visitors, as they find them on the public pages. */
@InServer
class VisitorFormsPageIT {

    @Test
    void a_visitor_finds_the_form_under_a_statement_and_keeps_what_was_typed() {
        var visitor = Visitor.anonymous();
        var page = visitor.opens("/modalities/art-therapy").page();
        page.locator("a[href^='/report/statements/']").first().click();
        visitor.findsThePageSound("report-statement");
        page.fill("#words", "It tells who the client is.");
        page.fill("#email", "reader@example");
        page.locator("button.primary").click();
        assertThat(page.locator("[role=alert]").count()).isEqualTo(1);
        assertThat(page.inputValue("#words")).isEqualTo("It tells who the client is.");
        assertThat(page.inputValue("#email")).isEqualTo("reader@example");
        visitor.findsThePageSound("report-statement-refused");
    }

    @Test
    void whoever_it_is_about_finds_the_form_on_the_page() {
        var visitor = Visitor.anonymous();
        var page = visitor.opens("/modalities/art-therapy").page();
        page.locator("figcaption a[href*='/specialists/']").first().click();
        page.locator("a[href^='/correct/']").click();
        visitor.findsThePageSound("correct");
        assertThat(page.locator("h1").textContent()).isEqualTo("This is me");
        visitor.opens("/correct/nobody-at-all").findsThePageSound("correct-gone");
    }
}
