package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.ReferenceStatement.Person;
import org.modalitypages.moderation.ReferenceStatement.Version;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/**
 * Random commands by random people on one statement, against a reference that predicts every answer, every state and what
 * the public reads. Besides, whatever the reference says: nobody decides on their own text, nothing is live without
 * consent to that very text, and what is live stays while its next edition is on its way. A failure shows the seed and
 * the commands that led to it.
 */
@InServer
class RandomMovesIT {

    private static final int STEPS = 70;
    private static final Set<Transition> DECISIONS = Set.of(
            Transition.RETURN,
            Transition.REJECT,
            Transition.REOPEN,
            Transition.APPROVE,
            Transition.PUBLISH,
            Transition.REINSTATE);
    private static final Set<Transition> CHANGES_OF_LIVE =
            Set.of(Transition.PUBLISH, Transition.REINSTATE, Transition.UNPUBLISH, Transition.WITHDRAW);

    private static final Map<String, TestAccount> ACCOUNTS = new HashMap<>();
    private static final List<Person> PEOPLE = new ArrayList<>();
    private static List<EditionFixture> statements;

    private final List<String> done = new ArrayList<>();

    @BeforeAll
    static void a_published_page_with_statements() {
        person("linked therapist", Role.THERAPIST);
        person("other therapist", Role.THERAPIST);
        person("importing editor", Role.EDITOR);
        person("editor", Role.EDITOR);
        person("publisher", Role.PUBLISHER);
        person("other publisher", Role.PUBLISHER);
        person("administrator", Role.ADMINISTRATOR);
        var importer = ACCOUNTS.get("importing editor").api();
        statements = EditionFixture.imported(importer, "Random Therapy", 40);
        var page =
                importer
                        .get("/api/v1/manage/queue?type=modality&modality=random-therapy")
                        .json()
                        .getJsonArray("items")
                        .stream()
                        .map(item -> item.asJsonObject())
                        .filter(item ->
                                item.getJsonObject("content").getString("title").equals("Random Therapy"))
                        .findFirst()
                        .orElseThrow();
        var modality = new EditionFixture(page.getString("id"), Long.parseLong(page.getString("item")));
        var publisher = ACCOUNTS.get("publisher").api();
        assertThat(modality.move(publisher, Transition.APPROVE).status()).isEqualTo(200);
        assertThat(modality.move(publisher, Transition.PUBLISH).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void a_claimed_statement_does_as_the_reference(int seed) {
        var linked = ACCOUNTS.get("linked therapist");
        run(seed, statements.get(seed - 1).claimedBy(linked), Optional.of(linked.id()));
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40})
    void a_statement_of_somebody_without_account_does_as_the_reference(int seed) {
        run(seed, statements.get(seed - 1), Optional.empty());
    }

    private void run(int seed, EditionFixture first, Optional<Long> linked) {
        var random = new Random(seed);
        var reference = new ReferenceStatement(linked);
        var importer = PEOPLE.stream()
                .filter(person -> person.name().equals("importing editor"))
                .findFirst()
                .orElseThrow();
        reference.imported(first.id(), text(importer, first.id()), importer);
        for (var step = 0; step < STEPS; step++) {
            command(random, reference, first.item());
            compare(seed, reference, first.item());
        }
    }

    private void command(Random random, ReferenceStatement reference, long statement) {
        var who = PEOPLE.get(random.nextInt(PEOPLE.size()));
        var choice = random.nextInt(10);
        if (choice == 0) {
            revise(random, reference, statement, who);
        } else if (choice == 1) {
            write(random, reference, who);
        } else {
            move(random, reference, who);
        }
    }

    private void revise(Random random, ReferenceStatement reference, long statement, Person who) {
        var text = words(random);
        var reply = api(who).postJson(
                        "/api/v1/manage/statements/" + statement + "/editions",
                        Json.createObjectBuilder().add("text", text).build().toString());
        said(who + " revises with “" + text + "”", reply, reference.statusOfRevising(who));
        if (reply.status() == 201) {
            reference.revised(reply.json().getString("id"), text, who);
        }
    }

    private void write(Random random, ReferenceStatement reference, Person who) {
        var version = any(random, reference);
        var edition = new EditionFixture(version.id(), 0);
        if (random.nextInt(4) == 0) {
            var reply = api(who).delete(edition.path(), "If-Match", "\"" + edition.version() + "\"");
            said(who + " discards " + version, reply, reference.statusOfWriting(version, who, 204));
            if (reply.status() == 204) {
                reference.discarded(version);
            }
            return;
        }
        var text = words(random);
        var reply = edition.rewrite(api(who), text);
        said(who + " writes “" + text + "” into " + version, reply, reference.statusOfWriting(version, who, 200));
        if (reply.status() == 200) {
            reference.rewritten(version, text, who);
        }
    }

    /** Mostly a move that starts from the state, as random ones would hardly ever get anywhere. */
    private void move(Random random, ReferenceStatement reference, Person who) {
        var version = reference.open().filter(open -> random.nextInt(3) > 0).orElseGet(() -> any(random, reference));
        var listed = Transition.listedFrom(version.state()).stream()
                .filter(move -> move != Transition.SUPERSEDE)
                .toList();
        var all = Transition.values();
        var move = listed.isEmpty() || random.nextInt(6) == 0
                ? all[random.nextInt(all.length)]
                : listed.get(random.nextInt(listed.size()));
        var consent = random.nextBoolean();
        var edition = new EditionFixture(version.id(), 0);
        var before = reference.live();
        var words = "\"reason\":\"tone\",\"note\":\"Softer, please.\",\"consent\":" + consent;
        var reply = edition.move(api(who), move, edition.version(), words);
        said(
                who + ": " + move + " " + version + (consent ? " consenting" : ""),
                reply,
                reference.statusOf(move, version, who, consent));
        if (reply.status() == 200) {
            checkDecision(move, version, who);
            reference.moved(move, version, consent, move == Transition.RETURN ? newest(version) : null);
            if (!CHANGES_OF_LIVE.contains(move)) {
                assertThat(reference.live()).as("live after %s", done).isEqualTo(before);
            }
        }
    }

    private void said(String command, Reply reply, int expected) {
        done.add(command + " → " + reply.status());
        assertThat(reply.status()).as("%s%n%s", String.join("\n", done), reply).isEqualTo(expected);
    }

    private void compare(int seed, ReferenceStatement reference, long statement) {
        var stored = TestDatabase.column(
                "select id || ' ' || state from edition where type = 'statement' and item_id = ? order by id",
                statement);
        assertThat(stored)
                .as("seed %s after%n%s", seed, String.join("\n", done))
                .containsExactlyInAnyOrderElementsOf(reference.versions().stream()
                        .map(version -> version.id() + " " + version.state())
                        .toList());
        var read = Server.anonymous().get("/api/v1/statements/" + statement);
        var live = read.status() == 200 ? Optional.of(read.json().getString("text")) : Optional.<String>empty();
        assertThat(live)
                .as("read by the public, seed %s after%n%s", seed, String.join("\n", done))
                .isEqualTo(reference.live());
    }

    /** By what is stored alone, whatever the reference thinks. */
    private static void checkDecision(Transition move, Version version, Person who) {
        if (DECISIONS.contains(move)) {
            var authors = TestDatabase.column(
                    "select account_id from edition_author where edition_id = ?", Long.valueOf(version.id()));
            assertThat(authors).as("authors when %s made %s", who, move).doesNotContain(Long.toString(who.account()));
        }
        if (move.to() == State.PUBLISHED) {
            var standing = TestDatabase.column(
                    "select c.id from consent c, edition e where e.id = ? and c.statement_id = e.item_id and c.withdrawn_at is null",
                    Long.valueOf(version.id()));
            assertThat(standing).as("consent standing at %s", move).isNotEmpty();
        }
    }

    private static Version any(Random random, ReferenceStatement reference) {
        var versions = reference.versions();
        return versions.get(random.nextInt(versions.size()));
    }

    /** Few texts, so that one comes again after its consent was withdrawn. */
    private static String words(Random random) {
        return "Random Therapy in words number " + random.nextInt(3) + ".";
    }

    private static String newest(Version returned) {
        return TestDatabase.column(
                        "select max(id) from edition where item_id = (select item_id from edition where id = ?) and type = 'statement'",
                        Long.valueOf(returned.id()))
                .get(0);
    }

    private static String text(Person who, String edition) {
        JsonObject view = api(who).get("/api/v1/manage/editions/" + edition).json();
        return view.getString("text");
    }

    private static Api api(Person who) {
        return ACCOUNTS.get(who.name()).api();
    }

    private static void person(String name, Role role) {
        var account = TestAccount.with(role);
        ACCOUNTS.put(name, account);
        PEOPLE.add(new Person(name, role, account.id()));
    }
}
