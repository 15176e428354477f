package org.modalitypages.moderation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;

/** Every state × transition × caller, for statements of specialists with and without account. */
@InServer
class TransitionsIT {

    private final Map<Who, TestAccount> accounts = new EnumMap<>(Who.class);

    @BeforeEach
    void everybody_has_an_account() {
        Arrays.stream(Who.values())
                .filter(who -> who.role() != null)
                .forEach(who -> accounts.put(who, TestAccount.with(who.role())));
    }

    @Test
    void moves_of_a_claimed_statement_are_answered_as_the_table_says() {
        var soft = new SoftAssertions();
        tryEverything("Claimed Therapy", true, soft);
        soft.assertAll();
    }

    @Test
    void moves_of_a_statement_of_somebody_without_account_are_answered_as_the_table_says() {
        var soft = new SoftAssertions();
        tryEverything("Unclaimed Therapy", false, soft);
        soft.assertAll();
    }

    private void tryEverything(String title, boolean claimed, SoftAssertions soft) {
        var editions = EditionFixture.imported(as(Who.IMPORTING_EDITOR), title, State.values().length);
        for (var state : State.values()) {
            var edition = editions.get(state.ordinal()).alsoBy(accounts.get(Who.ADMINISTRATOR_WHO_IS_AUTHOR));
            if (claimed) {
                edition.claimedBy(accounts.get(Who.LINKED_THERAPIST));
            }
            edition.isIn(state);
            checkAllowed(edition, state, claimed, soft);
            for (var move : Transition.values()) {
                tryEverybody(edition, state, move, claimed, soft);
            }
        }
    }

    private void tryEverybody(
            EditionFixture edition, State state, Transition move, boolean claimed, SoftAssertions soft) {
        var version = edition.version();
        for (var who : Who.values()) {
            var reply = edition.move(as(who), move, version, EditionFixture.WORDS);
            var expected = ExpectedMoves.status(who, claimed, state, move);
            soft.assertThat(reply.status())
                    .as("%s by %s from %s: %s", move, who, state, reply)
                    .isEqualTo(expected);
            checkAnswer(reply, move, soft);
            if (reply.status() == 200) {
                version = edition.isIn(state);
            }
        }
    }

    private static void checkAnswer(Reply reply, Transition move, SoftAssertions soft) {
        if (reply.status() == 200) {
            soft.assertThat(reply.json().getString("state")).isEqualTo(move.to().name());
            soft.assertThat(reply.header("ETag")).isEqualTo("\"" + reply.json().getInt("version") + "\"");
        } else {
            soft.assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
            soft.assertThat(reply.json().getInt("status")).isEqualTo(reply.status());
        }
    }

    /** The list that draws the buttons is the rule that guards the door. */
    private void checkAllowed(EditionFixture edition, State state, boolean claimed, SoftAssertions soft) {
        for (var who : List.of(
                Who.IMPORTING_EDITOR,
                Who.OTHER_EDITOR,
                Who.SOME_PUBLISHER,
                Who.SOME_ADMINISTRATOR,
                Who.ADMINISTRATOR_WHO_IS_AUTHOR)) {
            soft.assertThat(edition.allowed(as(who)))
                    .as("allowed to %s in %s", who, state)
                    .isEqualTo(working(who, claimed, state));
        }
        if (claimed) {
            soft.assertThat(edition.allowed(as(Who.LINKED_THERAPIST)))
                    .as("allowed to the linked therapist in %s", state)
                    .isEqualTo(working(Who.LINKED_THERAPIST, true, state));
        }
    }

    private static Set<String> working(Who who, boolean claimed, State state) {
        var working = new TreeSet<String>();
        Arrays.stream(Transition.values())
                .filter(move -> ExpectedMoves.status(who, claimed, state, move) == 200)
                .forEach(move -> working.add(move.name()));
        return working;
    }

    private Api as(Who who) {
        return accounts.containsKey(who) ? accounts.get(who).api() : Server.anonymous();
    }
}
