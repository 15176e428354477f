package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Planned;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** Decisions that are taken and can still be undone. */
@InServer
class HoldsIT {

    private static final AtomicInteger TITLES = new AtomicInteger();
    private static final String HOLD = "\"holdSeconds\":300," + EditionFixture.WORDS;

    private final TestAccount ann = TestAccount.with(Role.PUBLISHER);
    private final TestAccount ben = TestAccount.with(Role.PUBLISHER);
    private final EditionFixture edition = EditionFixture.imported(
            Server.as(Role.EDITOR), "Holding" + (char) ('a' + TITLES.getAndIncrement()) + " Therapy");
    private final long id = Long.parseLong(edition.id());

    @Test
    void a_held_decision_changes_nothing_until_it_goes_through() {
        var version = edition.version();
        var held = hold(ann.api(), Transition.APPROVE);

        assertThat(held.status()).as(held.toString()).isEqualTo(202);
        assertThat(held.json().getString("state")).isEqualTo("SUBMITTED");
        assertThat(held.json().getJsonObject("held").getString("transition")).isEqualTo("APPROVE");
        assertThat(held.json().getJsonObject("held").getBoolean("mine")).isTrue();
        assertThat(held.json().getJsonArray("allowed").toString()).doesNotContain("APPROVE");
        assertThat(edition.version()).isEqualTo(version);
        assertThat(decisions()).isEqualTo(1);

        Planned.goesThrough(id);

        assertThat(edition.state()).isEqualTo(State.APPROVED);
        assertThat(decisions()).isEqualTo(2);
        assertThat(ann.api().get(edition.path()).json().isNull("held")).isTrue();
    }

    @Test
    void it_is_undone_by_whoever_took_it_as_if_it_had_never_been() {
        hold(ann.api(), Transition.REJECT);

        assertThat(ben.api().delete(edition.path() + "/hold").status()).isEqualTo(403);
        assertThat(ann.api().delete(edition.path() + "/hold").status()).isEqualTo(204);
        assertThat(ann.api().delete(edition.path() + "/hold").problem()).isEqualTo("nothing-planned");
        assertThat(decisions()).isEqualTo(1);
        assertThat(edition.move(ben.api(), Transition.APPROVE).status()).isEqualTo(200);
    }

    @Test
    void an_administrator_may_undo_it_too() {
        hold(ann.api(), Transition.RETURN);

        assertThat(Server.as(Role.ADMINISTRATOR)
                        .delete(edition.path() + "/hold")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void meanwhile_another_decision_is_a_conflict_that_names_who_and_what() {
        hold(ann.api(), Transition.REJECT);

        var refused = edition.move(ben.api(), Transition.APPROVE);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("held");
        assertThat(refused.json().getString("transition")).isEqualTo("REJECT");
        assertThat(refused.json().getString("by"))
                .isEqualTo(TestDatabase.column("select name from account where id = ?", ann.id())
                        .get(0));
        assertThat(hold(ben.api(), Transition.APPROVE).status()).isEqualTo(409);
    }

    @Test
    void its_author_sees_nothing_of_it_and_takes_it_back_at_once() {
        var therapist = TestAccount.with(Role.THERAPIST);
        edition.claimedBy(therapist);
        hold(ann.api(), Transition.APPROVE);

        assertThat(therapist.api().get(edition.path()).json().isNull("held")).isTrue();
        assertThat(edition.move(therapist.api(), Transition.WITHDRAW).status()).isEqualTo(200);

        assertThat(edition.state()).isEqualTo(State.WITHDRAWN);
        assertThat(TestDatabase.column("select failure from planned_move where edition_id = ?", id))
                .as("what its maker reads")
                .singleElement()
                .asString()
                .contains("withdrew it");
        assertThat(TestDatabase.column("select id from planned_move where edition_id = ? and slot is not null", id))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAW", "UNPUBLISH"})
    void what_takes_a_text_off_is_never_held(Transition move) {
        edition.isIn(State.PUBLISHED);

        var refused = hold(ann.api(), move);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getString("member")).isEqualTo("holdSeconds");
        assertThat(edition.state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void nothing_is_held_that_could_not_be_done() {
        assertThat(hold(ann.api(), Transition.PUBLISH).status()).isEqualTo(409);
        assertThat(hold(Server.as(Role.EDITOR), Transition.APPROVE).status()).isEqualTo(403);
        assertThat(edition.move(ann.api(), Transition.REJECT, edition.version(), "\"holdSeconds\":5")
                        .status())
                .isEqualTo(422);
        assertThat(edition.move(ann.api(), Transition.APPROVE, edition.version(), "\"holdSeconds\":301")
                        .status())
                .isEqualTo(400);
        assertThat(edition.move(ann.api(), Transition.APPROVE, edition.version() + 1, "\"holdSeconds\":5")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void what_is_refused_when_it_is_due_is_dropped_and_kept_for_its_maker() {
        hold(ann.api(), Transition.APPROVE);
        TestDatabase.update("delete from account_role where account_id = ?", ann.id());

        Planned.goesThrough(id);

        assertThat(edition.state()).isEqualTo(State.SUBMITTED);
        assertThat(failure()).contains("role");
    }

    @Test
    void a_text_that_changed_meanwhile_is_left_alone() {
        hold(ann.api(), Transition.APPROVE);
        TestDatabase.update("update edition set version = version + 1 where id = ?", id);

        Planned.goesThrough(id);

        assertThat(edition.state()).isEqualTo(State.SUBMITTED);
        assertThat(failure()).contains("version");
    }

    @Test
    void of_two_nodes_that_find_it_due_one_makes_the_move() throws SQLException {
        hold(ann.api(), Transition.APPROVE);
        try (var otherNode = TestDatabase.another()) {
            otherNode.setAutoCommit(false);
            var edit = otherNode.createStatement();
            edit.executeQuery("select id from edition where id = " + id + " for update")
                    .close();
            Planned.isDue(id);
            edit.executeQuery("select id from planned_move where edition_id = " + id + " for update")
                    .close();
            edit.executeUpdate("delete from planned_move where edition_id = " + id);
            edit.executeUpdate("update edition set state = 'APPROVED', version = version + 1 where id = " + id);
            otherNode.commit();
        }

        Planned.goesThrough(id);

        assertThat(edition.state()).isEqualTo(State.APPROVED);
        assertThat(decisions()).as("made here a second time").isEqualTo(1);
    }

    private Reply hold(Api who, Transition move) {
        return edition.move(who, move, edition.version(), HOLD);
    }

    private int decisions() {
        return TestDatabase.column("select id from decision where edition_id = ?", id)
                .size();
    }

    private String failure() {
        return TestDatabase.column(
                        "select failure from planned_move where edition_id = ? and failed_at is not null", id)
                .get(0);
    }
}
