package org.modalitypages.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Planned;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** The queue as editors work in it: by keyboard, together, many at once, and without scripts. */
@InServer
class QueuePageIT {

    private static final AtomicInteger TITLES = new AtomicInteger();
    private static final LocatorAssertions.HasCountOptions SOON =
            new LocatorAssertions.HasCountOptions().setTimeout(30_000);
    private static final LocatorAssertions.ContainsTextOptions SOON_SAID =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private final String slug = "clearing" + (char) ('a' + TITLES.getAndIncrement()) + "-therapy";
    private final String address = "/console?type=statement&modality=" + slug;

    @Test
    void an_editor_clears_fifty_items_by_keyboard_alone() {
        importStatements(0, 50);
        var editor = Visitor.signedIn(Role.EDITOR).opens(address);
        editor.findsThePageSound("queue-fifty");
        var page = editor.page();

        page.keyboard().press("j");
        for (var done = 0; done < 50; done++) {
            page.waitForFunction("() => { const row = document.activeElement?.closest('.row')?.dataset;"
                    + " return row?.allowed.includes('APPROVE') && !row.busy && !row.decided; }");
            page.keyboard().press("a");
        }

        assertThat(rows(page).locator(".held-here")).hasCount(50, SOON);
        said(page, "Approved");
        Planned.everythingHeldGoesThrough();
        Assertions.assertThat(states()).hasSize(50).containsOnly("APPROVED");
        assertThat(rows(page)).hasCount(50, SOON);
        assertThat(page.locator("#bulk button[value=PUBLISH]")).hasCount(0);
        page.navigate(Server.address() + "/console");
        Assertions.assertThat(page.url()).endsWith("/console?state=SUBMITTED");
        Visitor.signedIn(Role.EDITOR).opens(address + "&state=SUBMITTED").findsThePageSound("queue-cleared");
    }

    @Test
    void two_editors_meet_on_one_item() {
        importStatements(0, 2);
        var ann = Visitor.signedIn(Role.PUBLISHER).opens(address).page();
        var ben = Visitor.signedIn(Role.ADMINISTRATOR).opens(address).page();
        stopAsking(ben);

        ann.keyboard().press("j");
        ann.keyboard().press("c");
        said(ann, "Claimed");
        assertThat(ann.locator("#said")).not().hasClass(Pattern.compile("aside"));
        assertThat(rows(ann).first()).containsText("Claimed by you, ends in");
        ann.keyboard().press("c");
        said(ann, "Extended until");

        ben.keyboard().press("j");
        ben.keyboard().press("a");
        assertThat(rows(ben).first().locator(".problem-here")).containsText("has claimed it until");

        ben.keyboard().press("k");
        ben.unroute("**/console/queue/rows*");
        assertThat(rows(ben).first()).containsText("Claimed by ", SOON_SAID);
        ben.keyboard().press("c");
        said(ben, "Press c again");
        ben.keyboard().press("c");
        said(ben, "Taken over from");
        assertThat(rows(ben).first().locator(".problem-here")).hasCount(0);

        stopAsking(ann);
        ann.keyboard().press("a");
        assertThat(rows(ann).first().locator(".problem-here")).containsText("has claimed it until");
        Assertions.assertThat(states()).containsOnly("SUBMITTED");
    }

    @Test
    void a_decision_is_undone() {
        importStatements(0, 1);
        var publisher = Visitor.signedIn(Role.PUBLISHER).opens(address);
        var page = publisher.page();

        page.keyboard().press("j");
        page.keyboard().press("a");
        assertThat(rows(page).first()).containsText("You approved it");
        publisher.findsThePageSound("queue-held");
        page.keyboard().press("z");
        said(page, "Undone");

        assertThat(rows(page).first().locator(".held-here")).hasCount(0);
        Assertions.assertThat(states()).containsExactly("SUBMITTED");
        Assertions.assertThat(TestDatabase.column("select id from planned_move where edition_id = " + ids().get(0)))
                .isEmpty();
    }

    @Test
    void words_are_typed_in_place_and_keys_stay_out_of_fields() {
        importStatements(0, 1);
        var publisher = Visitor.signedIn(Role.PUBLISHER).opens(address);
        var page = publisher.page();

        page.keyboard().press("j");
        page.keyboard().press("r");
        assertThat(page.locator("#here-code option[value=contact-data]")).hasCount(1);
        page.locator("#here-reason").fill("a pause");
        publisher.findsThePageSound("queue-words");
        page.locator("#here-note").fill("Please leave the second sentence out.");
        page.locator(".words-here [data-cancel]").focus();
        page.keyboard().press("a");
        assertThat(page.locator("#here-note")).hasValue("Please leave the second sentence out.");
        page.keyboard().press("Escape");
        said(page, "Your words are kept");
        page.reload();
        page.locator("[data-resume]").click();
        assertThat(page.locator("#here-note")).hasValue("Please leave the second sentence out.");
        assertThat(page.locator("#here-reason")).hasValue("a pause");
        page.locator(".words-here button[type=submit]").click();
        said(page, "Returned");
        Planned.everythingHeldGoesThrough();

        Assertions.assertThat(TestDatabase.column(
                        "select w.reason from decision_words w, decision d where d.id = w.decision_id"
                                + " and d.edition_id in (" + String.join(", ", ids()) + ")"))
                .contains("a pause");
        Assertions.assertThat(states()).contains("RETURNED");
    }

    @Test
    void keys_can_be_switched_off() {
        importStatements(0, 1);
        var page = Visitor.signedIn(Role.PUBLISHER).opens(address).page();

        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.locator("#keys-on").uncheck();
        page.keyboard().press("Escape");
        page.reload();
        page.keyboard().press("j");
        page.keyboard().press("a");

        Assertions.assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("BODY");
        Assertions.assertThat(TestDatabase.column("select id from planned_move where edition_id = " + ids().get(0)))
                .isEmpty();
    }

    @Test
    void what_others_decide_goes_and_what_is_new_is_announced() {
        importStatements(0, 2);
        var page = Visitor.signedIn(Role.PUBLISHER).opens(address).page();
        page.keyboard().press("j");

        var first = ids().get(0);
        Server.as(Role.ADMINISTRATOR)
                .postJson(
                        "/api/v1/manage/editions/" + first + "/transitions",
                        "{\"transition\":\"REJECT\",\"reason\":\"tone\",\"note\":\"Not like this.\"}",
                        "If-Match",
                        "\"1\"");
        assertThat(rows(page)).hasCount(1, SOON);
        Assertions.assertThat(page.evaluate("document.activeElement.closest('.row') !== null"))
                .as("the focus is on what is left")
                .isEqualTo(true);

        importStatements(2, 3);
        assertThat(page.locator("#arrivals")).containsText("3 new", SOON_SAID);
        assertThat(rows(page)).hasCount(1);
        page.keyboard().press("n");
        assertThat(rows(page)).hasCount(4);
    }

    @Test
    void many_are_decided_at_once_with_a_result_for_each_and_undone() {
        importStatements(0, 3);
        var publisher = Visitor.signedIn(Role.PUBLISHER).opens(address);
        var page = publisher.page();
        stopAsking(page);
        page.locator("#choose-all").check();
        assertThat(page.locator("#bulk-count")).hasText("3 chosen");
        TestDatabase.update("update edition set version = version + 1 where id = ?", Long.valueOf(ids().get(1)));

        page.locator("#bulk button[value=APPROVE]").click();

        assertThat(page.locator("[data-result=done]")).hasCount(2);
        assertThat(page.locator("[data-result=refused]")).containsText("You saw version 1");
        publisher.findsThePageSound("queue-bulk");
        Assertions.assertThat(page.url()).as("what a reload opens").doesNotContain("bulk");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo all 2"))
                .click();
        assertThat(page.locator(".flash")).containsText("2 decisions are undone");
        Assertions.assertThat(states()).containsOnly("SUBMITTED");
    }

    @Test
    void rejecting_many_without_words_keeps_what_was_chosen() {
        importStatements(0, 2);
        var page = Visitor.signedIn(Role.PUBLISHER).opens(address).page();
        page.locator(".pick input").first().check();
        page.locator("#bulk summary").click();
        page.locator("#bulk-code").selectOption("contact-data");
        page.locator("#bulk button[value=REJECT]").click();

        assertThat(page.locator(".notice")).containsText("a note with words");
        assertThat(page.locator(".pick input").first()).isChecked();
        assertThat(page.locator("#bulk-code")).hasValue("contact-data");
    }

    @Test
    void a_publication_is_set_for_a_time_and_happens() {
        importStatements(0, 1);
        var id = ids().get(0);
        Server.as(Role.PUBLISHER)
                .postJson(
                        "/api/v1/manage/editions/" + id + "/transitions",
                        "{\"transition\":\"APPROVE\"}",
                        "If-Match",
                        "\"1\"");
        var publisher = Visitor.signedIn(Role.PUBLISHER).opens("/console/editions/" + id);
        var page = publisher.page();
        page.locator("#schedule summary").click();
        page.locator("#schedule-at").fill("2027-03-28T02:30");
        page.locator("#schedule-zone").fill("Europe/Berlin");
        page.locator("#schedule button").click();
        assertThat(page.locator(".notice")).containsText("There is no 28 March 2027, 02:30");
        publisher.findsThePageSound("schedule-again");
        page.locator("#schedule-at").fill("2099-03-02T09:00");
        page.locator("form.stack button[type=submit]").click();
        assertThat(page.locator(".place")).containsText("Will be published on 2 March 2099, 08:00 UTC");
        publisher.findsThePageSound("review-scheduled");

        Planned.goesThrough(Long.parseLong(id));

        Assertions.assertThat(states()).containsExactly("PUBLISHED");
    }

    @Test
    void all_of_it_works_without_scripts() {
        importStatements(0, 1);
        var page = Visitor.signedInWithoutScripts(Role.PUBLISHER)
                .opens(address + "&sort=-priority")
                .page();

        button(page, "Claim").click();
        assertThat(page.locator(".flash")).containsText("You have claimed it");
        button(page, "Extend").click();
        assertThat(page.locator(".flash")).containsText("extended until");
        button(page, "Release").click();
        button(page, "Approve").click();
        assertThat(page.locator(".flash")).containsText("held for 300 seconds");
        assertThat(page.locator(".held-now")).containsText("You approved");
        page.locator(".row .held-here button").click();
        assertThat(page.locator(".flash")).containsText("undone");
        Assertions.assertThat(page.url()).contains("sort=-priority");
        Assertions.assertThat(states()).containsExactly("SUBMITTED");
    }

    private static Locator button(Page page, String label) {
        return page.locator(".row button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + label + "$")));
    }

    private static Locator rows(Page page) {
        return page.locator(".row");
    }

    private static void said(Page page, String words) {
        assertThat(page.locator("#said")).containsText(words, SOON_SAID);
    }

    /** So that a page is sure to show what has changed meanwhile. */
    private static void stopAsking(Page page) {
        page.route("**/console/queue/rows*", route -> route.abort());
    }

    private void importStatements(int from, int count) {
        var title = "C" + slug.substring(1).replace("-therapy", " Therapy");
        var text = new StringBuilder(title + "\n\nA definition of " + title + ".\n\nMeet the specialists\n");
        IntStream.range(from, from + count)
                .forEach(index -> text.append("\nWords number ")
                        .append(index)
                        .append(" about ")
                        .append(title)
                        .append(".\n\n— Queue ")
                        .append(title, 0, 9)
                        .append((char) ('a' + index / 26))
                        .append((char) ('a' + index % 26))
                        .append(", Psychologist in Reno, NV\n"));
        var report = TestAccount.with(Role.EDITOR)
                .api()
                .post("/api/v1/manage/imports", "text/plain", text.toString().getBytes(StandardCharsets.UTF_8));
        Assertions.assertThat(report.json().getInt("created"))
                .as(report.toString())
                .isEqualTo(count);
    }

    private List<String> ids() {
        return TestDatabase.column(
                "select id from edition where type = 'statement' and modality = ? order by queued_at, id", slug);
    }

    private List<String> states() {
        return TestDatabase.column(
                "select state from edition where type = 'statement' and modality = ? order by queued_at, id", slug);
    }
}
