package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.modalitypages.server.Api;
import org.modalitypages.server.Reply;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** An imported statement's edition, which tests put into any state behind the server's back and move through its API. */
record EditionFixture(String id, long item) {

    static final String WORDS = "\"reason\":\"tone\",\"note\":\"Please soften the second sentence.\",\"consent\":true";

    /** A page with this many statements, each by somebody else, imported by an editor; its statements. */
    static List<EditionFixture> imported(Api editor, String title, int count) {
        var page = new StringBuilder(title)
                .append("\n\nA definition of ")
                .append(title)
                .append(".\n\nMeet the specialists\n");
        IntStream.range(0, count)
                .forEach(index -> page.append("\nWords number ")
                        .append(index)
                        .append(" about ")
                        .append(title)
                        .append(".\n\n— ")
                        .append(specialist(title, index))
                        .append(", Psychologist in Reno, NV\n"));
        var report = editor.post(
                "/api/v1/manage/imports", "text/plain", page.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        assertThat(report.json().getInt("created")).isEqualTo(count);
        var slug = report.json().getJsonObject("modality").getString("slug");
        var queue = editor.get("/api/v1/manage/queue?limit=100&type=statement&modality=" + slug);
        return queue.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> new EditionFixture(item.getString("id"), Long.parseLong(item.getString("item"))))
                .toList();
    }

    static EditionFixture imported(Api editor, String title) {
        return imported(editor, title, 1).get(0);
    }

    private static String specialist(String title, int index) {
        return title.split(" ", -1)[0] + " Person" + (char) ('a' + index / 26) + (char) ('a' + index % 26);
    }

    EditionFixture claimedBy(TestAccount therapist) {
        TestDatabase.update(
                "insert into specialist_account (specialist_id, account_id, linked_at) select specialist_id, ?, ? from statement where id = ?",
                therapist.id(),
                OffsetDateTime.now(ZoneOffset.UTC),
                item);
        return this;
    }

    EditionFixture alsoBy(TestAccount author) {
        TestDatabase.update(
                "insert into edition_author (edition_id, account_id) values (?, ?)", Long.valueOf(id), author.id());
        return this;
    }

    /** Puts it into a state as if nothing else of its statement had ever happened; answers its version then. */
    long isIn(State state) {
        var slot = "statement:" + item + ":en";
        TestDatabase.update(
                "delete from edition where type = 'statement' and item_id = ? and id <> ?", item, Long.valueOf(id));
        TestDatabase.update("update consent set withdrawn_at = null where statement_id = ?", item);
        TestDatabase.update(
                "update edition set state = ?, open_slot = ?, live_slot = ?, waiting = ?, version = version + 1 where id = ?",
                state.name(),
                state.open() ? slot : null,
                state.live() ? slot : null,
                state.waits(),
                Long.valueOf(id));
        if (state.live()) {
            var now = OffsetDateTime.now(ZoneOffset.UTC);
            TestDatabase.update("update edition set published_at = ? where id = ?", now, Long.valueOf(id));
            TestDatabase.update(
                    "update specialist set published_at = ? where published_at is null and id = (select specialist_id from statement where id = ?)",
                    now,
                    item);
        }
        return version();
    }

    EditionFixture withConsentWithdrawn() {
        TestDatabase.update(
                "update consent set withdrawn_at = ? where statement_id = ?", OffsetDateTime.now(ZoneOffset.UTC), item);
        return this;
    }

    long version() {
        return Long.parseLong(TestDatabase.column("select version from edition where id = ?", Long.valueOf(id))
                .get(0));
    }

    State state() {
        return State.valueOf(TestDatabase.column("select state from edition where id = ?", Long.valueOf(id))
                .get(0));
    }

    String path() {
        return "/api/v1/manage/editions/" + id;
    }

    /** Makes a move with all words that any move needs, and the present version. */
    Reply move(Api actor, Transition transition) {
        return move(actor, transition, version(), WORDS);
    }

    Reply move(Api actor, Transition transition, long version, String words) {
        return actor.postJson(
                path() + "/transitions",
                "{\"transition\":\"" + transition + "\"" + (words.isEmpty() ? "" : "," + words) + "}",
                "If-Match",
                "\"" + version + "\"");
    }

    Reply rewrite(Api author, String text) {
        var content = Json.createObjectBuilder().add("text", text);
        return author.putJson(
                path(),
                Json.createObjectBuilder().add("content", content).build(),
                "If-Match",
                "\"" + version() + "\"");
    }

    Set<String> allowed(Api actor) {
        var allowed = new TreeSet<String>();
        actor.get(path())
                .json()
                .getJsonArray("allowed")
                .getValuesAs(JsonString::getString)
                .forEach(allowed::add);
        return allowed;
    }
}
