package org.modalitypages.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import java.util.concurrent.atomic.AtomicLong;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.Server;

/** Somebody with a specialist's page who was invited by an editor; the link is what their mail would hold. */
record Invitee(String specialist, String id, String name, String email, String link) {

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime() % 1_000_000);

    /** A new specialist of whom nothing is known but the credit, and an invitation to them. */
    static Invitee of(String firstName) {
        var number = NUMBERS.incrementAndGet();
        var name = firstName + " Portalis-" + number;
        var editor = Server.as(Role.EDITOR);
        var created = editor.postJson(
                "/api/v1/manage/specialists",
                "{\"name\":\"" + name + "\",\"title\":\"Art Therapist\",\"city\":\"Reno\",\"region\":\"NV\"}");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        var specialist = created.json().getJsonObject("specialist");
        var email = firstName.toLowerCase(java.util.Locale.ROOT) + number + "@practice.example";
        return invited(editor, specialist.getString("slug"), specialist.getString("id"), name, email);
    }

    /** An invitation to a specialist that is there already. */
    static Invitee invited(Api editor, String slug, String id, String name, String email) {
        var sent =
                editor.postJson("/api/v1/manage/specialists/" + slug + "/invitations", "{\"email\":\"" + email + "\"}");
        assertThat(sent.status()).as(sent.toString()).isEqualTo(201);
        return new Invitee(slug, id, name, email, sent.json().getString("link"));
    }

    /** The link as a path of the server under test. */
    String path() {
        return link.substring(link.indexOf("/portal/"));
    }

    /** Follows the link in a browser of a phone's width and accepts. */
    Visitor accepts() {
        var visitor = Visitor.anonymous();
        visitor.page().setViewportSize(360, 740);
        visitor.opens(path());
        visitor.page().click("button[name=accept]");
        return visitor;
    }

    /** Loses the session, as if it had expired. */
    static void isSignedOut(Visitor visitor) {
        context(visitor).clearCookies();
    }

    static BrowserContext context(Visitor visitor) {
        return visitor.page().context();
    }
}
