package org.modalitypages.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;
import org.modalitypages.server.TestMail;

/** Invitations, mailed links and what they open, over HTTP. */
@InServer
class InvitationsIT {

    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void accepting_makes_a_therapist_who_speaks_for_the_specialist_and_editors_no_longer_stand_in() {
        var invitee = Invitee.of("Marlow");
        var session = accept(invitee, "Marlow");
        var own = Server.anonymous().get("/api/v1/manage/specialists", "Cookie", session);

        assertThat(own.text()).contains(invitee.specialist()).contains("\"claimed\":true");
        var written = Server.as(Role.EDITOR)
                .postJson(
                        "/api/v1/manage/statements",
                        "{\"modality\":\"art-therapy\",\"specialist\":\"" + invitee.id() + "\",\"text\":\"Words.\"}");
        assertThat(written.status()).as(written.toString()).isEqualTo(403);
        assertThat(statuses(invitee)).containsExactly("accepted");
    }

    @Test
    void looking_at_a_link_uses_nothing_up_and_accepting_uses_it_once() {
        var invitee = Invitee.of("Nadia");

        assertThat(Server.anonymous().get(invitee.path()).status()).isEqualTo(200);
        assertThat(Server.anonymous().get(invitee.path()).status()).isEqualTo(200);
        assertThat(statuses(invitee)).containsExactly("opened");
        accept(invitee, "Nadia");
        assertThat(Server.anonymous().get(invitee.path()).status()).isEqualTo(404);
        assertThat(post(invitee.path(), "accept=yes&name=x").status()).isEqualTo(404);
    }

    @Test
    void the_secret_of_a_link_is_nowhere_in_the_database() {
        var invitee = Invitee.of("Sanna");
        var secret = invitee.path().substring("/portal/welcome/".length());

        assertThat(TestDatabase.column("select digest from one_time_link where digest = ?", secret))
                .isEmpty();
    }

    @Test
    void an_invitation_that_is_sent_anew_revoked_or_expired_stops_its_link() {
        var editor = Server.as(Role.EDITOR);
        var first = Invitee.of("Petra");
        var again = Invitee.invited(editor, first.specialist(), first.id(), first.name(), first.email());

        assertThat(Server.anonymous().get(first.path()).status()).isEqualTo(404);
        assertThat(Server.anonymous().get(again.path()).status()).isEqualTo(200);
        assertThat(statuses(first)).as("one, sent twice").hasSize(1);

        var id = editor.get("/api/v1/manage/specialists/" + first.specialist() + "/invitations")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        var resent = editor.send("POST", "/api/v1/manage/invitations/" + id + "/resend", null);
        assertThat(resent.status()).as(resent.toString()).isEqualTo(201);
        assertThat(resent.json().getInt("sendings")).isEqualTo(3);
        TestDatabase.update("update invitation set expires_at = sent_at where id = ?", Long.valueOf(id));
        var link = resent.json().getString("link");
        assertThat(Server.anonymous()
                        .get(link.substring(link.indexOf("/portal/")))
                        .status())
                .isEqualTo(404);
        assertThat(statuses(first)).containsExactly("expired");
        assertThat(editor.delete("/api/v1/manage/invitations/" + id).json().getString("status"))
                .isEqualTo("revoked");
    }

    @Test
    void an_account_that_exists_is_linked_with_no_role_but_therapist() {
        var editor = TestAccount.with(Role.EDITOR);
        var email = "test-" + editor.id() + "@test.example";
        var there = Invitee.of("Quill");
        var invitee = Invitee.invited(Server.as(Role.EDITOR), there.specialist(), there.id(), there.name(), email);
        var page = Server.anonymous().get(invitee.path()).text();
        assertThat(page).contains("You have an account").doesNotContain("name=\"password\"");

        accept(invitee, "");

        assertThat(TestDatabase.column("select role from account_role where account_id = ?", editor.id()))
                .containsExactlyInAnyOrder("EDITOR", "THERAPIST");
        var again = Server.as(Role.EDITOR)
                .postJson(
                        "/api/v1/manage/specialists/" + there.specialist() + "/invitations",
                        "{\"email\":\"" + email + "\"}");
        assertThat(again.problem()).isEqualTo("claimed-already");
    }

    @Test
    void many_are_invited_with_a_result_for_each() {
        var editor = Server.as(Role.EDITOR);
        var without = Invitee.of("Tove").specialist();
        var reply = editor.postJson(
                "/api/v1/manage/invitations", "{\"specialists\":[\"" + without + "\",\"nobody-of-this-name\"]}");

        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        assertThat(reply.json().getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(item -> item.getJsonObject("problem").getInt("status"))
                .containsExactly(422, 404);
    }

    @Test
    void an_imported_text_waits_for_its_specialists_own_consent_to_exactly_it() {
        var editor = Server.as(Role.EDITOR);
        var number = System.nanoTime();
        var imported = editor.post(
                "/api/v1/manage/imports",
                "text/plain",
                ("Pebble Therapy " + number
                                + "\n\nA definition.\n\nMeet the specialists\n\nPebbles are patient.\n\n— Perla Sand"
                                + number + ", Counselor in Reno, NV\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(imported.status()).as(imported.toString()).isEqualTo(200);
        var edition = editor.get("/api/v1/manage/queue?type=statement&modality=pebble-therapy-" + number)
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        var specialist = edition.getJsonObject("specialist");
        var invitee = Invitee.invited(
                editor,
                specialist.getString("slug"),
                specialist.getString("id"),
                "Perla",
                "perla" + number + "@p.example");
        var session = accept(invitee, "Perla");
        var therapist = tokenOf(invitee.email());
        var path = "/api/v1/manage/editions/" + edition.getString("id") + "/consent";
        var asked = Server.withToken(therapist).get(path).json();
        assertThat(asked.getBoolean("wanted")).isTrue();

        assertThat(Server.withToken(therapist)
                        .postJson(
                                path,
                                "{\"hash\":\"" + "0".repeat(64) + "\",\"terms\":\"" + asked.getString("terms") + "\"}")
                        .status())
                .isEqualTo(422);
        var body = "{\"hash\":\"" + asked.getString("hash") + "\",\"terms\":\"" + asked.getString("terms") + "\"}";
        assertThat(editor.postJson(path, body).status()).as("by an editor").isEqualTo(403);
        var given = Server.withToken(therapist).postJson(path, body);
        assertThat(given.status()).as(given.toString()).isEqualTo(201);
        assertThat(given.json().getBoolean("given")).isTrue();
        assertThat(Server.withToken(therapist).postJson(path, body).problem()).isEqualTo("nothing-to-confirm");
        var page = Server.anonymous().get("/portal/statements/" + edition.getString("item"), "Cookie", session);
        assertThat(page.text()).contains("It was taken in from an existing page.", "You confirmed these words.");
    }

    @Test
    void an_address_that_only_takes_forms_leads_to_its_page() {
        var invitee = Invitee.of("Linde");
        var session = accept(invitee, "Linde");

        for (var form :
                new String[] {"/portal/account/notices", "/portal/profile/" + invitee.specialist() + "/photo"}) {
            var led = Server.anonymous().get(form, "Cookie", session);
            assertThat(led.status()).as(form).isEqualTo(303);
            assertThat(led.header("Location")).isEqualTo(form.substring(0, form.lastIndexOf('/')));
        }
        assertThat(Server.anonymous().get("/portal/account/notices").header("Location"))
                .isEqualTo("/portal/sign-in?next=%2Fportal%2Faccount%2Fnotices");
    }

    @Test
    void nobody_puts_words_into_the_mouth_of_a_specialist_with_an_account() {
        var importer = Server.as(Role.EDITOR);
        var publisher = Server.as(Role.PUBLISHER);
        var number = System.nanoTime();
        var name = "Marlo Reed" + number;
        var first = waiting(importer, "Gravel Therapy " + number, name);
        var specialist = first.getJsonObject("specialist");
        var email = "marlo" + number + "@m.example";
        accept(
                Invitee.invited(importer, specialist.getString("slug"), specialist.getString("id"), "Marlo", email),
                "Marlo");
        var edition = "/api/v1/manage/editions/" + first.getString("id");

        for (var transition : List.of("RECALL", "WITHDRAW")) {
            assertThat(move(importer, edition, transition).status())
                    .as(transition + " by the importer")
                    .isEqualTo(403);
        }

        var later = waiting(importer, "Shingle Therapy " + number, name);
        var imported = "/api/v1/manage/editions/" + later.getString("id");
        assertThat(later.getJsonObject("specialist").getString("id")).isEqualTo(specialist.getString("id"));
        assertThat(move(publisher, imported, "APPROVE").status()).isEqualTo(200);
        var refused = move(publisher, imported, "PUBLISH");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.text()).contains("Its specialist can confirm it in the portal");

        var therapist = Server.withToken(tokenOf(email));
        var asked = therapist.get(imported + "/consent").json();
        assertThat(therapist
                        .postJson(
                                imported + "/consent",
                                "{\"hash\":\"" + asked.getString("hash") + "\",\"terms\":\"" + asked.getString("terms")
                                        + "\"}")
                        .status())
                .isEqualTo(201);
        assertThat(move(publisher, imported, "PUBLISH").status())
                .as("with the specialist's consent")
                .isEqualTo(200);
    }

    private static JsonObject waiting(Api importer, String title, String name) {
        var page = title + "\n\nA definition.\n\nMeet the specialists\n\nStones are patient.\n\n— " + name
                + ", Counselor in Reno, NV\n";
        var reply = importer.post("/api/v1/manage/imports", "text/plain", page.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return importer.get("/api/v1/manage/queue?type=statement&modality="
                        + reply.json().getJsonObject("modality").getString("slug"))
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
    }

    private static Reply move(Api actor, String edition, String transition) {
        return actor.postJson(
                edition + "/transitions",
                "{\"transition\":\"" + transition + "\",\"consent\":true}",
                "If-Match",
                "\"" + actor.get(edition).json().getInt("version") + "\"");
    }

    @Test
    void another_therapists_pages_are_not_found() {
        var mine = Invitee.of("Astrid");
        var other = Invitee.of("Bodil");
        var session = accept(mine, "Astrid");
        accept(other, "Bodil");
        var written = Server.withToken(tokenOf(other.email()))
                .postJson(
                        "/api/v1/manage/statements",
                        "{\"modality\":\"art-therapy\",\"specialist\":\"" + other.id()
                                + "\",\"text\":\"Bodil's words.\"}");
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        var csrf = Server.anonymous()
                .get("/portal/session", "Cookie", session)
                .json()
                .getString("csrf");

        for (var path : new String[] {
            "/portal/statements/" + written.json().getString("item"),
            "/portal/write/" + other.specialist() + "/art-therapy",
            "/portal/profile/" + other.specialist()
        }) {
            assertThat(Server.anonymous().get(path, "Cookie", session).status())
                    .as(path)
                    .isEqualTo(404);
        }
        for (var verb : new String[] {"text", "recall", "withdraw", "discard", "confirm"}) {
            var path = "/portal/editions/" + written.json().getString("id") + "/" + verb;
            assertThat(post(path, "text=x&version=0&csrf=" + csrf, "Cookie", session)
                            .status())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_link_to_sign_in_is_sent_to_nobody_knows_whom_and_only_so_often() {
        var account = TestAccount.with(Role.THERAPIST);
        var known = askForLink("test-" + account.id() + "@test.example");
        var unknown = askForLink("nobody-" + account.id() + "@test.example");
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(200);
        assertThat(known.text().replaceAll("(test|nobody)-\\d+@", "@"))
                .isEqualTo(unknown.text().replaceAll("(test|nobody)-\\d+@", "@"));
        for (var times = 0; times < 5; times++) {
            askForLink("test-" + account.id() + "@test.example");
        }
        assertThat(TestDatabase.column(
                        "select digest from one_time_link where purpose = 'SIGN_IN' and account_id = ?", account.id()))
                .hasSize(4);
    }

    @Test
    void a_fetch_without_session_is_401_and_a_form_that_comes_too_late_is_kept() {
        var fetched = Server.anonymous().get("/portal/session", "Sec-Fetch-Dest", "empty");
        assertThat(fetched.status()).isEqualTo(401);
        assertThat(fetched.problem()).isEqualTo("authentication-required");

        var kept = post("/portal/editions/1/text", "text=" + encoded("<b>My\nwords</b>") + "&version=3");
        assertThat(kept.status()).isEqualTo(401);
        assertThat(kept.text()).contains("&lt;b&gt;My\nwords&lt;/b&gt;").contains("held-field-version");
        var crossSite = post("/portal/editions/1/text", "text=x", "Sec-Fetch-Site", "cross-site");
        assertThat(crossSite.status()).isEqualTo(303);
    }

    @Test
    void links_come_by_mail_and_signing_in_takes_a_press_of_the_button() {
        var invitee = Invitee.of("Maren");
        var invitation =
                TestMail.await(invitee.email(), mail -> TestMail.text(mail).contains("/portal/welcome/"));
        assertThat(TestMail.link(invitation, "/portal/welcome/")).isEqualTo(invitee.path());
        accept(invitee, "Maren");
        askForLink(invitee.email());
        var mail = TestMail.await(invitee.email(), sent -> TestMail.text(sent).contains("/portal/sign-in/"));
        var link = TestMail.link(mail, "/portal/sign-in/");

        assertThat(Server.anonymous().get(link).text()).contains("Welcome back", invitee.email());
        assertThat(post(link, "sign-in=yes").header("Set-Cookie")).contains("modality_pages_session=");
        assertThat(post(link, "sign-in=yes").status()).isEqualTo(404);
        assertThat(Server.anonymous().get(link).status()).isEqualTo(404);
    }

    private static Reply askForLink(String email) {
        return post("/portal/sign-in/link", "email=" + encoded(email));
    }

    private static java.util.List<String> statuses(Invitee invitee) {
        return Server.as(Role.EDITOR)
                .get("/api/v1/manage/specialists/" + invitee.specialist() + "/invitations")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(item -> item.getString("status"))
                .toList();
    }

    /** Accepts in a browser without script; answers the session's cookie. */
    private static String accept(Invitee invitee, String name) {
        var entered = post(invitee.path(), "accept=yes&name=" + encoded(name));
        assertThat(entered.status()).as(entered.toString()).isEqualTo(303);
        return entered.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("modality_pages_session="))
                .findFirst()
                .orElseThrow()
                .split(";", -1)[0];
    }

    private static String tokenOf(String email) {
        var id = TestDatabase.column("select id from account where email = ?", email)
                .get(0);
        return TestAccount.tokenFor(Long.parseLong(id), Role.THERAPIST);
    }

    private static Reply post(String path, String form, String... headers) {
        return Server.anonymous().post(path, FORM, form.getBytes(StandardCharsets.UTF_8), headers);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
