package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** Another wording: made by an editor, answered by the specialist, published by neither of them. */
@InServer
class SuggestionsIT {

    private static final AtomicInteger TITLES = new AtomicInteger();
    private static final String WORDING = "Words that <b>promise</b> less.";

    private final TestAccount specialist = TestAccount.with(Role.THERAPIST);
    private final TestAccount suggesting = TestAccount.with(Role.PUBLISHER);
    private final Api stranger = TestAccount.with(Role.THERAPIST).api();
    private final Api publisher = Server.as(Role.PUBLISHER);
    private final EditionFixture edition = EditionFixture.imported(
                    Server.as(Role.EDITOR), "Wording" + (char) ('a' + TITLES.getAndIncrement()) + " Therapy")
            .claimedBy(specialist);

    @Test
    void accepted_it_is_the_text_submitted_anew_with_consent_to_it() {
        edition.move(publisher, Transition.APPROVE);
        var suggestion = suggest();

        assertThat(allowed(suggestion)).containsExactly("take-back");
        assertThat(allowed(listed(specialist.api()))).containsExactly("accept", "decline");
        assertThat(accept(suggestion, "{}").status()).isEqualTo(422);
        var accepted = accept(suggestion, "{\"consent\":true}");

        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        assertThat(accepted.json().getString("text")).isEqualTo(WORDING);
        assertThat(accepted.json().getString("state")).isEqualTo("SUBMITTED");
        assertThat(listed(specialist.api()).getString("status")).isEqualTo("ACCEPTED");
        assertThat(TestDatabase.column(
                        "select c.account_id from consent c join edition e on e.item_id = c.statement_id and e.id = ? where c.withdrawn_at is null order by c.id desc",
                        Long.valueOf(edition.id())))
                .first()
                .isEqualTo(Long.toString(specialist.id()));
    }

    @Test
    void whoever_suggested_it_does_not_decide_on_it() {
        accept(suggest(), "{\"consent\":true}");

        assertThat(edition.move(suggesting.api(), Transition.APPROVE).status()).isEqualTo(403);
        assertThat(edition.move(publisher, Transition.APPROVE).status()).isEqualTo(200);
        assertThat(edition.move(publisher, Transition.PUBLISH).status()).isEqualTo(200);
    }

    @Test
    void declined_it_leaves_the_text_and_says_why() {
        var suggestion = suggest();

        assertThat(answer(specialist.api(), suggestion, "decline", "{}").status())
                .isEqualTo(422);
        var declined = answer(specialist.api(), suggestion, "decline", "{\"note\":\"My own words, please.\"}");

        assertThat(declined.status()).isEqualTo(200);
        assertThat(declined.json().getString("answerNote")).isEqualTo("My own words, please.");
        assertThat(edition.state()).isEqualTo(State.SUBMITTED);
        assertThat(accept(suggestion, "{\"consent\":true}").status()).isEqualTo(409);
        assertThat(post(suggesting.api()).status()).isEqualTo(201);
    }

    @Test
    void only_the_specialist_answers_and_only_its_maker_takes_it_back() {
        var suggestion = suggest();

        for (var editor : new Api[] {publisher, suggesting.api(), Server.as(Role.EDITOR)}) {
            assertThat(answer(editor, suggestion, "accept", "{\"consent\":true}")
                            .status())
                    .isEqualTo(403);
            assertThat(answer(editor, suggestion, "decline", "{\"note\":\"No.\"}")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(answer(stranger, suggestion, "accept", "{\"consent\":true}").status())
                .isEqualTo(404);
        assertThat(stranger.get(edition.path() + "/suggestions").status()).isEqualTo(404);
        assertThat(publisher.delete(path(suggestion)).status()).isEqualTo(403);
        assertThat(suggesting.api().delete(path(suggestion)).status()).isEqualTo(204);
        assertThat(suggesting.api().delete(path(suggestion)).status()).isEqualTo(409);
    }

    @Test
    void nobody_suggests_to_themselves_nor_the_same_text_nor_two_at_a_time() {
        assertThat(post(Server.as(Role.EDITOR)).status()).as("the importer").isEqualTo(403);
        assertThat(post(specialist.api()).status()).isEqualTo(403);
        assertThat(post(stranger).status()).isEqualTo(404);
        assertThat(post(Server.as(Role.SITE_OWNER)).status()).isEqualTo(403);
        var text = publisher.get(edition.path()).json().getString("text");
        assertThat(post(publisher, text).status()).isEqualTo(422);
        suggest();
        assertThat(post(publisher).status()).isEqualTo(409);
    }

    @Test
    void a_text_that_changed_meanwhile_overtakes_it() {
        var suggestion = suggest();
        edition.move(specialist.api(), Transition.RECALL);
        edition.rewrite(specialist.api(), "Quite other words.");
        edition.move(specialist.api(), Transition.SUBMIT);

        assertThat(listed(publisher).getString("status")).isEqualTo("OVERTAKEN");
        assertThat(accept(suggestion, "{\"consent\":true}").status()).isEqualTo(409);
        assertThat(post(publisher).status()).isEqualTo(201);
    }

    @Test
    void a_stale_or_missing_version_is_refused_before_anything_else() {
        var suggestion = suggest();
        var path = path(suggestion) + "/accept";

        assertThat(specialist.api().postJson(path, "{\"consent\":true}").status())
                .isEqualTo(428);
        assertThat(specialist
                        .api()
                        .postJson(path, "{\"consent\":true}", "If-Match", "\"99999\"")
                        .status())
                .isEqualTo(412);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SUBMITTED", "APPROVED"})
    void only_an_edition_that_waits_takes_suggestions(State state) {
        edition.isIn(state);

        assertThat(post(suggesting.api()).status()).isEqualTo(409);
    }

    private JsonObject suggest() {
        var reply = post(suggesting.api());
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json();
    }

    private Reply post(Api actor) {
        return post(actor, WORDING);
    }

    private Reply post(Api actor, String text) {
        var body = Json.createObjectBuilder().add("text", text).add("note", "Softer.");
        return actor.postJson(edition.path() + "/suggestions", body.build().toString());
    }

    private Reply accept(JsonObject suggestion, String body) {
        return answer(specialist.api(), suggestion, "accept", body);
    }

    private Reply answer(Api actor, JsonObject suggestion, String answer, String body) {
        return actor.postJson(path(suggestion) + "/" + answer, body, "If-Match", "\"" + edition.version() + "\"");
    }

    private String path(JsonObject suggestion) {
        return edition.path() + "/suggestions/" + suggestion.getString("id");
    }

    private JsonObject listed(Api actor) {
        var items = actor.get(edition.path() + "/suggestions").json().getJsonArray("items");
        return items.getJsonObject(items.size() - 1);
    }

    private static Iterable<String> allowed(JsonObject suggestion) {
        return suggestion.getJsonArray("allowed").getValuesAs(JsonString::getString);
    }
}
