package org.modalitypages.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.server.InServer;

/** The origins of sites, as site owners see them. */
@InServer
class SitesPageIT {

    private final Visitor owner = Visitor.signedIn(Role.SITE_OWNER);

    @Test
    void an_origin_that_another_site_has_is_refused_beside_it() {
        var origin = "https://taken-" + System.nanoTime() + ".example";
        var page = owner.opens("/console/sites").page();
        page.fill("#site-name", "The first one");
        page.fill("#site-origins", origin);
        page.click("main form button.primary");
        owner.opens("/console/sites");
        page.fill("#site-name", "The second one");
        page.fill("#site-origins", origin + "\nhttps://free.example");

        page.click("main form button.primary");

        assertThat(page.locator("#site-origins-problem")).containsText(origin + " belongs to the site “The first one”");
        assertThat(page.locator("#site-name")).hasValue("The second one");
        assertThat(page.locator("#site-origins")).hasValue(origin + "\nhttps://free.example");
        owner.findsThePageSound("sites-taken");
    }

    @Test
    void a_name_beyond_ascii_can_be_read_beside_what_browsers_send() {
        var page = owner.opens("/console/sites").page();
        page.fill("#site-name", "Bücher");
        page.fill("#site-origins", "https://bücher-und-mehr.example");
        page.click("main form button.primary");

        assertThat(page.locator("#site-origins")).hasValue("https://xn--bcher-und-mehr-gsb.example");
        assertThat(page.locator("main")).containsText("is https://bücher-und-mehr.example");
        owner.findsThePageSound("site-beyond-ascii");
        owner.opens("/console/sites");
        assertThat(page.locator("main td bdi")).containsText(new String[] {"https://bücher-und-mehr.example"});
        owner.findsThePageSound("sites-beyond-ascii");
    }
}
