package org.modalitypages.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.platform.WebhookReceiver;
import org.modalitypages.server.InServer;

/** A site owner connects a receiver of webhooks, looks how it does, and disconnects it. */
@InServer
class PlatformsPageIT {

    private final Visitor owner = Visitor.signedIn(Role.SITE_OWNER);
    private final WebhookReceiver receiver = new WebhookReceiver();

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void a_receiver_is_connected_tested_switched_off_and_forgotten() {
        var page = owner.opens("/console/platforms").page();
        owner.findsThePageSound("platforms");
        page.locator("a", new Page.LocatorOptions().setHasText("Webhook"))
                .first()
                .click();
        page.fill("#platform-name", "The newsletter");
        page.fill("#platform-address", receiver.address());
        owner.findsThePageSound("platform-new");
        page.click("main form button.primary");

        var key = page.locator("pre.secret").textContent().strip();
        assertThat(page.locator("h1")).hasText("Copy the key now");
        owner.findsThePageSound("platform-secret");
        receiver.knows(key);
        page.click("a.button.primary");
        assertThat(page.locator("h1")).hasText("The newsletter");

        page.click("button[value=test]");
        receiver.awaits(event -> event.type().equals("test.sent") && (event.status() == 204), Duration.ofSeconds(20));
        page.waitForTimeout(1_000);
        page.reload();
        assertThat(page.locator("#state-heading")).hasText("Connected");
        assertThat(page.locator("main table")).containsText("Answer 204.");
        owner.findsThePageSound("platform");

        page.click("button[value=off]");
        assertThat(page.locator("#state-heading")).hasText("Switched off");
        page.click("details.reveal summary");
        page.click("button[value=forget]");
        assertThat(page.locator(".flash")).containsText("“The newsletter” is forgotten.");
    }

    @Test
    void what_cannot_be_kept_is_told_at_its_field() {
        var page = owner.opens("/console/platforms/new/webhook").page();
        page.fill("#platform-address", "https://user:word@hooks.example/x");
        page.fill("#platform-secret", "no key");
        page.click("main form button.primary");

        assertThat(page.locator("#platform-address-problem")).containsText("https://www.example.com");
        assertThat(page.locator("#platform-secret-problem")).containsText("whsec_");
        assertThat(page.locator("#platform-address")).hasValue("https://user:word@hooks.example/x");
        assertThat(page.locator("#platform-secret")).hasValue("");
        owner.findsThePageSound("platform-new-problems");
    }
}
