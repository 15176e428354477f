package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Planned;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** The review page in a real browser. */
@InServer
class ReviewPageIT {

    private static final AtomicInteger TITLES = new AtomicInteger();
    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script>";
    private static final String TEXT = "I guarantee that you will be cured in ten sessions. " + HOSTILE
            + "\n\nCall me on 207-555-0144, or write to me.";

    private final TestAccount specialist = TestAccount.with(Role.THERAPIST);
    private final EditionFixture edition = EditionFixture.imported(
                    Server.as(Role.EDITOR), "Reading" + (char) ('a' + TITLES.getAndIncrement()) + " Therapy")
            .claimedBy(specialist);

    @Test
    void findings_are_marked_in_place_and_lead_to_their_advice() {
        submit(edition, TEXT);
        var page = review();

        assertThat(page.locator(".marked mark").allTextContents())
                .anyMatch(words -> words.contains("207-555-0144"))
                .anyMatch(words -> words.contains("cured"));
        assertThat(page.locator(".marked").textContent()).contains(HOSTILE);
        var described = page.locator(".marked mark").first().getAttribute("aria-describedby");
        for (var id : described.split(" ", -1)) {
            assertThat(page.locator("#" + id).count()).isEqualTo(1);
        }
        page.locator(".marked a.ref").first().click();
        assertThat(page.url()).contains("#finding-");
    }

    @Test
    void what_a_revision_changes_reads_without_colour_and_the_page_is_sound() {
        edition.isIn(State.PUBLISHED);
        var revision = revised(TEXT);
        var reviewer = Visitor.signedIn(Role.PUBLISHER).opens("/console/editions/" + revision.id());
        reviewer.findsThePageSound("review-revision");
        var page = reviewer.page();

        assertThat(page.locator("#changes-heading ~ .paper del").allTextContents())
                .anyMatch(words -> words.startsWith("[removed: "));
        assertThat(page.locator("#changes-heading ~ .paper ins").allTextContents())
                .anyMatch(words -> words.startsWith("[added: ") && words.contains("guarantee"));
        assertThat(page.textContent("#specialist-heading ~ dl")).contains("None known");
        assertThat(page.locator(".past").count()).isEqualTo(2);
    }

    @Test
    void a_licence_that_has_run_out_is_said_plainly() {
        TestDatabase.update(
                "insert into licence (id, specialist_id, number, region, expires_on) values ("
                        + (910_000_000L + edition.item())
                        + ", (select specialist_id from statement where id = ?), 'P-77', 'NV', date '2020-09-30')",
                edition.item());

        assertThat(review().textContent("#specialist-heading ~ dl"))
                .contains("P-77, NV", "expired on 30 September 2020");
    }

    @Test
    void a_reply_fills_the_note_and_never_overwrites_typed_words_unasked() {
        var editor = Server.as(Role.EDITOR);
        var reply = Json.createObjectBuilder()
                .add("title", "No numbers " + edition.id())
                .add("words", "Please leave out your number. " + HOSTILE)
                .add("reason", "contact-data");
        assertThat(editor.postJson(
                                "/api/v1/manage/canned-replies", reply.build().toString())
                        .status())
                .isEqualTo(201);
        var page = review();
        page.fill("#note", "My own words.");
        page.selectOption(
                "#reply", new com.microsoft.playwright.options.SelectOption().setLabel("No numbers " + edition.id()));
        page.click("text=Use it");
        assertThat(page.inputValue("#note")).isEqualTo("My own words.");
        page.click("text=Add the reply below them");
        assertThat(page.inputValue("#note"))
                .startsWith("My own words.\n\nPlease leave out")
                .contains(HOSTILE);
        assertThat(page.inputValue("#code")).isEqualTo("contact-data");

        page.click("button[value=RETURN]");
        Planned.goesThrough(Long.parseLong(edition.id()));

        var entries = specialist.api().get(edition.path() + "/decisions").json().getJsonArray("items");
        var last = entries.getJsonObject(entries.size() - 1);
        assertThat(last.getString("reason")).isEqualTo("contact-data");
        assertThat(last.getString("note")).contains("My own words.", HOSTILE);
        page.navigate(Server.address() + "/console/editions/" + edition.id());
        assertThat(page.textContent(".history")).contains("Contact details or prices", HOSTILE);
    }

    @Test
    void colleagues_notes_and_suggestions_are_made_on_the_page() {
        var reviewer = Visitor.signedIn(Role.PUBLISHER).opens("/console/editions/" + edition.id());
        var page = reviewer.page();
        page.navigate(page.url() + "?from=%2Fconsole%3Fsort%3D-priority");
        page.fill("#words-note", "Asked the college. " + HOSTILE);
        page.click("text=Leave the note");
        assertThat(page.url())
                .as("still on the way through the queue")
                .contains("?from=%2Fconsole%3Fsort%3D-priority#");
        assertThat(page.textContent("#notes-heading ~ .note")).contains(HOSTILE);
        page.click("#suggest summary");
        page.fill("#wording", "Calmer words. " + HOSTILE);
        page.fill("#wording-note", "Calmer.");
        page.click("text=Suggest it");
        assertThat(page.textContent(".suggestion")).contains("Waits for the specialist", HOSTILE);
        reviewer.findsThePageSound("review-suggestion");
        var importer = Visitor.signedIn(Role.EDITOR).opens("/console/editions/" + edition.id());
        assertThat(importer.page().content()).doesNotContain("Asked the college.");

        page.click("text=Take it back");
        assertThat(page.textContent(".suggestion")).contains("Taken back");
    }

    @Test
    void it_is_previewed_in_the_sites_theme_behind_bars() {
        submit(edition, TEXT);
        var reviewer = Visitor.signedIn(Role.PUBLISHER).opens("/console/editions/" + edition.id() + "/preview/page");
        assertThat(reviewer.page().textContent("main")).contains("I guarantee", HOSTILE);
        reviewer.findsThePageSound("preview-page");
        reviewer.opens("/console/editions/" + edition.id() + "/preview/card");
        assertThat(reviewer.page().textContent("figure")).contains("I guarantee", HOSTILE);
        reviewer.findsThePageSound("preview-card");
        var answer = reviewer.page().navigate(Server.address() + "/console/editions/" + edition.id() + "/preview/page");
        assertThat(answer.headerValue("content-security-policy")).startsWith("sandbox; default-src 'none'");
        assertThat(answer.headerValue("cache-control")).contains("no-store");
        var stranger = Visitor.signedIn(Role.SITE_OWNER);
        assertThat(stranger.page()
                        .navigate(Server.address() + "/console/editions/" + edition.id() + "/preview/page")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoever_comes_from_the_queue_goes_on_in_its_order_and_undoes_by_key() {
        var title = "Ordery" + (char) ('a' + TITLES.getAndIncrement());
        var waiting = EditionFixture.imported(Server.as(Role.EDITOR), title + " Therapy", 3);
        var modality = title.toLowerCase(java.util.Locale.ROOT) + "-therapy";
        var page = Visitor.signedIn(Role.PUBLISHER)
                .opens("/console?type=statement&modality=" + modality)
                .page();
        page.locator(".row h2 a").first().click();
        page.waitForURL("**/" + waiting.get(0).id() + "?from=*");
        page.keyboard().press("j");
        page.waitForURL("**/" + waiting.get(1).id() + "?from=*");
        page.keyboard().press("a");
        page.waitForURL("**/" + waiting.get(2).id() + "?from=*");
        assertThat(page.textContent(".flash")).contains("approved");
        assertThat(page.textContent(".held-last")).contains("You approved");
        page.navigate(Server.address() + "/console/editions/" + waiting.get(1).id());
        assertThat(page.textContent(".decide .held-here")).contains("You approved it");
        page.goBack();
        page.keyboard().press("z");
        page.waitForURL("**/" + waiting.get(1).id() + "?from=*");
        assertThat(page.textContent(".flash")).contains("undone");
        page.keyboard().press("c");
        page.waitForSelector(".place form[action$='/release']");
        assertThat(page.url()).as("still on the way through the queue").contains("?from=");
        var importer = Visitor.signedIn(Role.EDITOR)
                .opens("/console/editions/" + waiting.get(1).id());
        assertThat(importer.page().textContent(".decide")).contains("You imported or wrote it");
        assertThat(waiting.get(1).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void replies_are_kept_on_a_page_of_their_own() {
        var editor = Visitor.signedIn(Role.EDITOR).opens("/console/replies");
        var title = "Kept " + edition.id();
        editor.page().fill("#title-new", title);
        editor.page().fill("#words-new", "Words. " + HOSTILE);
        editor.page().click("text=Keep it");
        assertThat(editor.page().textContent(".cards")).contains(title, HOSTILE);
        editor.page().fill("#title-new", title);
        editor.page().fill("#words-new", "Other words.");
        editor.page().click("text=Keep it");
        assertThat(editor.page().inputValue("#words-new")).isEqualTo("Other words.");
        editor.opens("/console/replies").findsThePageSound("replies");
    }

    private Page review() {
        return Visitor.signedIn(Role.PUBLISHER)
                .opens("/console/editions/" + edition.id())
                .page();
    }

    private void submit(EditionFixture draft, String text) {
        draft.move(specialist.api(), Transition.RECALL);
        assertThat(draft.rewrite(specialist.api(), text).status()).isEqualTo(200);
        assertThat(draft.move(specialist.api(), Transition.SUBMIT).status()).isEqualTo(200);
    }

    private EditionFixture revised(String text) {
        var body = Json.createObjectBuilder().add("text", text).build().toString();
        var reply = specialist.api().postJson("/api/v1/manage/statements/" + edition.item() + "/editions", body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        var draft = new EditionFixture(reply.json().getString("id"), edition.item());
        assertThat(draft.move(specialist.api(), Transition.SUBMIT).status()).isEqualTo(200);
        return draft;
    }
}
