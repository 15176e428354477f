package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Planned;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** One move on many editions. */
@InServer
class BulkIT {

    private static final AtomicInteger TITLES = new AtomicInteger();

    private final Api ann = TestAccount.with(Role.PUBLISHER).api();
    private final List<EditionFixture> editions = EditionFixture.imported(
            Server.as(Role.EDITOR), "Many" + (char) ('a' + TITLES.getAndIncrement()) + " Therapy", 4);

    @Test
    void each_stands_for_itself_and_all_share_a_correlation_id() {
        editions.get(1).isIn(State.APPROVED);
        TestDatabase.update(
                "update edition set version = version + 1 where id = ?",
                Long.valueOf(editions.get(2).id()));

        var reply = bulk(
                "\"transition\":\"APPROVE\"",
                item(0, 1),
                item(1, editions.get(1).version()),
                item(2, 1),
                item(3, 1));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(statuses(reply)).containsExactly(200, 409, 412, 200);
        var results = reply.json().getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(results.get(0).getJsonObject("edition").getString("state")).isEqualTo("APPROVED");
        assertThat(results.get(2).getJsonObject("problem").getString("type")).endsWith("stale-version");
        assertThat(editions.get(2).state()).isEqualTo(State.SUBMITTED);
        assertThat(editions.get(3).state()).isEqualTo(State.APPROVED);
        assertThat(TestDatabase.column(
                        "select distinct correlation from decision where transition = 'APPROVE' and edition_id in (?, ?)",
                        Long.valueOf(editions.get(0).id()),
                        Long.valueOf(editions.get(3).id())))
                .containsExactly(reply.header("Correlation-Id"));
    }

    @Test
    void all_are_held_and_undone_one_by_one() {
        var reply = bulk("\"transition\":\"APPROVE\",\"holdSeconds\":300", item(0, 1), item(1, 1));
        assertThat(statuses(reply)).containsExactly(202, 202);

        assertThat(ann.delete(editions.get(0).path() + "/hold").status()).isEqualTo(204);
        Planned.goesThrough(Long.parseLong(editions.get(1).id()));

        assertThat(editions.get(0).state()).isEqualTo(State.SUBMITTED);
        assertThat(editions.get(1).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void what_is_not_there_or_lacks_its_version_is_a_problem_of_its_own() {
        var reply = bulk(
                "\"transition\":\"REJECT\",\"reason\":\"tone\",\"note\":\"Please soften it.\"",
                "{\"id\":\"999999999\",\"version\":1}",
                "{\"id\":\"" + editions.get(0).id() + "\"}",
                item(1, 1));

        assertThat(statuses(reply)).containsExactly(404, 428, 200);
    }

    @Test
    void an_importer_decides_on_none_of_them() {
        var reply = bulk(Server.as(Role.EDITOR), "\"transition\":\"APPROVE\"", item(0, 1), item(1, 1));

        assertThat(statuses(reply)).containsExactly(403, 403);
        assertThat(bulk(TestAccount.with(Role.THERAPIST).api(), "\"transition\":\"APPROVE\"", item(0, 1))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"transition\":\"APPROVE\"}",
                "{\"transition\":\"APPROVE\",\"items\":[]}",
                "{\"transition\":\"APPROVE\",\"items\":[1]}",
                "{\"transition\":\"APPROVE\",\"items\":[{\"id\":1,\"version\":1}]}",
                "{\"transition\":\"APPROVE\",\"items\":[{\"id\":\"1\",\"version\":\"1\"}]}",
                "{\"transition\":\"APPROVE\",\"items\":[{\"id\":\"1\",\"colour\":\"red\"}]}",
                "{\"transition\":\"APPROVE\",\"items\":[{\"id\":\"1\"},{\"id\":\"1\"}]}",
                "{\"transition\":\"CHEER\",\"items\":[{\"id\":\"1\",\"version\":1}]}",
                "{\"transition\":\"APPROVE\",\"holdSeconds\":0,\"items\":[{\"id\":\"1\",\"version\":1}]}"
            })
    void a_body_that_makes_no_sense_is_400(String body) {
        assertThat(ann.postJson("/api/v1/manage/queue/transitions", body).status())
                .isEqualTo(400);
    }

    private String item(int index, long version) {
        return "{\"id\":\"" + editions.get(index).id() + "\",\"version\":" + version + "}";
    }

    private Reply bulk(String members, String... items) {
        return bulk(ann, members, items);
    }

    private static Reply bulk(Api who, String members, String... items) {
        return who.postJson(
                "/api/v1/manage/queue/transitions", "{" + members + ",\"items\":[" + String.join(",", items) + "]}");
    }

    private static List<Integer> statuses(Reply reply) {
        return reply.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getInt("status"))
                .toList();
    }
}
