package org.modalitypages.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;

/** The record and erasure by hand, in a browser. */
@InServer
class PrivacyPageIT {

    private static final String PASSWORD = "a long enough password";

    @Test
    void an_administrator_checks_the_record_and_finds_what_to_keep() {
        var administrator = Visitor.signedIn(Role.ADMINISTRATOR).opens("/console/record");
        administrator.page().click("button:has-text('Check it now')");

        assertThat(administrator.page().textContent(".flash")).contains("The record holds");
        assertThat(administrator.page().textContent(".facts")).contains("it held");
        assertThat(administrator.page().textContent("pre"))
                .contains(Server.as(Role.ADMINISTRATOR)
                        .get("/api/v1/manage/record/head")
                        .json()
                        .getString("hash"));
        administrator.findsThePageSound("record");
    }

    @Test
    void somebody_erases_themselves_and_holds_a_receipt() {
        var leaver = newcomer("leaver@test.example", "Leaving Lovelace").opens("/console/privacy");
        leaver.page().click("summary:has-text('Erase everything')");
        leaver.findsThePageSound("privacy-own");
        leaver.page().fill("#erase-password", "something else entirely");
        leaver.page().click("button:has-text('Erase everything about me')");
        assertThat(leaver.page().textContent(".notice")).contains("Nothing was erased");
        leaver.page().click("summary:has-text('Erase everything')");
        leaver.page().fill("#erase-password", PASSWORD);
        leaver.page().click("button:has-text('Erase everything about me')");

        assertThat(leaver.page().textContent("h1")).isEqualTo("Receipt of an erasure");
        assertThat(leaver.page().content()).contains("Erased person").doesNotContain("Lovelace", "leaver@");
        leaver.findsThePageSound("receipt");
        assertThat(leaver.opens("/console/privacy").page().url()).contains("/console/sign-in");
        assertThat(Server.as(Role.ADMINISTRATOR).get("/api/v1/manage/accounts").text())
                .doesNotContain("Lovelace", "leaver@");
    }

    @Test
    void an_administrator_erases_somebody_at_their_request_after_a_look_at_what_goes() {
        var page =
                "Fading Therapy\n\nWhat it is.\n\nMeet the specialists\n\nWords that fade.\n\n— Fenwick Fadeaway, Psychologist in Reno, NV\n";
        assertThat(Server.as(Role.EDITOR)
                        .post("/api/v1/manage/imports", "text/plain", page.getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        var administrator = Visitor.signedIn(Role.ADMINISTRATOR).opens("/console/privacy");
        administrator.findsThePageSound("privacy");
        administrator.page().fill("#who", "nobody-of-this-name");
        administrator.page().click("button:has-text('Look at what')");
        assertThat(administrator.page().textContent(".notice")).contains("Nobody is found");
        administrator.page().fill("#who", "fenwick-fadeaway");
        administrator.page().click("button:has-text('Look at what')");
        assertThat(administrator.page().textContent("table")).contains("Statements");
        administrator.findsThePageSound("erase");
        administrator.page().fill("#sentence", "Erase everything about somebody else");
        administrator.page().click("button.grave");
        assertThat(administrator.page().textContent(".notice")).contains("To confirm, type");
        administrator.page().fill("#sentence", "Erase everything about Fenwick Fadeaway");
        administrator.page().click("button.grave");

        assertThat(administrator.page().textContent("h1")).isEqualTo("Receipt of an erasure");
        assertThat(Server.as(Role.EDITOR)
                        .get("/api/v1/manage/specialists/fenwick-fadeaway")
                        .status())
                .isEqualTo(404);
    }

    /** Somebody who sets a password by the link that they were given. */
    private static Visitor newcomer(String email, String name) {
        var administrator = Server.as(Role.ADMINISTRATOR);
        var account = administrator.postJson(
                "/api/v1/manage/accounts",
                "{\"email\":\"" + email + "\",\"name\":\"" + name + "\",\"roles\":[\"editor\"]}");
        var link = administrator.send(
                "POST", "/api/v1/manage/accounts/" + account.json().getString("id") + "/password-link", new byte[0]);
        var visitor = Visitor.anonymous()
                .opens(URI.create(link.json().getString("link")).getPath());
        visitor.page().fill("#password", PASSWORD);
        visitor.page().click("main button[type=submit]");
        return visitor;
    }
}
