package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestDatabase;

/** What moves need, and what they bring about besides. */
@InServer
class MovesIT {

    private static final AtomicInteger TITLES = new AtomicInteger();

    private final Api editor = Server.as(Role.EDITOR);
    private final Api publisher = Server.as(Role.PUBLISHER);
    private final EditionFixture edition =
            EditionFixture.imported(editor, "Moving" + (char) ('a' + TITLES.getAndIncrement()) + " Therapy");

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, RETURN, '', reason",
        "SUBMITTED, RETURN, '\"reason\":\" \",\"note\":\"Words.\"', reason",
        "APPROVED, RETURN, '\"reason\":\"tone\"', note",
        "SUBMITTED, REJECT, '\"note\":\"Words.\"', reason",
        "APPROVED, REJECT, '\"reason\":\"tone\",\"note\":\"\"', note",
        "REJECTED, REOPEN, '\"note\":\"Words.\"', reason",
        "PUBLISHED, UNPUBLISH, '', reason"
    })
    void missing_words_are_422_and_named(State state, Transition move, String words, String missing) {
        var reply = edition.move(publisher, move, edition.isIn(state), words);

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().getString("missing")).isEqualTo(missing);
        assertThat(edition.state()).isEqualTo(state);
    }

    @Test
    void words_that_are_too_long_are_400() {
        var reply = edition.move(
                publisher,
                Transition.REJECT,
                edition.version(),
                "\"note\":\"n\",\"reason\":\"" + "r".repeat(201) + "\"");

        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void submitting_a_changed_text_needs_consent_to_that_very_text() {
        edition.isIn(State.DRAFT);
        assertThat(edition.rewrite(editor, "Other words.").status()).isEqualTo(200);

        assertThat(edition.move(editor, Transition.SUBMIT, edition.version(), "")
                        .status())
                .isEqualTo(422);
        assertThat(edition.move(editor, Transition.SUBMIT, edition.version(), "\"consent\":true")
                        .status())
                .isEqualTo(200);
        assertThat(edition.rewrite(editor, "Frozen words.").status()).isEqualTo(409);
    }

    @Test
    void nothing_is_published_or_reinstated_without_standing_consent() {
        edition.isIn(State.APPROVED);
        edition.withConsentWithdrawn();
        assertThat(edition.move(publisher, Transition.PUBLISH).status()).isEqualTo(422);

        edition.isIn(State.UNPUBLISHED);
        edition.withConsentWithdrawn();
        assertThat(edition.move(publisher, Transition.REINSTATE).status()).isEqualTo(422);
    }

    @Test
    void nothing_is_reinstated_while_the_licence_is_expired() {
        edition.isIn(State.UNPUBLISHED);
        licenceUntil(LocalDate.of(2020, 9, 30));
        assertThat(edition.move(publisher, Transition.REINSTATE).status()).isEqualTo(422);

        TestDatabase.update(
                "update licence set expires_on = ? where specialist_id = " + specialist(), LocalDate.of(2199, 1, 1));
        assertThat(edition.move(publisher, Transition.REINSTATE).status()).isEqualTo(200);
    }

    @Test
    void returning_opens_a_draft_that_copies_the_text() {
        assertThat(edition.move(publisher, Transition.RETURN).status()).isEqualTo(200);

        assertThat(TestDatabase.column(
                        "select state from edition where type = 'statement' and item_id = ? order by number",
                        edition.item()))
                .containsExactly("RETURNED", "DRAFT");
        var copy = editor.get("/api/v1/manage/editions/" + newest()).json();
        assertThat(copy.getString("text"))
                .isEqualTo(editor.get(edition.path()).json().getString("text"));
        assertThat(copy.getInt("number")).isEqualTo(2);
        assertThat(copy.getJsonArray("allowed").toString()).isEqualTo("[\"SUBMIT\"]");
    }

    @Test
    void a_rejected_edition_is_not_reopened_while_another_is_open() {
        edition.isIn(State.RETURNED);
        assertThat(revise("Newer words.").getString("state")).isEqualTo("DRAFT");
        TestDatabase.update("update edition set state = 'REJECTED' where id = ?", Long.valueOf(edition.id()));

        assertThat(edition.move(publisher, Transition.REOPEN).status()).isEqualTo(422);
    }

    @Test
    void publishing_supersedes_and_withdrawing_takes_the_open_editions_too() {
        edition.move(publisher, Transition.APPROVE);
        assertThat(edition.move(publisher, Transition.PUBLISH).status()).isEqualTo(200);
        var second = submitted("Second words.");
        second.move(publisher, Transition.APPROVE);
        assertThat(second.move(publisher, Transition.PUBLISH).status()).isEqualTo(200);
        assertThat(edition.state()).isEqualTo(State.SUPERSEDED);
        assertThat(decisions(edition)).containsExactly("IMPORT", "APPROVE", "PUBLISH", "SUPERSEDE");

        var third = submitted("Third words.");
        assertThat(second.move(editor, Transition.WITHDRAW).status()).isEqualTo(200);
        assertThat(third.state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void the_record_tells_who_moved_it_and_with_which_words() {
        edition.move(publisher, Transition.REJECT);

        var last = editor.get(edition.path() + "/decisions")
                .json()
                .getJsonArray("items")
                .getJsonObject(1);
        assertThat(last.getString("from")).isEqualTo("SUBMITTED");
        assertThat(last.getString("to")).isEqualTo("REJECTED");
        assertThat(last.getString("by")).isEqualTo("Pavel Osei");
        assertThat(last.getString("reason")).isEqualTo("tone");
        assertThat(last.getString("note")).startsWith("Please soften");
    }

    @Test
    void a_draft_is_discarded_without_trace() {
        edition.isIn(State.RETURNED);
        var draft = revise("Words that nobody will see.");
        var path = "/api/v1/manage/editions/" + draft.getString("id");

        assertThat(editor.delete(path, "If-Match", "\"" + draft.getInt("version") + "\"")
                        .status())
                .isEqualTo(204);
        assertThat(editor.get(path).status()).isEqualTo(404);
    }

    private EditionFixture submitted(String text) {
        var draft = new EditionFixture(revise(text).getString("id"), edition.item());
        assertThat(draft.move(editor, Transition.SUBMIT).status()).isEqualTo(200);
        return draft;
    }

    private JsonObject revise(String text) {
        var reply = editor.postJson(
                "/api/v1/manage/statements/" + edition.item() + "/editions", "{\"text\":\"" + text + "\"}");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json();
    }

    private List<String> decisions(EditionFixture of) {
        return editor.get(of.path() + "/decisions").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getString("transition"))
                .toList();
    }

    private String newest() {
        return TestDatabase.column(
                        "select max(id) from edition where type = 'statement' and item_id = ?", edition.item())
                .get(0);
    }

    private String specialist() {
        return TestDatabase.column("select specialist_id from statement where id = ?", edition.item())
                .get(0);
    }

    private void licenceUntil(LocalDate day) {
        TestDatabase.update(
                "insert into licence (id, specialist_id, number, region, expires_on) values ("
                        + (900_000_000L + edition.item()) + ", " + specialist() + ", 'P-1', 'NV', ?)",
                day);
    }
}
