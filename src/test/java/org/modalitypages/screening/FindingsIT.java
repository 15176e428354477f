package org.modalitypages.screening;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** What screening stores about the statements that wait, and how editors dismiss it. */
@InServer
class FindingsIT {

    private static final String PROMISE = "I guarantee that your panic attacks will stop for good.";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Api importer = TestAccount.with(Role.EDITOR).api();
    private final Api editor = TestAccount.with(Role.EDITOR).api();

    @Test
    void an_imported_statement_is_screened_and_the_queue_knows_how_grave_it_is() {
        var edition = imported("Harbour Breathing", PROMISE);

        var finding = only("outcome-promise", screened(edition));

        assertThat(finding.getString("severity")).isEqualTo("high");
        assertThat(finding.getString("source")).isEqualTo("rules");
        assertThat(finding.isNull("dismissal")).isTrue();
        assertThat(severity(edition)).isEqualTo("3");
        assertThat(reasons(edition)).contains("HIGH_FINDING");
    }

    @Test
    void a_dismissed_finding_counts_no_more_and_stays_dismissed_when_screened_again() {
        var edition = imported("Harbour Singing", PROMISE);
        var finding = only("outcome-promise", screened(edition));
        var dismissal = "/api/v1/manage/editions/" + edition + "/findings/" + finding.getString("id") + "/dismissal";

        var dismissed = editor.postJson(dismissal, "{\"reason\":\"It is said of a film.\"}");

        assertThat(dismissed.status()).isEqualTo(200);
        assertThat(only("outcome-promise", dismissed.json())
                        .getJsonObject("dismissal")
                        .getString("reason"))
                .isEqualTo("It is said of a film.");
        assertThat(severity(edition)).isNotEqualTo("3");
        assertThat(reasons(edition)).doesNotContain("HIGH_FINDING");
        assertThat(editor.postJson(dismissal, "{\"reason\":\"Again.\"}").status())
                .isEqualTo(409);

        var before = screened(edition).getString("screenedAt");
        TestDatabase.update("update screening set rules = 'older' where edition_id = ?", Long.valueOf(edition));
        var again = until(() -> {
            var found = findings(edition);
            return found.getString("screenedAt").equals(before) ? null : found;
        });
        var kept = only("outcome-promise", again);
        assertThat(kept.getJsonObject("dismissal").getString("reason")).isEqualTo("It is said of a film.");

        var restored = editor.delete(
                "/api/v1/manage/editions/" + edition + "/findings/" + kept.getString("id") + "/dismissal");
        assertThat(only("outcome-promise", restored.json()).isNull("dismissal")).isTrue();
        assertThat(severity(edition)).isEqualTo("3");
    }

    @Test
    void authors_read_what_screening_says_and_dismiss_nothing() {
        var edition = imported("Harbour Rowing", PROMISE);
        var finding = only("outcome-promise", screened(edition)).getString("id");
        var author = TestAccount.with(Role.THERAPIST);
        var authorWhoEdits = TestAccount.with(Role.EDITOR);
        for (var account : List.of(author, authorWhoEdits)) {
            TestDatabase.update(
                    "insert into edition_author (edition_id, account_id) values (?, ?)",
                    Long.valueOf(edition),
                    account.id());
        }
        var path = "/api/v1/manage/editions/" + edition + "/findings";

        assertThat(author.api().get(path).status()).isEqualTo(200);
        assertThat(author.api()
                        .postJson(path + "/" + finding + "/dismissal", "{\"reason\":\"No.\"}")
                        .status())
                .isEqualTo(403);
        assertThat(authorWhoEdits
                        .api()
                        .postJson(path + "/" + finding + "/dismissal", "{\"reason\":\"No.\"}")
                        .status())
                .isEqualTo(403);
        assertThat(TestAccount.with(Role.THERAPIST).api().get(path).status()).isEqualTo(404);
        assertThat(editor.postJson(path + "/1/dismissal", "{\"reason\":\"No.\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_statement_that_says_nearly_the_same_is_shown_with_its_twin() {
        var words =
                "We walk along the quay, and whatever comes up is named, looked at and left to the tide for another day.";
        var first = imported("Quay Walking", words);
        screened(first);

        var second = imported("Pier Walking", words.replace("named", "spoken"));

        assertThat(only("near-duplicate", screened(second)).getString("twin")).isEqualTo(first);
        assertThat(editor.postJson(
                                "/api/v1/manage/screenings",
                                "{\"text\":\"" + words.replace("the quay", "the harbour") + "\"}")
                        .text())
                .contains("near-duplicate");
    }

    @Test
    void a_colleague_dismisses_a_finding_on_the_review_page() {
        var edition = imported("Harbour Reading", PROMISE);
        screened(edition);
        var visitor = Visitor.signedIn(Role.EDITOR).opens("/console/editions/" + edition);

        visitor.page().click(".advice summary");
        visitor.page().locator(".advice input[name=reason]").first().fill("It is said of a film.");
        visitor.findsThePageSound("review-advice");
        visitor.page()
                .locator(".advice button:has-text('Dismiss the finding')")
                .first()
                .click();

        assertThat(visitor.page().locator(".flash").textContent()).contains("dismissed");
        visitor.page().click("summary:has-text('Dismissed: 1')");
        assertThat(visitor.page().content()).contains("It is said of a film.");
        visitor.findsThePageSound("review-advice-dismissed");
        visitor.page().click("button:has-text('Let it stand again')");
        assertThat(visitor.page().locator(".flash").textContent()).contains("stands again");
    }

    @Test
    void a_specialist_whose_licence_ran_out_comes_first() {
        var edition = imported("Harbour Mending", "We mend nets and talk about " + "harbour mending.");
        screened(edition);
        TestDatabase.update(
                "insert into licence (id, specialist_id, number, region, expires_on) select ?, s.specialist_id, '7', 'NV', ? from statement s join edition e on e.item_id = s.id where e.id = ?",
                Long.valueOf(edition) + 1_000_000,
                java.time.LocalDate.of(2020, 1, 31),
                Long.valueOf(edition));
        TestDatabase.update(
                "update screening set again_on = ? where edition_id = ?",
                java.time.LocalDate.of(2020, 2, 1),
                Long.valueOf(edition));

        until(() -> reasons(edition).contains("LICENCE") ? edition : null);

        assertThat(only("licence", findings(edition)).getString("advice")).contains("expired");
    }

    private String imported(String title, String text) {
        var page = title + "\n\nA definition of " + title + ".\n\nMeet the specialists\n\n" + text + "\n\n— "
                + title.split(" ", -1)[1] + " Marl, Psychologist in Reno, NV\n";
        var report = importer.post("/api/v1/manage/imports", "text/plain", page.getBytes(StandardCharsets.UTF_8));
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        var slug = report.json().getJsonObject("modality").getString("slug");
        return editor.get("/api/v1/manage/queue?type=statement&modality=" + slug)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    private JsonObject findings(String edition) {
        return editor.get("/api/v1/manage/editions/" + edition + "/findings").json();
    }

    private JsonObject screened(String edition) {
        return until(() -> {
            var found = findings(edition);
            return found.isNull("screenedAt") ? null : found;
        });
    }

    /** Asks until there is an answer. */
    private static <T> T until(Supplier<T> question) {
        var patience = OffsetDateTime.now(ZoneOffset.UTC).plus(PATIENCE);
        while (OffsetDateTime.now(ZoneOffset.UTC).isBefore(patience)) {
            var answer = question.get();
            if (answer != null) {
                return answer;
            }
            pause();
        }
        throw new AssertionError("Nothing came of it within " + PATIENCE);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static JsonObject only(String rule, JsonObject findings) {
        var found = findings.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(finding -> finding.getString("rule").equals(rule))
                .toList();
        assertThat(found).as(findings.toString()).hasSize(1);
        return found.get(0);
    }

    private static String severity(String edition) {
        return TestDatabase.column("select severity from edition where id = ?", Long.valueOf(edition))
                .get(0);
    }

    private static List<String> reasons(String edition) {
        return TestDatabase.column("select reason from priority_reason where edition_id = ?", Long.valueOf(edition));
    }
}
