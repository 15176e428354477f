package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** Notes among colleagues, which no author reads, and what an edition changes. */
@InServer
class NotesAndDiffIT {

    private static final AtomicInteger TITLES = new AtomicInteger();

    private final TestAccount specialist = TestAccount.with(Role.THERAPIST);
    private final Api importer = Server.as(Role.EDITOR);
    private final Api publisher = Server.as(Role.PUBLISHER);
    private final EditionFixture edition = EditionFixture.imported(
                    importer, "Noting" + (char) ('a' + TITLES.getAndIncrement()) + " Therapy")
            .claimedBy(specialist);

    @Test
    void colleagues_read_each_others_notes_and_delete_their_own() {
        var colleague = TestAccount.with(Role.EDITOR).api();
        var words = "<script>alert(1)</script> Ask \"them\" & wait.";
        var id = note(publisher, words).json().getString("id");

        var seen = colleague.get(notes()).json().getJsonArray("items").getJsonObject(0);
        assertThat(seen.getString("words")).isEqualTo(words);
        assertThat(seen.getString("by")).isEqualTo("Pavel Osei");
        assertThat(seen.getJsonArray("allowed")).isEmpty();
        assertThat(colleague.delete(notes() + "/" + id).status()).isEqualTo(403);
        assertThat(publisher.delete(notes() + "/" + id).status()).isEqualTo(204);
        assertThat(publisher.delete(notes() + "/" + id).status()).isEqualTo(404);
        assertThat(colleague.get(notes()).json().getJsonArray("items")).isEmpty();
    }

    @Test
    void no_author_and_no_therapist_reads_or_writes_notes() {
        note(publisher, "Between us.");
        var stranger = TestAccount.with(Role.THERAPIST).api();
        TestDatabase.update(
                "insert into account_role (account_id, role) values (?, ?)", specialist.id(), Role.EDITOR.name());
        var alsoEditor = specialist.carrying(Role.EDITOR);

        for (var outsider : List.of(specialist.api(), stranger, importer, alsoEditor, Server.as(Role.SITE_OWNER))) {
            assertThat(outsider.get(notes()).status()).isEqualTo(403);
            assertThat(note(outsider, "Let me in.").status()).isEqualTo(403);
        }
        assertThat(Server.anonymous().get(notes()).status()).isEqualTo(401);
        assertThat(specialist.api().get(edition.path()).text()).doesNotContain("Between us.");
        assertThat(specialist.api().get(edition.path() + "/decisions").text()).doesNotContain("Between us.");
    }

    @Test
    void awkward_notes_are_refused_with_the_right_status() {
        assertThat(note(publisher, " ").status()).isEqualTo(400);
        assertThat(note(publisher, "x".repeat(4_001)).status()).isEqualTo(400);
        assertThat(note(publisher, "x".repeat(4_000)).status()).isEqualTo(201);
        assertThat(publisher.postJson(notes(), "{\"words\":\"a\",\"to\":\"b\"}").status())
                .isEqualTo(400);
        assertThat(publisher.get("/api/v1/manage/editions/1/notes").status()).isEqualTo(404);
        assertThat(publisher.delete(notes() + "/nonsense").status()).isEqualTo(404);
    }

    @Test
    void a_first_edition_adds_all_of_it_and_a_later_one_what_it_changes() {
        var first = diff(publisher, edition.id(), "");
        assertThat(first.isNull("against")).isTrue();
        assertThat(field(first).getString("change")).isEqualTo("added");

        edition.isIn(State.PUBLISHED);
        var text = publisher.get(edition.path()).json().getString("text");
        var later = revised(text.replace("Words", "Slow words"));
        var changed = diff(publisher, later, "");

        assertThat(changed.getString("against")).isEqualTo(edition.id());
        assertThat(field(changed).getJsonArray("parts").toString())
                .contains(
                        "{\"change\":\"removed\",\"text\":\"Words\"}",
                        "{\"change\":\"added\",\"text\":\"Slow words\"}");
        assertThat(diff(specialist.api(), later, "?against=" + edition.id())).isEqualTo(changed);
        assertThat(field(diff(publisher, edition.id(), "?against=" + edition.id()))
                        .getString("change"))
                .isEqualTo("same");
    }

    @Test
    void only_editions_of_the_same_item_are_compared_and_another_therapists_are_not_there() {
        var other = EditionFixture.imported(importer, "Noted" + (char) ('a' + TITLES.getAndIncrement()) + " Therapy");
        var stranger = TestAccount.with(Role.THERAPIST).api();

        for (var against : List.of(other.id(), "1", "x", "99999999999999999999")) {
            assertThat(publisher
                            .get(edition.path() + "/diff?against=" + against)
                            .status())
                    .isEqualTo(400);
        }
        assertThat(publisher.get(edition.path() + "/diff?to=1").status()).isEqualTo(400);
        assertThat(stranger.get(edition.path() + "/diff").status()).isEqualTo(404);
        assertThat(Server.as(Role.SITE_OWNER).get(edition.path() + "/diff").status())
                .isEqualTo(403);
    }

    @Test
    void the_fields_of_a_modality_are_compared_one_by_one() {
        var items = publisher
                .get("/api/v1/manage/queue?type=modality&limit=1")
                .json()
                .getJsonArray("items");
        var fields = diff(publisher, items.getJsonObject(0).getString("id"), "").getJsonArray("fields");

        assertThat(fields.getValuesAs(JsonObject.class).stream().map(field -> field.getString("field")))
                .contains("title", "definition");
    }

    private String revised(String text) {
        var body = Json.createObjectBuilder().add("text", text).build().toString();
        var reply = specialist.api().postJson("/api/v1/manage/statements/" + edition.item() + "/editions", body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().getString("id");
    }

    private static JsonObject diff(Api actor, String id, String query) {
        var reply = actor.get("/api/v1/manage/editions/" + id + "/diff" + query);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    private static JsonObject field(JsonObject diff) {
        return diff.getJsonArray("fields").getJsonObject(0);
    }

    private String notes() {
        return edition.path() + "/notes";
    }

    private Reply note(Api actor, String words) {
        return actor.postJson(
                notes(), Json.createObjectBuilder().add("words", words).build().toString());
    }
}
