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

/** Figures of what was decided here just now, and of days long past. */
@InServer
class FiguresIT {

    private static final String PATH = "/api/v1/manage/figures";

    private final Api editor = Server.as(Role.EDITOR);

    @Test
    void what_was_decided_is_counted_by_kind_and_person_and_measured() {
        var bea = TestAccount.with(Role.PUBLISHER);
        TextFixture.imported(editor, "Figure Therapy", "NV").move(bea.api(), "RETURN", "tone", "Please.");
        var published = TextFixture.imported(editor, "Number Therapy", "NV");
        published.move(bea.api(), "APPROVE", null, null);
        published.move(bea.api(), "PUBLISH", null, null);

        var found = editor.get(PATH).json();
        var weeks = found.getJsonArray("weeks");
        assertThat(weeks).hasSize(12);
        assertThat(weeks.getJsonObject(11).getInt("received")).isGreaterThanOrEqualTo(4);
        assertThat(found.getInt("judged")).isGreaterThanOrEqualTo(2);
        assertThat(found.getJsonNumber("returnedShare").doubleValue())
                .isPositive()
                .isLessThan(1);
        assertThat(found.getJsonObject("publication").getInt("published")).isPositive();
        assertThat(found.getJsonObject("publication").getInt("medianSeconds")).isNotNegative();
        assertThat(found.getJsonObject("queue").getInt("waiting")).isPositive();
        assertThat(found.getJsonObject("queue").getInt("oldestAgeSeconds")).isNotNegative();
        var decisions = found.getJsonArray("people").getValuesAs(JsonObject.class).stream()
                .filter(person -> Long.toString(bea.id()).equals(person.getString("account", null)))
                .findFirst()
                .orElseThrow()
                .getJsonObject("decisions");
        assertThat(decisions.getInt("RETURN")).isEqualTo(1);
        assertThat(decisions.getInt("APPROVE")).isEqualTo(1);
        assertThat(decisions.getInt("PUBLISH")).isEqualTo(1);
        assertThat(decisions.getInt("REJECT")).isZero();

        var owner = Server.as(Role.SITE_OWNER).get(PATH).json();
        assertThat(owner.getJsonArray("people").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allMatch(person -> person.isNull("name") && person.isNull("account"));
    }

    @Test
    void a_time_in_which_nothing_happened_has_figures_too() {
        var found = editor.get(PATH + "?from=2019-03-02&to=2019-03-20").json();

        assertThat(found.getJsonArray("weeks"))
                .as("a weekend, two weeks, and three days")
                .hasSize(4);
        assertThat(found.getJsonArray("people")).isEmpty();
        assertThat(found.getJsonObject("publication").isNull("medianSeconds")).isTrue();
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
}
