package org.modalitypages.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.media.PhotoFixture;
import org.modalitypages.server.InServer;

/** The console's pages about content, as an editor finds them. */
@InServer
class ContentPageIT {

    private static final String REASON = "section[aria-labelledby=reasons-heading] li";

    @Test
    void a_page_is_written_beside_what_it_will_look_like() {
        var visitor = Visitor.signedIn(Role.EDITOR);
        var page = visitor.opens("/console/modalities/play-therapy").page();
        page.locator("form[action$='/editions'] button").click();
        page.waitForURL("**/write");
        page.fill("#field-definition", "Play is *serious* work.\n\n- one\n- two");
        assertThat(page.frameLocator("iframe[name=look]").locator("em")).hasText("serious");
        assertThat(page.locator("output")).hasText("8");
        visitor.findsThePageSound("write");
        page.locator("button[value=stay]").click();
        assertThat(page.locator(".flash")).containsText("saved");
        assertThat(page.locator("#field-definition"))
                .hasValue(Pattern.compile("Play is \\*serious\\* work\\..*", Pattern.DOTALL));

        var otherTab = page.context().newPage();
        otherTab.navigate(page.url());
        otherTab.fill("#field-summary", "Written in the other tab.");
        otherTab.locator("button[value=stay]").click();
        assertThat(otherTab.locator(".flash")).containsText("saved");
        otherTab.close();
        page.fill("#field-summary", "Written in this tab.");
        page.locator("button[value=stay]").click();
        assertThat(page.locator("section[aria-labelledby=theirs-heading]")).containsText("Written in the other tab.");
        assertThat(page.locator("#field-summary")).hasValue("Written in this tab.");
    }

    @Test
    void statements_are_pinned_and_unpinned_by_keyboard() {
        var visitor = Visitor.signedIn(Role.EDITOR);
        var page = visitor.opens("/console/modalities/art-therapy/order").page();
        page.locator("button[value^='pin-']").last().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".flash")).containsText("pinned");
        page.locator("button[value^='pin-']").last().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("button[value^='up-']")).hasCount(1);
        visitor.findsThePageSound("order");
        page.locator("button[value^='unpin-']").first().click();
        page.locator("button[value^='unpin-']").first().click();
        assertThat(page.locator("section").first()).containsText("Everybody takes turns");
    }

    @Test
    void a_photo_is_put_into_a_draft() {
        var visitor = Visitor.signedIn(Role.EDITOR);
        var page = visitor.opens("/console/specialists").page();
        page.locator("tbody th a").first().click();
        page.locator("a[href$='/photo']").click();
        visitor.findsThePageSound("photo");
        page.setInputFiles(
                "#file",
                new FilePayload("me.jpg", "image/jpeg", "no photo".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        page.fill("#alt", "In a garden");
        page.locator("button.primary").click();
        assertThat(page.locator("[role=alert]")).containsText("JPEG, PNG or WebP");
        assertThat(page.locator("#alt")).hasValue("In a garden");
        page.setInputFiles("#file", new FilePayload("me.jpg", "image/jpeg", PhotoFixture.jpegHeld(6, 500, 400)));
        page.locator("button.primary").click();
        page.waitForURL("**/console/editions/*");
        assertThat(page.locator("img.photo").first()).hasAttribute("alt", "In a garden");
        visitor.findsThePageSound("photo-draft");
    }

    @Test
    void two_specialists_are_seen_side_by_side() {
        var visitor = Visitor.signedIn(Role.EDITOR);
        var page = visitor.opens("/console/specialists?duplicates=true&licence=none")
                .page();
        visitor.findsThePageSound("specialists-filtered");
        page.navigate(page.url().replaceAll("\\?.*", ""));
        var slugs = page.locator("tbody th a")
                .evaluateAll("links => links.map(link => link.getAttribute('href').split('/').pop())");
        var two = (java.util.List<?>) slugs;
        visitor.opens("/console/specialists/" + two.get(0) + "/merge").findsThePageSound("merge-candidates");
        visitor.opens("/console/specialists/" + two.get(0) + "/merge?other=" + two.get(1))
                .findsThePageSound("merge");
        assertThat(page.locator("button.primary")).hasText("Merge them");
        visitor.opens("/console/specialists/" + two.get(0) + "/merge?other=nobody-known");
        assertThat(page.locator("[role=alert]")).containsText("Nobody here has this name or address");
    }

    @Test
    void publishers_keep_the_reasons_that_decisions_have() {
        var visitor = Visitor.signedIn(Role.PUBLISHER).opens("/console/replies");
        var page = visitor.page();
        var label = "Reads like a leaflet " + (char) ('a' + System.nanoTime() % 26)
                + (char) ('a' + System.nanoTime() / 26 % 26);
        page.fill("#label-new", label);
        page.locator("form[action$='/reasons'] button").click();
        assertThat(page.locator(".notice")).containsText("one or more of");
        assertThat(page.locator("#label-new")).hasValue(label);
        page.locator("#move-new-RETURN").check();
        page.locator("form[action$='/reasons'] button").click();
        var reason = page.locator(REASON, new Page.LocatorOptions().setHasText(label));
        assertThat(reason).containsText("Return");
        visitor.findsThePageSound("reasons");
        var otherTab = page.context().newPage();
        otherTab.navigate(page.url());
        var there = otherTab.locator(REASON, new Page.LocatorOptions().setHasText(label));
        there.locator("summary").click();
        there.locator("[name=moves][value=REJECT]").check();
        there.locator("button").click();
        assertThat(otherTab.locator(".flash")).containsText("changed");
        otherTab.close();
        reason.locator("summary").click();
        reason.locator("button").click();
        assertThat(page.locator("[role=alert]")).containsText("It reads “" + label + "” now");
        reason.locator("summary").click();
        reason.locator("[name=retired]").check();
        reason.locator("button").click();
        assertThat(page.locator(REASON, new Page.LocatorOptions().setHasText(label)))
                .containsText("no longer offered");
        var editor = Visitor.signedIn(Role.EDITOR).opens("/console/replies").page();
        assertThat(editor.locator("form[action*='/reasons']")).hasCount(0);
    }

    @Test
    void reports_are_listed_with_what_can_be_done() {
        var visitor = Visitor.signedIn(Role.EDITOR);
        visitor.opens("/console/reports").findsThePageSound("reports");
        assertThat(visitor.page()).hasTitle(Pattern.compile("Reports.*"));
    }
}
