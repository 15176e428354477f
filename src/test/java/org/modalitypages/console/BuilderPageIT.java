package org.modalitypages.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;

/** From registering a site to the snippet and the counts, as site owners do it. */
@InServer
class BuilderPageIT {

    private static final AtomicInteger SITES = new AtomicInteger();

    private final String origin = "https://site-" + SITES.incrementAndGet() + ".example";

    @Test
    void a_site_is_registered_and_what_was_typed_is_kept_until_it_is_right() {
        var owner = Visitor.signedIn(Role.SITE_OWNER);
        var page = owner.opens("/console/sites").page();
        page.fill("#site-name", "Wellness Weekly");
        page.fill("#site-origins", origin + "/articles/one");
        page.click("main form button.primary");
        assertThat(page.locator("#site-origins-problem")).containsText("Its origin is " + origin);
        assertThat(page.locator("#site-origins")).hasValue(origin + "/articles/one");
        owner.findsThePageSound("sites-refused");
        page.fill("#site-origins", origin);
        page.click("main form button.primary");
        assertThat(page.locator("h1")).hasText("Wellness Weekly");
        owner.findsThePageSound("site");
        owner.opens("/console/sites").findsThePageSound("sites");
    }

    @Test
    void an_embed_is_made_beside_what_it_looks_like() {
        var owner = Visitor.signedIn(Role.SITE_OWNER);
        var page = builder(owner);
        page.fill("#embed-name", "Beside the article");
        page.selectOption("#embed-modality", "art-therapy");
        page.selectOption("#embed-layout", "cards");
        assertThat(preview(page).locator(".mts")).hasAttribute("data-layout", "cards");
        assertThat(page.locator("#embed-height")).hasAttribute("placeholder", "560");
        page.fill("#embed-light-accent", "#ffee88");
        assertThat(page.locator("#contrast li[data-enough=no]")).containsText("Accent on background, light");
        page.fill("#embed-light-accent", "1d4f6");
        page.click("form button.primary");
        assertThat(page.locator("#embed-light-accent-problem")).containsText("six digits");
        assertThat(page.locator("#embed-light-accent")).hasValue("1d4f6");
        owner.findsThePageSound("builder-refused");
        page.fill("#embed-light-accent", "#1d4f60");
        page.click("form button.primary");
        assertThat(page.locator(".flash")).containsText("is saved");
        assertThat(page.locator("#snippet-script"))
                .hasValue(java.util.regex.Pattern.compile(
                        "<script type=\"module\" src=\"[^\"]+\" integrity=\"sha384-.*modality=\"art-therapy\" sitekey=\"[a-z0-9]{16}\".*",
                        java.util.regex.Pattern.DOTALL));
        assertThat(page.locator("[data-copy=snippet-script]")).isVisible();
        owner.findsThePageSound("builder");
    }

    @Test
    void it_is_shown_on_a_dark_page_and_at_any_width() {
        var page = builder(Visitor.signedIn(Role.SITE_OWNER));
        var widget = preview(page).locator(".mts");
        assertThat(widget).isVisible();
        var light = widget.evaluate("box => getComputedStyle(box).color");
        page.check("input[name=scheme][value=dark]");
        assertThat(preview(page).locator("meta[content=dark]")).hasCount(1);
        assertThat(widget.evaluate("box => getComputedStyle(box).color")).isNotEqualTo(light);
        page.locator("[data-width]").fill("320");
        assertThat(page.locator("iframe.look")).hasCSS("width", "320px");
    }

    @Test
    void everything_works_without_scripts() {
        var owner = Visitor.signedInWithoutScripts(Role.SITE_OWNER);
        var page = builder(owner);
        page.fill("#embed-name", "Without scripts");
        page.selectOption("#embed-layout", "single");
        page.click("text=Refresh the preview");
        assertThat(preview(page).locator(".mts")).hasAttribute("data-layout", "single");
        page.click("form button.primary");
        assertThat(page.locator(".flash")).containsText("is saved");
        assertThat(page.locator("#embed-height")).hasValue("420");
        page.click("text=Delete the embed…");
        page.click("button.grave");
        assertThat(page.locator(".flash")).containsText("is deleted");
    }

    @Test
    void views_and_clicks_are_shown_and_downloaded() {
        var owner = Visitor.signedIn(Role.SITE_OWNER);
        var page = builder(owner);
        page.fill("#embed-name", "=Counted");
        page.selectOption("#embed-modality", "art-therapy");
        page.click("form button.primary");
        var key = page.inputValue("#snippet-script").replaceAll("(?s).*sitekey=\"([a-z0-9]{16})\".*", "$1");
        var sent = Server.anonymous()
                .post(
                        "/embed/v1/counts",
                        "text/plain",
                        ("view " + key + " art-therapy").getBytes(StandardCharsets.UTF_8),
                        "Origin",
                        origin);
        assertThat(sent.status()).isEqualTo(204);
        page.click(".eyebrow a:last-child");
        page.click("text=Views and clicks");
        for (var wait = 0; wait < 20 && page.locator("table").first().isHidden(); wait++) {
            page.waitForTimeout(500);
            page.reload();
        }
        assertThat(page.locator(".figures dd").first()).hasText("1");
        owner.findsThePageSound("site-counts");
        var csv = page.waitForDownload(() -> page.click("text=Download as CSV"));
        assertThat(csv.suggestedFilename()).endsWith(".csv");
        page.click("text=Delete what was counted…");
        page.click("button.grave");
        assertThat(page.locator(".figures dd").first()).hasText("0");
    }

    @Test
    void editors_have_no_sites_to_go_to() {
        var page = Visitor.signedIn(Role.PUBLISHER).opens("/console/sites").page();
        assertThat(page.locator("nav a[href='/console/sites']")).hasCount(0);
        assertThat(page.locator("h1")).not().hasText("Sites");
    }

    private Page builder(Visitor owner) {
        var page = owner.opens("/console/sites").page();
        page.fill("#site-name", "Site of " + origin);
        page.fill("#site-origins", origin);
        page.click("main form button.primary");
        page.click("text=New embed");
        return page;
    }

    private static FrameLocator preview(Page page) {
        return page.frameLocator("iframe[name=preview]");
    }
}
