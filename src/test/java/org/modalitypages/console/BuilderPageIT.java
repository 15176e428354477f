package org.modalitypages.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
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
        assertThat(shown(page)).hasAttribute("data-layout", "cards");
        assertThat(page.locator("#embed-height")).hasAttribute("placeholder", "560");
        page.fill("#embed-light-accent", "#ffee88");
        assertThat(page.locator("#contrast li[data-enough=no]")).containsText("Accent on background, light");
        assertThat(page.locator("#embed-light-accent-problem")).containsText("The accent cannot be read");
        page.fill("#embed-light-accent", "1d4f6");
        assertThat(page.locator("#embed-light-accent-problem")).containsText("six digits");
        assertThat(page.locator("#embed-light-accent")).hasAttribute("aria-invalid", "true");
        page.click("form button.primary");
        assertThat(page.locator("#embed-light-accent-problem")).containsText("six digits");
        assertThat(page.locator("#embed-light-accent")).hasValue("1d4f6");
        owner.findsThePageSound("builder-refused");
        page.fill("#embed-light-accent", "#1d4f60");
        assertThat(page.locator("#embed-light-accent-problem")).isEmpty();
        page.click("form button.primary");
        assertThat(page.locator(".flash")).containsText("is saved");
        assertThat(page.locator("#snippet-script-1"))
                .hasValue(Pattern.compile(
                        "<script type=\"module\" src=\"[^\"]+\" integrity=\"sha384-.*modality=\"art-therapy\" sitekey=\"[a-z0-9]{16}\".*",
                        Pattern.DOTALL));
        assertThat(page.locator("[data-copy=snippet-script-1]")).isVisible();
        owner.findsThePageSound("builder");
    }

    @Test
    void what_is_told_of_a_colour_while_it_is_typed_is_what_saving_tells() {
        var page = builder(Visitor.signedIn(Role.SITE_OWNER));
        page.fill("#embed-name", "Pale");
        page.fill("#embed-dark-text", "#222222");
        var problem = page.locator("#embed-dark-text-problem");
        assertThat(problem).containsText("cannot be read");
        assertThat(problem).hasAttribute("role", "status");
        var told = problem.textContent();
        page.click("form button.primary");
        assertThat(page.locator(".notice")).containsText("It is not saved yet");
        assertThat(page.locator("#embed-dark-text-problem")).hasText(told);
    }

    @Test
    void the_preview_is_the_element_itself_in_the_place_that_is_kept() {
        var page = builder(Visitor.signedIn(Role.SITE_OWNER));
        page.selectOption("#embed-modality", "art-therapy");
        page.fill("#embed-height", "300");
        page.fill("#embed-light-accent", "#7a1f5c");
        var element = preview(page).locator(".place > meet-the-specialists");
        assertThat(element.locator("[data-part=more]")).hasText("Show all");
        assertThat(element.locator("figure a").first()).hasCSS("color", "rgb(122, 31, 92)");
        var kept = element.boundingBox().height;
        assertThat(kept).isBetween(300.0, 340.0);
        var all = Integer.parseInt(page.textContent("[data-measured] [data-pixels]"));
        assertThat(all).isGreaterThan((int) kept);
        element.locator("[data-part=more]").click();
        assertThat(element.locator("[data-part=more]")).hasCount(0);
        assertThat(element.boundingBox().height).isBetween(all - 1.0, all + 1.0);
        page.click("text=Use that");
        assertThat(page.locator("#embed-height")).hasValue(Integer.toString(all));
        assertThat(preview(page).locator("canvas[height='" + all + "']")).hasCount(1);
        assertThat(element.locator(".mts")).isVisible();
        assertThat(element.locator("[data-part=more]")).hasCount(0);
    }

    @Test
    void on_a_narrow_window_the_preview_opens_over_the_form_and_hides_no_field_that_has_the_focus() {
        var owner = Visitor.signedIn(Role.SITE_OWNER);
        var page = builder(owner);
        page.setViewportSize(360, 740);
        var strip = page.locator(".strip");
        assertThat(strip).hasAttribute("aria-expanded", "false");
        assertThat(page.locator(".look-room")).isHidden();
        assertThat(strip).isInViewport();
        strip.focus();
        page.keyboard().press("Enter");
        assertThat(strip).hasAttribute("aria-expanded", "true");
        assertThat(page.locator("iframe.look")).isInViewport();
        page.focus("#embed-name");
        for (var field = 0; field < 30; field++) {
            var covered = page.evaluate("""
                    () => document.activeElement.form && !document.activeElement.closest('.beside')
                      && document.activeElement.getBoundingClientRect().bottom
                        > document.querySelector('.beside').getBoundingClientRect().top
                      && document.activeElement.outerHTML""");
            assertThat(covered).as("lies under the preview").isIn(false, null);
            page.keyboard().press("Tab");
        }
        assertThat(strip).isInViewport();
        page.setViewportSize(1280, 900);
        assertThat(strip).isHidden();
        assertThat(page.locator(".look-room")).isVisible();
    }

    @Test
    void regions_are_those_of_the_modality_and_an_embed_that_shows_nobody_says_so() {
        var page = builder(Visitor.signedIn(Role.SITE_OWNER));
        page.fill("#embed-name", "Far away");
        page.selectOption("#embed-modality", "art-therapy");
        page.selectOption("#embed-region", "Västra Götaland");
        assertThat(shown(page).locator("figure")).hasCount(1);
        assertThat(page.locator("#nobody")).isEmpty();
        page.selectOption("#embed-modality", "acceptance-and-commitment-therapy");
        assertThat(page.locator("#nobody")).containsText("shows nobody");
        assertThat(preview(page).locator(".told")).containsText("No specialist of this modality in Västra Götaland");
        assertThat(preview(page).locator(".place > meet-the-specialists > a")).isVisible();
        assertThat(page.locator("#embed-region")).hasValue("Västra Götaland");
        assertThat(page.locator("[data-measured]")).isHidden();
        page.click("form button.primary");
        assertThat(page.locator("#nobody")).containsText("shows nobody");
        page.click(".eyebrow a:last-child");
        assertThat(page.locator("tbody .nobody")).containsText("shows nobody");
        page.click("text=Far away");
        page.selectOption("#embed-region", "");
        assertThat(page.locator("#nobody")).isEmpty();
        assertThat(page.locator("#embed-region option[value='Västra Götaland']"))
                .hasCount(0);
    }

    @Test
    void a_snippet_of_two_places_has_two_texts_and_what_takes_a_developer_comes_last() {
        var owner = Visitor.signedIn(Role.SITE_OWNER);
        var page = builder(owner);
        page.fill("#embed-name", "For the server");
        page.click("form button.primary");
        assertThat(page.locator("#snippet-text-title")).isVisible();
        assertThat(page.locator("#snippet-nginx-title")).isHidden();
        page.click("text=For your developer");
        page.click("#snippet-nginx-title");
        var nginx = page.locator(".snippet:has(#snippet-nginx-title)");
        assertThat(nginx.getByLabel("Into the server’s configuration"))
                .hasValue(Pattern.compile("location .*ssi on;", Pattern.DOTALL));
        assertThat(nginx.getByLabel("Into the page")).hasValue(Pattern.compile("<!--# include virtual=\"[^\n]+\" -->"));
        assertThat(nginx.getByText("Copy", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(2);
        owner.findsThePageSound("builder-developer");
    }

    @Test
    void it_is_shown_on_a_dark_page_and_at_any_width() {
        var page = builder(Visitor.signedIn(Role.SITE_OWNER));
        var widget = shown(page);
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
        assertThat(page.locator("#embed-region option[value='Västra Götaland']"))
                .hasCount(0);
        assertThat(page.locator(".look-room")).isVisible();
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
        var key = page.inputValue("#snippet-script-1").replaceAll("(?s).*sitekey=\"([a-z0-9]{16})\".*", "$1");
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

    private static Locator shown(Page page) {
        return preview(page).locator(".place > meet-the-specialists .mts");
    }

    private static FrameLocator preview(Page page) {
        return page.frameLocator("iframe[name=preview]");
    }
}
