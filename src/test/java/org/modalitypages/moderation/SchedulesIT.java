package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Planned;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** Publications, and their ends, that are set for a time. */
@InServer
class SchedulesIT {

    private static final AtomicInteger TITLES = new AtomicInteger();
    private static final String SPRING = "2099-03-02T09:00";

    private final TestAccount ann = TestAccount.with(Role.PUBLISHER);
    private final TestAccount ben = TestAccount.with(Role.EDITOR);
    private final EditionFixture edition = EditionFixture.imported(
            Server.as(Role.EDITOR), "Scheduling" + (char) ('a' + TITLES.getAndIncrement()) + " Therapy");
    private final long id = Long.parseLong(edition.id());

    @Test
    void instant_and_zone_are_kept_and_listed() {
        edition.isIn(State.APPROVED);

        var set = schedule(ann.api(), "PUBLISH", SPRING, "Europe/Dublin");

        assertThat(set.status()).as(set.toString()).isEqualTo(200);
        assertThat(set.json().getString("at")).isEqualTo("2099-03-02T09:00:00Z");
        assertThat(set.json().getString("zone")).isEqualTo("Europe/Dublin");
        assertThat(ben.api().get("/api/v1/manage/schedules?limit=100").json().getJsonArray("items").stream()
                        .map(item -> item.asJsonObject().getString("edition")))
                .contains(edition.id());
        var seen = ben.api().get(edition.path()).json();
        assertThat(seen.getString("state")).isEqualTo("APPROVED");
        assertThat(seen.getJsonObject("scheduled").getString("local")).isEqualTo(SPRING);
    }

    @Test
    void it_is_made_by_whoever_set_it_once_it_is_due_however_late() {
        edition.isIn(State.APPROVED);
        schedule(ann.api(), "PUBLISH", SPRING, "UTC");

        Planned.goesThrough(id);

        assertThat(edition.state()).isEqualTo(State.PUBLISHED);
        assertThat(TestDatabase.column(
                        "select account_id from decision where edition_id = ? and transition = 'PUBLISH'", id))
                .containsExactly(Long.toString(ann.id()));
    }

    @Test
    void a_publication_ends_at_its_time_with_its_reason() {
        edition.isIn(State.PUBLISHED);
        var set = put(ann.api(), "UNPUBLISH", SPRING, "UTC", "The campaign ends.");
        assertThat(set.status()).as(set.toString()).isEqualTo(200);

        Planned.goesThrough(id);

        assertThat(edition.state()).isEqualTo(State.UNPUBLISHED);
        assertThat(ann.api().get(edition.path() + "/decisions").text()).contains("The campaign ends.");
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISH, 2099-03-02T09:00, Europe/Atlantis, 422",
        "PUBLISH, 2027-03-28T01:30, Europe/Dublin, 422",
        "PUBLISH, 2020-03-02T09:00, UTC, 422",
        "PUBLISH, tomorrow, UTC, 422",
        "REJECT, 2099-03-02T09:00, UTC, 422",
        "UNPUBLISH, 2099-03-02T09:00, UTC, 409"
    })
    void what_makes_no_sense_is_refused(String move, String at, String zone, int status) {
        edition.isIn(State.APPROVED);

        assertThat(schedule(ann.api(), move, at, zone).status()).isEqualTo(status);
    }

    @Test
    void only_who_could_publish_now_sets_it_and_publishers_take_it_back() {
        edition.isIn(State.APPROVED);
        assertThat(schedule(ben.api(), "PUBLISH", SPRING, "UTC").status()).isEqualTo(403);
        schedule(ann.api(), "PUBLISH", SPRING, "UTC");

        assertThat(ben.api().delete(edition.path() + "/schedule").status()).isEqualTo(403);
        assertThat(Server.as(Role.PUBLISHER)
                        .delete(edition.path() + "/schedule")
                        .status())
                .isEqualTo(204);
        assertThat(ann.api().delete(edition.path() + "/schedule").problem()).isEqualTo("nothing-planned");
    }

    @Test
    void another_move_ends_it_and_its_maker_is_told() {
        edition.isIn(State.APPROVED);
        schedule(ann.api(), "PUBLISH", SPRING, "UTC");

        assertThat(edition.move(ben.api(), Transition.RETURN).status()).isEqualTo(200);

        assertThat(ben.api().get(edition.path()).json().isNull("scheduled")).isTrue();
        assertThat(failures()).contains("returned it");
    }

    @Test
    void a_need_that_is_no_longer_met_drops_it() {
        edition.isIn(State.APPROVED);
        schedule(ann.api(), "PUBLISH", SPRING, "UTC");
        edition.withConsentWithdrawn();

        Planned.goesThrough(id);

        assertThat(edition.state()).isEqualTo(State.APPROVED);
        assertThat(failures()).contains("permission");
    }

    @Test
    void it_waits_for_a_claim_to_end() {
        edition.isIn(State.APPROVED);
        schedule(ann.api(), "PUBLISH", SPRING, "UTC");
        ben.api().postJson(edition.path() + "/claim", "{}");

        Planned.isDue(id);
        Planned.isPutOff(id);

        assertThat(edition.state()).isEqualTo(State.APPROVED);
        ben.api().delete(edition.path() + "/claim");
        Planned.goesThrough(id);
        assertThat(edition.state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void one_set_anew_takes_the_place_of_the_former() {
        edition.isIn(State.APPROVED);
        schedule(ann.api(), "PUBLISH", SPRING, "UTC");
        schedule(ann.api(), "PUBLISH", "2099-04-01T12:00", "UTC");

        assertThat(TestDatabase.column("select local_time from planned_move where edition_id = ?", id))
                .containsExactly("2099-04-01T12:00");
    }

    private Reply schedule(Api who, String move, String at, String zone) {
        return put(who, move, at, zone, move.equals("PUBLISH") ? null : "A reason.");
    }

    private Reply put(Api who, String move, String at, String zone, String reason) {
        return who.putJson(
                edition.path() + "/schedule",
                body(move, at, zone, reason),
                "If-Match",
                "\"" + edition.version() + "\"");
    }

    private static JsonObject body(String move, String at, String zone, String reason) {
        var body =
                Json.createObjectBuilder().add("transition", move).add("at", at).add("zone", zone);
        return (reason == null ? body : body.add("reason", reason)).build();
    }

    private String failures() {
        return String.join(" ", TestDatabase.column("select failure from planned_move where edition_id = ?", id));
    }
}
