package org.modalitypages.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Planned;
import org.modalitypages.server.Server;

/** The main job through the console alone: an existing page is imported, approved, published and read. */
@InServer
class MainJobPageIT {

    private static final String PAGE = """
            Lantern Walking

            Lantern walking is a way of talking while walking after dark. Would you like to try? Reach out to one of our walkers today.

            Need help finding the right therapist?
            Find Your Match

            Meet the specialists

            The dark makes <b>small</b> lights useful.

            — Odalys Trevarthen, Counselor in Training in Fargo, ND

            We walk slowly, and we stop often.

            — Quill & Harbour Counseling Collective, Psychotherapist in , VT
            """;

    @Test
    void a_page_is_imported_approved_published_and_read() {
        var editor = Visitor.signedIn(Role.EDITOR).opens("/console/imports");
        editor.page().fill("#text", PAGE);
        editor.page().fill("#source", "https://old.example/lantern-walking");
        editor.page().click("text=Preview");
        editor.findsThePageSound("import-preview");
        assertThat(editor.page().content()).contains("Odalys Trevarthen").contains("&lt;b&gt;small&lt;/b&gt;");
        assertThat(waiting()).as("stored by the preview").isZero();
        editor.page().check("#attested");
        editor.page().click("button:has-text('Import')");
        editor.findsThePageSound("import-report");
        assertThat(waiting()).isEqualTo(3);

        var publisher = Visitor.signedIn(Role.PUBLISHER);
        for (var move : new String[] {"APPROVE", "PUBLISH"}) {
            publisher.opens("/console?modality=lantern-walking");
            var buttons = publisher.page().locator(".row button[value=" + move + "]");
            for (var left = buttons.count(); left > 0; left--) {
                buttons.first().click();
                PlaywrightAssertions.assertThat(buttons).hasCount(left - 1);
            }
            Planned.everythingHeldGoesThrough();
        }
        assertThat(waiting()).isZero();

        var reader = Visitor.anonymous().opens("/modalities/lantern-walking");
        assertThat(reader.page().title()).startsWith("Lantern Walking");
        assertThat(reader.page().locator("blockquote").allTextContents())
                .anyMatch(quote -> quote.contains("The dark makes <b>small</b> lights useful."));
        assertThat(reader.page().locator("figcaption").allTextContents())
                .map(credit -> credit.replaceAll("\\s+", " ").strip())
                .containsExactlyInAnyOrder(
                        "Odalys Trevarthen, Counselor in Training in Fargo, ND",
                        "Quill & Harbour Counseling Collective, Psychotherapist in VT");
        reader.findsThePageSound("modality-imported");
        assertThat(Server.anonymous()
                        .get("/api/v1/modalities/lantern-walking?include=statements")
                        .text())
                .contains("The dark makes <b>small</b> lights useful.");
    }

    @Test
    void every_page_of_the_console_is_accessible() {
        var anonymous = Visitor.anonymous().opens("/console");
        anonymous.findsThePageSound("sign-in");
        anonymous.opens("/console/welcome/unknown").findsThePageSound("welcome-used");
        var publisher = Visitor.signedIn(Role.PUBLISHER);
        publisher.findsThePageSound("queue");
        for (var name : new String[] {
            "modalities",
            "specialists",
            "imports",
            "account",
            "new/modality",
            "new/specialist",
            "new/statement",
            "nothing"
        }) {
            publisher.opens("/console/" + name).findsThePageSound(name.replace('/', '-'));
        }
        publisher.opens("/console").page().locator(".card h2 a").first().click();
        publisher.findsThePageSound("review");
        Visitor.signedIn(Role.ADMINISTRATOR).opens("/console/people").findsThePageSound("people");
        Visitor.signedIn(Role.THERAPIST).findsThePageSound("start");
    }

    @Test
    void an_editor_finds_no_button_to_decide_on_their_own_import() {
        var editor = Visitor.signedIn(Role.EDITOR).opens("/console?type=statement&modality=play-therapy");
        assertThat(editor.page().locator(".card").count())
                .as("statements of the demo that wait")
                .isPositive();
        assertThat(editor.page().locator(".row button[value=APPROVE]").count()).isZero();
    }

    private static int waiting() {
        var items = Server.as(Role.EDITOR)
                .get("/api/v1/manage/queue?modality=lantern-walking&limit=100")
                .text();
        return (int) Pattern.compile("\"allowed\":").matcher(items).results().count();
    }
}
