package org.modalitypages.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** Figures of a week long past, so that nothing else gets into them. */
@InServer
class FiguresIT {

    private static final String PATH = "/api/v1/manage/figures";

    private final Api editor = Server.as(Role.EDITOR);

    @Test
    void a_week_is_counted_by_kind_and_person_and_measured() {
        var ann = TestAccount.with(Role.EDITOR);
        var bea = TestAccount.with(Role.PUBLISHER);
        // Monday 4 March 2019 to Sunday 10 March; the last two fall outside.
        decision(901, 1, "SUBMIT", null, "2019-03-04 00:00:00+00");
        decision(902, 1, "APPROVE", ann.id(), "2019-03-05 08:00:00+00");
        decision(903, 1, "PUBLISH", bea.id(), "2019-03-05 10:00:00+00");
        decision(904, 2, "IMPORT", ann.id(), "2019-03-04 12:00:00+00");
        decision(905, 2, "RETURN", bea.id(), "2019-03-10 23:59:59+00");
        decision(906, 3, "SUBMIT", null, "2019-03-03 23:59:59+00");
        decision(907, 3, "REJECT", bea.id(), "2019-03-11 00:00:00+00");

        var week = editor.get(PATH + "?from=2019-03-04&to=2019-03-10").json();
        assertThat(week.getJsonArray("weeks")).hasSize(1);
        assertThat(week.getJsonArray("weeks").getJsonObject(0).getInt("received"))
                .isEqualTo(2);
        assertThat(week.getInt("judged")).isEqualTo(2);
        assertThat(week.getJsonNumber("returnedShare").doubleValue()).isEqualTo(0.5);
        assertThat(week.getJsonObject("publication").getInt("published")).isEqualTo(1);
        assertThat(week.getJsonObject("publication").getInt("medianSeconds")).isEqualTo(34 * 3_600);
        var people = week.getJsonArray("people").getValuesAs(JsonObject.class);
        assertThat(people)
                .extracting(person -> person.getString("account"))
                .containsExactly(Long.toString(bea.id()), Long.toString(ann.id()));
        assertThat(people.get(0).getJsonObject("decisions").getInt("RETURN")).isEqualTo(1);

        var owner = Server.as(Role.SITE_OWNER)
                .get(PATH + "?from=2019-03-04&to=2019-03-10")
                .json();
        assertThat(owner.getJsonArray("people").getValuesAs(JsonObject.class))
                .allMatch(person -> person.isNull("name") && person.isNull("account"));
        assertThat(editor.get(PATH + "?from=2019-03-02&to=2019-03-20").json().getJsonArray("weeks"))
                .as("Saturday and Sunday, two weeks, and three days")
                .hasSize(4);
        assertThat(editor.get(PATH).json().getJsonObject("queue").getInt("waiting"))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=yesterday",
                "?from=2026-01-02&to=2026-01-01",
                "?from=2020-01-01&to=2026-01-01",
                "?day=1",
                "?from=+1000000-01-01"
            })
    void days_that_cannot_be_are_refused(String query) {
        assertThat(editor.get(PATH + query).status()).isEqualTo(400);
    }

    @Test
    void therapists_have_no_figures() {
        assertThat(Server.as(Role.THERAPIST).get(PATH).status()).isEqualTo(403);
    }

    private static void decision(long id, long edition, String transition, Long account, String at) {
        TestDatabase.update(
                "insert into decision (id, edition_id, transition, to_state, account_id, edition_version, happened_at, correlation)"
                        + " values (?, ?, ?, 'SUBMITTED', ?, 1, cast(? as timestamp with time zone), 'figures')",
                id,
                edition,
                transition,
                account,
                at);
    }
}
