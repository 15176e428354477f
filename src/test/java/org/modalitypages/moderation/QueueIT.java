package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modalitypages.identity.Role;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Screened;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** What waits, in which order and by which filters. */
@InServer
class QueueIT {

    private static final AtomicInteger TITLES = new AtomicInteger();

    private final TestAccount ann = TestAccount.with(Role.PUBLISHER);
    private final String title = "Queuing" + (char) ('a' + TITLES.getAndIncrement()) + " Therapy";
    private final String slug = title.toLowerCase(Locale.ROOT).replace(' ', '-');
    private final List<EditionFixture> editions = EditionFixture.imported(Server.as(Role.EDITOR), title, 7);

    @BeforeEach
    void they_are_screened_and_have_waited_for_different_times() {
        Screened.everything();
        for (var index = 0; index < editions.size(); index++) {
            set(index, "queued_at = ?", OffsetDateTime.now(ZoneOffset.UTC).minusDays(20L - index));
        }
    }

    @Test
    void the_oldest_come_first_page_by_page() {
        assertThat(allPages("", 3)).containsExactlyElementsOf(ids(0, 1, 2, 3, 4, 5, 6));
    }

    @Test
    void the_most_urgent_come_first_page_by_page_with_their_reasons() {
        raise(5, PriorityReason.REPORTED);
        raise(2, PriorityReason.RETURNED_BEFORE, PriorityReason.LICENCE);
        raise(3, PriorityReason.REPORTED);

        assertThat(allPages("&sort=-priority", 2)).containsExactlyElementsOf(ids(3, 5, 2, 0, 1, 4, 6));
        var reasons = queue("&sort=-priority").get(2).getJsonArray("reasons").getValuesAs(JsonObject.class);
        assertThat(reasons)
                .extracting(reason -> reason.getString("reason"))
                .containsExactly("LICENCE", "RETURNED_BEFORE");
        assertThat(reasons.get(0).getString("words")).isEqualTo(PriorityReason.LICENCE.words());
    }

    @Test
    void a_cursor_of_one_order_is_refused_in_the_other() {
        var next = ann.api().get(path("&limit=2")).json().getString("next");

        var refused = ann.api().get(path("&limit=2&sort=-priority&after=" + next));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().getString("parameter")).isEqualTo("after");
    }

    @Test
    void what_is_due_is_told_and_found() {
        assertThat(found("&olderThan=17")).containsExactlyElementsOf(ids(0, 1, 2, 3));
        set(6, "queued_at = ?", OffsetDateTime.now(ZoneOffset.UTC));
        set(5, "queued_at = ?", OffsetDateTime.now(ZoneOffset.UTC).minusDays(4));

        assertThat(found("&overdue=true")).containsExactlyElementsOf(ids(0, 1, 2, 3, 4));
        var last = queue("").get(6);
        assertThat(last.getString("dueAt")).isGreaterThan(last.getString("queuedAt"));
    }

    @Test
    void severity_revision_and_reason_are_filters() {
        IntStream.range(0, editions.size()).forEach(index -> set(index, "severity = 0"));
        set(1, "severity = 1");
        set(2, "severity = 3");
        set(4, "revision = true");
        raise(6, PriorityReason.LICENCE);

        assertThat(found("&severity=low")).containsExactlyElementsOf(ids(1, 2));
        assertThat(found("&filter[severity]=high")).containsExactlyElementsOf(ids(2));
        assertThat(found("&revision=true")).containsExactlyElementsOf(ids(4));
        assertThat(found("&revision=false")).hasSize(6);
        assertThat(found("&reason=LICENCE,REPORTED")).containsExactlyElementsOf(ids(6));
    }

    @Test
    void claims_are_a_filter() {
        var ben = TestAccount.with(Role.EDITOR);
        ann.api().postJson(editions.get(1).path() + "/claim", "{}");
        ben.api().postJson(editions.get(3).path() + "/claim", "{}");

        assertThat(found("&claimed=mine")).containsExactlyElementsOf(ids(1));
        assertThat(found("&claimed=others")).containsExactlyElementsOf(ids(3));
        assertThat(found("&claimed=nobody")).containsExactlyElementsOf(ids(0, 2, 4, 5, 6));
        assertThat(ann.api().get("/api/v1/manage/queue/counts").json().getInt("mine"))
                .isEqualTo(1);
        assertThat(ann.api().get("/api/v1/manage/queue/load").json().getJsonArray("items").stream()
                        .map(JsonObject.class::cast)
                        .filter(share -> share.getString("account").equals(Long.toString(ann.id())))
                        .map(share -> share.getInt("claimed")))
                .containsExactly(1);
    }

    @Test
    void states_are_a_filter_and_what_is_live_and_asked_about_waits_too() {
        editions.get(0).isIn(State.APPROVED);
        editions.get(1).isIn(State.REJECTED);
        editions.get(2).isIn(State.PUBLISHED);
        raise(2, PriorityReason.CORRECTION_ASKED);
        set(2, "waiting = true");

        assertThat(found(""))
                .contains(editions.get(0).id(), editions.get(2).id())
                .doesNotContain(editions.get(1).id());
        assertThat(found("&state=REJECTED")).containsExactlyElementsOf(ids(1));
        assertThat(found("&state=APPROVED,REJECTED")).containsExactlyInAnyOrderElementsOf(ids(0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "state=WAITING, state",
        "sort=priority, sort",
        "claimed=me, claimed",
        "severity=none, severity",
        "revision=yes, revision",
        "overdue=false, overdue",
        "olderThan=-1, olderThan",
        "reason=BOREDOM, reason",
        "type=poem, type",
        "'state=PUBLISHED&sort=-priority', sort",
        "colour=red, colour"
    })
    void what_makes_no_sense_is_400_and_named(String query, String parameter) {
        var refused = ann.api().get("/api/v1/manage/queue?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().getString("parameter")).isEqualTo(parameter);
    }

    @Test
    void a_text_that_was_returned_comes_back_with_that_reason() {
        var edition = editions.get(0);
        edition.move(ann.api(), Transition.RETURN);
        var copy = TestDatabase.column(
                "select id from edition where type = 'statement' and item_id = ? and state = 'DRAFT'", edition.item());

        assertThat(ann.api()
                        .get("/api/v1/manage/editions/" + copy.get(0))
                        .json()
                        .getJsonArray("reasons")
                        .toString())
                .contains("RETURNED_BEFORE");
    }

    @Test
    void its_author_sees_nothing_of_the_teams_order() {
        var therapist = TestAccount.with(Role.THERAPIST);
        editions.get(0).claimedBy(therapist);
        raise(0, PriorityReason.HIGH_FINDING);

        var seen = therapist.api().get(editions.get(0).path()).json();

        for (var member :
                List.of("dueAt", "waiting", "priority", "reasons", "severity", "claim", "held", "scheduled")) {
            assertThat(seen.isNull(member)).as(member).isTrue();
        }
        assertThat(seen.getJsonArray("allowed").getValuesAs(JsonString::getString))
                .contains("RECALL");
    }

    private void raise(int index, PriorityReason... reasons) {
        var weight = 0;
        for (var reason : reasons) {
            TestDatabase.update(
                    "insert into priority_reason (edition_id, reason) values (?, ?)",
                    Long.valueOf(editions.get(index).id()),
                    reason.name());
            weight += reason.weight();
        }
        set(index, "priority = ?", weight);
    }

    private void set(int index, String change, Object... values) {
        var all = new ArrayList<>(List.of(values));
        all.add(Long.valueOf(editions.get(index).id()));
        TestDatabase.update("update edition set " + change + " where id = ?", all.toArray());
    }

    private List<String> ids(int... indexes) {
        var ids = new ArrayList<String>();
        for (var index : indexes) {
            ids.add(editions.get(index).id());
        }
        return ids;
    }

    private List<String> allPages(String more, int limit) {
        var ids = new ArrayList<String>();
        var after = "";
        do {
            var page = ann.api().get(path(more + "&limit=" + limit + after)).json();
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> ids.add(item.getString("id")));
            after = page.isNull("next") ? null : "&after=" + page.getString("next");
        } while (after != null);
        return ids;
    }

    private List<String> found(String more) {
        return queue(more).stream().map(item -> item.getString("id")).toList();
    }

    private List<JsonObject> queue(String more) {
        var reply = ann.api().get(path(more + "&limit=100"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private String path(String more) {
        return "/api/v1/manage/queue?type=statement&modality=" + slug
                + more.replace("[", "%5B").replace("]", "%5D");
    }
}
