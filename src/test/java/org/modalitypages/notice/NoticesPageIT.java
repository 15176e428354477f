package org.modalitypages.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modalitypages.notice.TextFixture.address;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestMail;

/** The mailbox, what one hears of, and the team's figures, in a browser. */
@InServer
class NoticesPageIT {

    private final Api editor = Server.as(Role.EDITOR);
    private final Api publisher = Server.as(Role.PUBLISHER);

    @Test
    void a_mail_is_read_in_the_mailbox_and_its_links_work() {
        var ann = TestAccount.with(Role.THERAPIST);
        var text = TextFixture.imported(editor, "Mailbox Therapy", "NV").claimedBy(ann);
        text.move(
                publisher,
                "RETURN",
                "tone",
                "Thank you, this reads well. Please say how you work, not what comes of it.\nهذه ملاحظة قصيرة.\n"
                        + "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft");
        var mail = TestMail.to(address(ann), "Returned");

        var visitor = Visitor.signedIn(Role.THERAPIST).opens("/console/mailbox?to=" + address(ann));
        visitor.findsThePageSound("mailbox");
        visitor.page().click("table.mails a");
        visitor.page().frameLocator("iframe").locator("a.button").waitFor();
        visitor.findsThePageSound("mail");
        assertThat(visitor.page().locator(".mail-text").textContent()).contains("how you work");
        visitor.page()
                .frameLocator("iframe")
                .locator("text=Choose what you get")
                .click();
        visitor.page().waitForURL("**/portal/account");

        var reader = Visitor.anonymous();
        for (var scheme : ColorScheme.values()) {
            if (scheme != ColorScheme.NO_PREFERENCE) {
                reader.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                reader.page().setViewportSize(360, 900);
                reader.page().setContent(TestMail.html(mail));
                reader.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of("target", "screenshots", "letter-" + scheme + ".png")));
                assertThat(new AxeBuilder(reader.page()).analyze().getViolations())
                        .as("the letter, " + scheme)
                        .isEmpty();
                assertThat(reader.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("the letter scrolls sideways")
                        .isEqualTo(0);
            }
        }
        reader.opens(TestMail.link(mail, "/notices/stop/")).findsThePageSound("stop");
        reader.page().click("button");
        reader.findsThePageSound("stopped");
        assertThat(TextFixture.preferences(ann.api()).getJsonObject("topics").getString("decisions"))
                .isEqualTo("never");
        reader.opens("/notices/stop/1.decisions.x").findsThePageSound("stop-unknown");
    }

    @Test
    void everybody_chooses_what_they_hear_of() {
        var visitor = Visitor.signedIn(Role.SITE_OWNER).opens("/console/account/notices");
        assertThat(visitor.page().locator("select").count()).isEqualTo(1);
        visitor = Visitor.signedIn(Role.ADMINISTRATOR).opens("/console/account/notices");
        visitor.findsThePageSound("notices");
        visitor.page().selectOption("#topic-submissions", new SelectOption().setLabel("Once a day"));
        visitor.page().check("#modality-art-therapy");
        visitor.page().fill("#regions", "ON, QC");
        visitor.page().click("main button.primary");
        assertThat(visitor.page().locator(".flash").textContent()).contains("Saved");
        assertThat(visitor.page().inputValue("#regions")).isEqualTo("ON, QC");
        var chosen = TextFixture.preferences(Server.as(Role.ADMINISTRATOR));
        assertThat(chosen.getJsonObject("topics").getString("submissions")).isEqualTo("daily");
        assertThat(chosen.getJsonArray("modalities").toString()).isEqualTo("[\"art-therapy\"]");
        visitor.page().uncheck("#modality-art-therapy");
        visitor.page().fill("#regions", "");
        visitor.page().selectOption("#topic-submissions", new SelectOption().setLabel("At once"));
        visitor.page().click("main button.primary");
    }

    @Test
    void figures_are_seen_by_the_team_and_without_names_by_site_owners() {
        var visitor = Visitor.signedIn(Role.PUBLISHER).opens("/console/figures");
        visitor.findsThePageSound("figures");
        assertThat(visitor.page().locator("#people-heading").count()).isEqualTo(1);
        assertThat(visitor.page().locator("svg rect").count()).isPositive();
        visitor.opens("/console/figures?from=2026-13-01").findsThePageSound("figures-refused");
        assertThat(visitor.page().locator(".notice").textContent()).contains("is a day such as");
        var owner = Visitor.signedIn(Role.SITE_OWNER).opens("/console/figures");
        assertThat(owner.page().locator("#people-heading").count()).isZero();
    }
}
