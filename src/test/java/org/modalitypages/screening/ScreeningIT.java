package org.modalitypages.screening;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.TestAccount;

@InServer
class ScreeningIT {

    private static final String SCREENINGS = "/api/v1/manage/screenings";

    private final Api editor = TestAccount.with(Role.EDITOR).api();

    @Test
    void a_text_is_screened_as_a_dry_run() {
        var screened = screen("text", "I guarantee that your panic attacks will stop. My number is 0113 496 0182.");

        assertThat(rules(screened)).containsExactly("outcome-promise", "contact-data");
        var finding = screened.getJsonArray("findings").getJsonObject(0);
        assertThat(finding.getString("severity")).isEqualTo("high");
        assertThat(finding.getString("reference")).startsWith("General 1");
        assertThat(finding.getJsonObject("span").getInt("end")).isEqualTo(46);
    }

    @Test
    void the_jurisdiction_says_which_clause_it_is() {
        var screened = screen("text", "I guarantee that your panic attacks will stop.", "jurisdiction", "ahpra");

        assertThat(screened.getJsonArray("findings").getJsonObject(0).getString("reference"))
                .contains("s 133(1)(d)");
        assertThat(screened.getJsonArray("packs")).hasSize(2);
    }

    @Test
    void a_statement_is_about_its_modality_by_title_or_slug() {
        assertThat(rules(screen("text", "We paint, and then we look at it together.", "modality", "art-therapy")))
                .containsExactly("modality-not-mentioned");
        assertThat(rules(screen("text", "Art gives us something to look at together.", "modality", "art-therapy")))
                .isEmpty();
    }

    @Test
    void therapists_may_screen_and_nobody_else_without_a_role_for_it() {
        assertThat(reply(TestAccount.with(Role.THERAPIST).api(), "text", "Hello.")
                        .status())
                .isEqualTo(200);
        assertThat(reply(TestAccount.with(Role.SITE_OWNER).api(), "text", "Hello.")
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\": 7}", "{\"text\": \"a\", \"tone\": \"b\"}", "[]", "{"})
    void a_malformed_request_says_what_is_wrong(String body) {
        assertThat(editor.postJson(SCREENINGS, body).status()).isEqualTo(400);
    }

    @Test
    void what_cannot_be_screened_is_refused_with_what_to_do() {
        assertThat(reply(editor, "text", "Hello.", "jurisdiction", "mars")
                        .json()
                        .getString("detail"))
                .contains("crpo-on");
        assertThat(reply(editor, "text", "a".repeat(20_001)).status()).isEqualTo(422);
        assertThat(reply(editor, "text", "Hello.", "locale", "?").status()).isEqualTo(422);
    }

    private JsonObject screen(String... members) {
        var reply = reply(editor, members);
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    private static Reply reply(Api caller, String... members) {
        var body = Json.createObjectBuilder();
        for (var i = 0; i < members.length; i += 2) {
            body.add(members[i], members[i + 1]);
        }
        return caller.postJson(SCREENINGS, body.build().toString());
    }

    private static List<String> rules(JsonObject screened) {
        return screened.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .map(finding -> finding.getString("rule"))
                .toList();
    }
}
