package org.modalitypages.identity.launch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;

/** A page of another site sends its form to us, in a browser that minds which site is which. */
@InServer
class LaunchPageIT {

    @Test
    void a_form_of_another_site_opens_the_console_signed_in_and_leaves_no_token_behind() throws IOException {
        var token = Intranet.mint().with("name", "Wendy Word").token();
        var visitor = from(token);

        assertThat(visitor.page()).hasURL(Pattern.compile(here() + "/console([?].*)?"));
        assertThat(visitor.page().locator("a.person")).hasText("Wendy Word");
        assertThat(visitor.page().locator(".flash")).containsText("You came from Intranet");
        assertThat(visitor.page().locator("nav[aria-label=Console]")).containsText("Queue");
        // Further pages and forms work in that session.
        visitor.page().click("nav[aria-label=Console] >> text=Modalities");
        visitor.page().click("text=Sign out");
        assertThat(visitor.page()).hasURL(here() + "/console/sign-in");

        var again = from(token);
        assertThat(again.page().locator("h1")).hasText("You were not let in");
        assertThat(again.page().url()).doesNotContain(token);
        again.findsThePageSound("launch-refused");
    }

    @Test
    void the_holder_of_an_account_connects_it_once_and_is_let_in_from_then_on() throws IOException {
        var editor = Server.demo(Role.PUBLISHER);
        var subject = "page-" + UUID.randomUUID();
        var visitor = from(token(subject, editor.email()));
        assertThat(visitor.page().locator("h1")).hasText("Sign in once, then it is direct");
        visitor.findsThePageSound("launch-connect-first");
        visitor.page().click("text=Sign in and connect");
        visitor.page().fill("#email", editor.email());
        visitor.page().fill("#password", editor.password());
        visitor.page().click("main button[type=submit]");
        assertThat(visitor.page().locator("h1")).hasText("Is that you?");
        visitor.findsThePageSound("launch-connect");
        visitor.page().click("text=Yes, connect");
        assertThat(visitor.page().locator(".flash")).containsText("Connected");

        assertThat(from(token(subject, editor.email())).page()).hasURL(Pattern.compile(here() + "/console([?].*)?"));

        visitor.page().navigate(here() + "/console/account");
        assertThat(visitor.page().locator("#identities-heading")).isVisible();
        visitor.findsThePageSound("account-identities");
        visitor.page().click("button[aria-label='Disconnect Intranet']");
        assertThat(visitor.page().locator(".flash")).containsText("disconnected");
        assertThat(from(token(subject, editor.email())).page().locator("h1"))
                .hasText("Sign in once, then it is direct");
    }

    private static String token(String subject, String email) {
        return Intranet.mint().with("sub", subject).with("email", email).token();
    }

    /** Somebody on a page of another site, which sends the form by itself. */
    private static Visitor from(String token) throws IOException {
        var platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/", exchange -> {
            var page = "<!doctype html><title>Intranet</title><form method=post action='" + here()
                    + "/launch'><input type=hidden name=token value='" + token + "'><button>Open</button></form>";
            var bytes = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        platform.start();
        try {
            var visitor = Visitor.anonymous();
            visitor.page().navigate("http://127.0.0.1:" + platform.getAddress().getPort() + "/");
            visitor.page().click("text=Open");
            return visitor;
        } finally {
            platform.stop(0);
        }
    }

    /** By another name than the platform, or the two would be one site for the browser. */
    private static String here() {
        return "http://localhost:" + Server.address().getPort();
    }
}
