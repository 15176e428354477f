package org.modalitypages.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.modalitypages.delivery.PublishedPage;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** Connecting platforms and telling them of changes, with a receiver of webhooks as the platform. */
@InServer
class PlatformsIT {

    private static final String PLATFORMS = "/api/v1/manage/platforms";
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration IN_A_WHILE = Duration.ofSeconds(40);

    private final Api owner = TestAccount.with(Role.SITE_OWNER).api();
    private final WebhookReceiver receiver = new WebhookReceiver();

    @AfterEach
    void disconnect() {
        for (var platform : owner.get(PLATFORMS).json().getJsonArray("items").getValuesAs(JsonObject.class)) {
            var address = PLATFORMS + "/" + platform.getString("id");
            var version = owner.get(address).header("ETag");
            assertThat(owner.delete(address, "If-Match", version).status()).isIn(204, 412);
        }
        receiver.close();
    }

    @Test
    void every_kind_says_what_is_entered() {
        var kinds = owner.get(PLATFORMS + "/kinds").json().getJsonArray("items").getValuesAs(JsonObject.class);

        assertThat(kinds).extracting(kind -> kind.getString("kind")).contains("webhook");
        assertThat(kinds)
                .allSatisfy(kind -> assertThat(kind.getJsonArray("settings")).isNotEmpty());
    }

    @Test
    void a_published_statement_is_told_and_its_withdrawal_too() {
        var platform = connected();
        var page = PublishedPage.of("Telling Therapy");
        var statement = page.liveStatement();
        var id = statement.getString("item");
        var published = Instant.now();

        var told = receiver.awaits(event -> is(event, "statement.published", id), SOON);
        assertThat(told.status()).as("signed as the receiver expects").isEqualTo(204);
        var fields = told.data().getJsonObject("fields");
        assertThat(fields.getString("text")).isEqualTo(statement.getString("text"));
        assertThat(fields.keySet())
                .isSubsetOf(Descriptor.load().contentType("statement").fields().stream()
                        .map(FieldDescription::name)
                        .toList());
        receiver.awaits(event -> is(event, "modality.published", fields.getString("modality")), SOON);
        receiver.awaits(event -> is(event, "specialist.published", fields.getString("specialist")), SOON);
        receiver.awaits(event -> event.type().equals("cache.purged"), SOON);
        assertThat(Duration.between(published, Instant.now())).isLessThan(SOON.multipliedBy(3));

        PublishedPage.move(statement, "WITHDRAW", Role.EDITOR);

        receiver.awaits(event -> is(event, "statement.withdrawn", id), SOON);
        receiver.awaits(event -> is(event, "specialist.withdrawn", fields.getString("specialist")), SOON);
        awaits(() -> view(platform).getInt("waiting") == 0);
        assertThat(receiver.events()).allMatch(event -> event.status() == 204);
    }

    @Test
    void what_a_receiver_does_not_take_is_tried_again_with_the_same_id() {
        var platform = connected();
        receiver.answers(503, Map.of());
        var page = PublishedPage.of("Patient Therapy");
        var id = page.liveStatement().getString("item");
        awaits(() -> !view(platform).isNull("failure"));
        assertThat(view(platform).getString("failure")).contains("503");

        receiver.answers(204, Map.of());

        var taken =
                receiver.awaits(event -> is(event, "statement.published", id) && (event.status() == 204), IN_A_WHILE);
        assertThat(receiver.events())
                .filteredOn(event -> is(event, "statement.published", id))
                .extracting(WebhookReceiver.Event::id)
                .containsOnly(taken.id());
        awaits(() -> view(platform).isNull("failure") && (view(platform).getInt("waiting") == 0));
    }

    @Test
    void who_says_gone_is_told_nothing_more() {
        var platform = connected();
        receiver.answers(410, Map.of());
        PublishedPage.of("Going Therapy");

        awaits(() -> view(platform).getString("state").equals("off"));
        var before = receiver.events().size();
        PublishedPage.of("Gone Therapy");
        assertThat(receiver.events()).hasSize(before);

        receiver.answers(204, Map.of());
        var on = owner.postJson(PLATFORMS + "/" + platform + "/state", "{\"on\":true}", "If-Match", etag(platform));
        assertThat(on.status()).as(on.toString()).isEqualTo(200);
        awaits(() -> view(platform).getString("state").equals("connected")
                && (view(platform).getInt("waiting") == 0));
    }

    @Test
    void what_was_given_up_can_be_started_over() {
        var platform = connected();
        receiver.answers(500, Map.of());
        var page = PublishedPage.of("Weary Therapy");
        var id = page.liveStatement().getString("item");
        receiver.awaits(event -> event.status() == 500, SOON);
        TestDatabase.update(
                "update platform_delivery set attempts = 9, due_at = created_at where state = 'WAITING' and platform_id = ?",
                Long.parseLong(platform));
        awaits(() -> view(platform).getInt("dead") > 0);
        receiver.answers(204, Map.of());

        awaits(() -> {
            var replay = owner.postJson(PLATFORMS + "/" + platform + "/deliveries/replay", "{}");
            assertThat(replay.status()).as(replay.toString()).isEqualTo(200);
            return (view(platform).getInt("dead") == 0) && (view(platform).getInt("waiting") == 0);
        });
        receiver.awaits(event -> is(event, "statement.published", id) && (event.status() == 204), IN_A_WHILE);
        assertThat(owner.get(PLATFORMS + "/" + platform + "/deliveries?filter%5Bstate%5D=delivered")
                        .json()
                        .getJsonArray("items"))
                .isNotEmpty();
    }

    @Test
    void a_test_shows_what_comes_back() {
        var platform = connected();

        var test = owner.postJson(PLATFORMS + "/" + platform + "/test", "");
        assertThat(test.status()).as(test.toString()).isEqualTo(202);

        receiver.awaits(event -> event.type().equals("test.sent"), SOON);
        awaits(() ->
                owner.get(PLATFORMS + "/" + platform + "/deliveries").text().contains("Answer 204."));
    }

    @Test
    void a_made_secret_is_shown_once_and_can_be_renewed() {
        var connected = connect(
                "{\"kind\":\"webhook\",\"name\":\"Made\",\"settings\":{\"address\":\"" + receiver.address() + "\"}}");
        assertThat(connected.status()).as(connected.toString()).isEqualTo(201);
        var id = connected.json().getString("id");
        var secret = connected.json().getJsonObject("generated").getString("secret");
        assertThat(owner.get(PLATFORMS + "/" + id).text()).doesNotContain(secret, "generated");
        assertThat(TestDatabase.column("select secrets from platform where id = " + id))
                .allSatisfy(kept -> assertThat(kept).doesNotContain(secret.substring(6)));

        var renewed =
                owner.postJson(PLATFORMS + "/" + id + "/renewal", "{\"setting\":\"secret\"}", "If-Match", etag(id));
        assertThat(renewed.status()).as(renewed.toString()).isEqualTo(200);
        var fresh = renewed.json().getJsonObject("generated").getString("secret");
        assertThat(fresh).isNotEqualTo(secret);
        for (var known : List.of(secret, fresh)) {
            receiver.knows(known);
            var before = receiver.events().size();
            owner.postJson(PLATFORMS + "/" + id + "/test", "");
            awaits(() -> receiver.events().size() > before);
            assertThat(receiver.events().get(before).status()).isEqualTo(204);
        }
    }

    @Test
    void what_cannot_be_kept_is_told_field_by_field() {
        var wrong = connect(
                "{\"kind\":\"webhook\",\"name\":\"\",\"locale\":\"xx\",\"roleCap\":\"king\",\"settings\":{\"address\":\"ftp://x\",\"secret\":\"x\",\"colour\":\"red\"}}");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().getJsonArray("members").getValuesAs(JsonString.class))
                .extracting(JsonString::getString)
                .containsExactlyInAnyOrder("name", "locale", "roleCap", "address", "secret", "colour");
        assertThat(connect("{\"kind\":\"fax\",\"name\":\"x\",\"settings\":{}}").status())
                .isEqualTo(422);
        assertThat(connect("{\"kind\":\"webhook\",\"name\":\"x\",\"settings\":{\"address\":7}}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nobody_lets_others_in_with_more_than_they_have() {
        for (var cap : List.of("editor", "publisher", "site-owner", "administrator")) {
            var refused = connect("{\"kind\":\"webhook\",\"name\":\"Own\",\"roleCap\":\"" + cap
                    + "\",\"settings\":{\"address\":\"" + receiver.address() + "\"}}");
            assertThat(refused.status()).as(cap).isEqualTo(422);
            assertThat(refused.json().getString("member")).isEqualTo("roleCap");
        }
        var administrator = TestAccount.with(Role.ADMINISTRATOR).api();
        var allowed = administrator.postJson(
                PLATFORMS,
                "{\"kind\":\"webhook\",\"name\":\"Own\",\"roleCap\":\"publisher\",\"settings\":{\"address\":\""
                        + receiver.address() + "\"}}");
        assertThat(allowed.json().getString("roleCap")).isEqualTo("publisher");
    }

    @Test
    void another_host_gets_no_secret_and_no_launch_key_of_the_former() {
        var platform = connected();
        var before = TestDatabase.column("select launch_key from platform where id = " + platform);
        try (var other = new WebhookReceiver()) {
            var draft = Json.createObjectBuilder()
                    .add("name", "Receiver")
                    .add("settings", Json.createObjectBuilder().add("address", other.address()))
                    .build();
            var moved = owner.putJson(PLATFORMS + "/" + platform, draft, "If-Match", etag(platform));

            assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
            assertThat(moved.json().getJsonObject("generated").getString("secret"))
                    .startsWith("whsec_");
            assertThat(TestDatabase.column("select launch_key from platform where id = " + platform))
                    .isNotEqualTo(before);
        }
    }

    @Test
    void what_was_withdrawn_while_it_was_off_is_told_when_it_is_on() {
        var platform = connected();
        var page = PublishedPage.of("Absent Therapy");
        var live = page.liveStatement();
        receiver.awaits(event -> is(event, "statement.published", live.getString("item")), SOON);
        awaits(() -> view(platform).getInt("waiting") == 0);
        owner.postJson(PLATFORMS + "/" + platform + "/state", "{\"on\":false}", "If-Match", etag(platform));
        PublishedPage.move(live, "WITHDRAW", Role.EDITOR);

        owner.postJson(PLATFORMS + "/" + platform + "/state", "{\"on\":true}", "If-Match", etag(platform));

        receiver.awaits(event -> is(event, "statement.withdrawn", live.getString("item")), IN_A_WHILE);
    }

    @Test
    void what_was_live_before_it_was_connected_is_told_when_it_is_withdrawn() {
        var live = PublishedPage.of("Earlier Therapy").liveStatement();
        connected();

        PublishedPage.move(live, "WITHDRAW", Role.EDITOR);

        receiver.awaits(event -> is(event, "statement.withdrawn", live.getString("item")), SOON.multipliedBy(2));
    }

    @Test
    void a_withdrawal_is_no_second_attempt_at_telling_of_the_publication() {
        var platform = connected();
        receiver.answers(500, Map.of());
        var live = PublishedPage.of("Crossing Therapy").liveStatement();
        var item = live.getString("item");
        var first = receiver.awaits(event -> is(event, "statement.published", item), SOON);
        PublishedPage.move(live, "WITHDRAW", Role.EDITOR);
        receiver.answers(204, Map.of());

        var withdrawn = receiver.awaits(event -> is(event, "statement.withdrawn", item), IN_A_WHILE);
        assertThat(withdrawn.id()).isNotEqualTo(first.id());
        awaits(() -> view(platform).getInt("waiting") == 0);
    }

    @Test
    void a_private_address_that_is_not_allowed_is_not_asked() {
        var connected = connect(
                "{\"kind\":\"webhook\",\"name\":\"Inside\",\"settings\":{\"address\":\"http://169.254.169.254/latest\"}}");
        var id = connected.json().getString("id");
        awaits(() -> !view(id).isNull("installedVersion"));
        owner.postJson(PLATFORMS + "/" + id + "/test", "");

        awaits(() -> view(id).getInt("dead") == 1);
        assertThat(owner.get(PLATFORMS + "/" + id + "/deliveries").text()).contains("platforms.private-networks");
    }

    private String connected() {
        var secret = "whsec_" + Base64.getEncoder().encodeToString(new byte[24]);
        receiver.knows(secret);
        var body = Json.createObjectBuilder()
                .add("kind", "webhook")
                .add("name", "Receiver")
                .add(
                        "settings",
                        Json.createObjectBuilder()
                                .add("address", receiver.address())
                                .add("secret", secret));
        var connected = connect(body.build().toString());
        assertThat(connected.status()).as(connected.toString()).isEqualTo(201);
        var id = connected.json().getString("id");
        awaits(() -> owner.get(PLATFORMS + "/" + id + "/work").text().contains("\"done\",\"askedAt\""));
        return id;
    }

    private Reply connect(String body) {
        return owner.postJson(PLATFORMS, body);
    }

    private JsonObject view(String id) {
        return owner.get(PLATFORMS + "/" + id).json();
    }

    private String etag(String id) {
        return owner.get(PLATFORMS + "/" + id).header("ETag");
    }

    private static boolean is(WebhookReceiver.Event event, String type, String id) {
        return event.type().equals(type) && event.data().getString("id").equals(id);
    }

    private static void awaits(Supplier<Boolean> condition) {
        var until = Instant.now().plus(IN_A_WHILE);
        while (!condition.get()) {
            assertThat(Instant.now()).as("it did not come to that in time").isBefore(until);
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopping);
            }
        }
    }
}
