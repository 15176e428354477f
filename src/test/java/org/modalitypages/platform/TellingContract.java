package org.modalitypages.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modalitypages.delivery.PublishedPage;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.realhost.FaultyRoad;
import org.modalitypages.server.Api;
import org.modalitypages.server.TestAccount;

/** The whole way from a publisher's press to a real platform, over a road on which things go wrong. */
public abstract class TellingContract {

    private static final String PLATFORMS = "/api/v1/manage/platforms";
    private static final int ALWAYS = Integer.MAX_VALUE;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration IN_A_WHILE = Duration.ofSeconds(90);

    private final Api owner = TestAccount.with(Role.SITE_OWNER).api();
    private final String kind;
    private FaultyRoad road;
    private String id;

    protected TellingContract(String kind) {
        this.kind = kind;
    }

    /** A road to the running host. */
    protected abstract FaultyRoad road();

    /** What is entered to connect the host, but for its address. */
    protected abstract Map<String, String> settings();

    /** Whether visitors of the host, or programs, find the statement there. */
    protected abstract boolean shows(String statement, String text);

    /** Changes a statement behind our back. */
    protected abstract void edit(String statement, String text);

    protected abstract void stopHost();

    protected abstract void killHost();

    protected abstract void resumeHost();

    @BeforeEach
    void connect() {
        road = road();
        var settings = Json.createObjectBuilder().add("address", road.address().toString());
        settings().forEach(settings::add);
        var body = Json.createObjectBuilder()
                .add("kind", kind)
                .add("name", "The real one")
                .add("settings", settings)
                .build();
        var connected = owner.postJson(PLATFORMS, body.toString());
        assertThat(connected.status()).as(connected.toString()).isEqualTo(201);
        id = connected.json().getString("id");
        awaits(IN_A_WHILE, () -> work().getString("state").equals("done"));
    }

    @AfterEach
    void disconnect() {
        resumeHost();
        road.passOn();
        owner.postJson(PLATFORMS + "/" + id + "/work", "{\"kind\":\"remove\"}");
        awaits(IN_A_WHILE, () -> owner.get(PLATFORMS + "/" + id).status() == 404);
        road.close();
    }

    @Test
    void what_is_published_is_there_within_seconds_and_what_is_withdrawn_is_gone() {
        for (int round = 1; round <= 5; round++) {
            var page = PublishedPage.of("Prompt " + kind + round + " Therapy");
            var live = page.liveStatement();
            var item = live.getString("item");
            awaits(SOON, () -> shows(item, live.getString("text")));

            PublishedPage.move(live, "WITHDRAW", Role.EDITOR);
            awaits(SOON, () -> !shows(item, live.getString("text")));
        }
        nothingDiffers();
    }

    @Test
    void nothing_is_lost_or_doubled_by_an_outage() {
        stopHost();
        var first = PublishedPage.of("Outage " + kind + " Therapy").liveStatement();
        var second = PublishedPage.of("Blackout " + kind + " Therapy").liveStatement();
        PublishedPage.move(second, "WITHDRAW", Role.EDITOR);
        awaits(IN_A_WHILE, () -> !view().isNull("failure"));

        resumeHost();

        awaits(IN_A_WHILE, () -> view().getInt("waiting") == 0);
        assertThat(shows(first.getString("item"), first.getString("text"))).isTrue();
        assertThat(shows(second.getString("item"), second.getString("text"))).isFalse();
        nothingDiffers();
    }

    @Test
    void nothing_is_lost_or_doubled_by_faults_on_the_way() {
        var faults = new LinkedHashMap<String, Consumer<FaultyRoad>>();
        faults.put("Error", it -> it.answer(500));
        faults.put("Busy", it -> it.tooMany(Duration.ofSeconds(1), ALWAYS));
        faults.put("Cut", it -> it.cut(ALWAYS));
        faults.put("Refusing", FaultyRoad::refuse);
        for (var fault : faults.entrySet()) {
            fault.getValue().accept(road);
            var live = PublishedPage.of(fault.getKey() + kind + " Therapy").liveStatement();
            awaits(IN_A_WHILE, () -> !view().isNull("failure"));
            road.passOn();

            awaits(IN_A_WHILE, () -> (view().getInt("waiting") == 0) && view().isNull("failure"));
            assertThat(shows(live.getString("item"), live.getString("text"))).isTrue();
        }
        nothingDiffers();
    }

    @Test
    void nothing_is_lost_or_doubled_when_the_host_is_killed_while_it_is_told() {
        var page = PublishedPage.of("Killed " + kind + " Therapy");
        killHost();
        var live = page.liveStatement();
        var other = PublishedPage.of("Revived " + kind + " Therapy").liveStatement();
        resumeHost();

        awaits(IN_A_WHILE, () -> view().getInt("waiting") == 0);
        assertThat(shows(live.getString("item"), live.getString("text"))).isTrue();
        assertThat(shows(other.getString("item"), other.getString("text"))).isTrue();
        nothingDiffers();
    }

    @Test
    void what_is_edited_there_is_told_and_put_right() {
        var live = PublishedPage.of("Edited " + kind + " Therapy").liveStatement();
        var item = live.getString("item");
        awaits(IN_A_WHILE, () -> shows(item, live.getString("text")));
        edit(item, "Something else, by somebody else.");

        var report = asked("reconcile");

        assertThat(report).anyMatch(line -> line.contains("statement " + item));
        assertThat(shows(item, live.getString("text"))).isTrue();
        nothingDiffers();
    }

    private void nothingDiffers() {
        awaits(IN_A_WHILE, () -> view().getInt("waiting") == 0);
        assertThat(asked("compare").get(0)).contains("nothing differs");
        assertThat(view().getInt("dead")).isZero();
    }

    private List<String> asked(String work) {
        var asked = owner.postJson(PLATFORMS + "/" + id + "/work", "{\"kind\":\"" + work + "\"}");
        assertThat(asked.status()).as(asked.toString()).isIn(202, 409);
        awaits(
                IN_A_WHILE,
                () -> work().getString("kind").equals(work)
                        && List.of("done", "failed").contains(work().getString("state")));
        return work().getJsonArray("report").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    private JsonObject work() {
        return owner.get(PLATFORMS + "/" + id + "/work")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
    }

    private JsonObject view() {
        return owner.get(PLATFORMS + "/" + id).json();
    }

    private void awaits(Duration longest, BooleanSupplier condition) {
        var until = Instant.now().plus(longest);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("Not within " + longest + ": " + owner.get(PLATFORMS + "/" + id) + " "
                        + owner.get(PLATFORMS + "/" + id + "/work") + owner.get(PLATFORMS + "/" + id + "/deliveries"));
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopping);
            }
        }
    }
}
