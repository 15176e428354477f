package org.modalitypages.identity.oidc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.realhost.KeycloakHost;
import org.modalitypages.realhost.KeycloakUser;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.OwnServer;
import org.modalitypages.server.TestDatabase;

/** People sign in by a real Keycloak, in a real browser. */
@InServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OidcPlatformIT {

    private static KeycloakHost keycloak;
    private static TestDatabase database;
    private static OwnServer server;
    private static String address;

    /** The provider is down while the server starts. */
    @BeforeAll
    static void start() throws IOException, InterruptedException {
        keycloak = KeycloakHost.start();
        keycloak.stop();
        database = TestDatabase.another("oidc");
        server = OwnServer.start(
                database,
                List.of(
                        "oidc.issuer=" + keycloak.issuer(),
                        "oidc.client-id=" + KeycloakHost.CLIENT,
                        "oidc.client-secret=" + keycloak.clientSecret(),
                        "oidc.roles=editors=editor,publishers=publisher,administrators=administrator",
                        "oidc.title=Keycloak"));
        address = "http://localhost:" + server.as(Role.EDITOR).server().getPort();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    @Order(1)
    void a_provider_that_is_down_keeps_nobody_from_the_server_and_is_said_to_be_down() {
        var visitor = Visitor.anonymous();
        var answer = visitor.page().navigate(address + "/console/sign-in/oidc");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(visitor.page().locator("h1")).hasText("Single sign-on cannot be reached");
        visitor.page().navigate(address + "/console/sign-in");
        assertThat(visitor.page().locator("#email")).isVisible();
        keycloak.resume();
    }

    @Test
    @Order(2)
    void somebody_new_signs_in_is_where_they_wanted_to_go_and_signs_out_of_both() throws SQLException {
        keycloak.resume();
        var paula = keycloak.userIn("publishers");
        var page = Visitor.anonymous().page();
        page.navigate(address + "/console/modalities?state=DRAFT");
        page.click("text=Sign in with Keycloak");
        enter(page, paula);

        assertThat(page).hasURL(address + "/console/modalities?state=DRAFT");
        assertThat(page.locator("a.person")).hasText("Paula Perez");
        assertThat(roles(paula)).containsExactly("PUBLISHER");

        page.click("text=Sign out");
        assertThat(page).hasURL(address + "/console/sign-in");
        page.click("text=Sign in with Keycloak");
        // Asked again, so that session ended too.
        assertThat(page.locator("#username")).isVisible();
        enter(page, paula);
        assertThat(page).hasURL(Pattern.compile(address + "/console([?].*)?"));
    }

    @Test
    @Order(3)
    void roles_follow_the_groups_at_every_sign_in_and_those_without_a_group_stay() throws SQLException {
        keycloak.resume();
        var editor = keycloak.userIn("editors");
        signIn(editor);
        assertThat(roles(editor)).containsExactly("EDITOR");
        give(editor, Role.ADMINISTRATOR);
        give(editor, Role.SITE_OWNER);

        signIn(editor);

        assertThat(roles(editor)).containsExactly("EDITOR", "SITE_OWNER");
    }

    @Test
    @Order(4)
    void an_account_with_the_confirmed_address_is_entered() throws SQLException {
        keycloak.resume();
        var ada = keycloak.userIn("administrators");
        try (var connection = database.connect();
                var insert = connection.prepareStatement(
                        "insert into account (id, version, email, name, demo, created_at) values (7, 0, ?, 'Ada of old', false, ?)")) {
            insert.setString(1, ada.email());
            insert.setObject(2, OffsetDateTime.now(ZoneOffset.UTC));
            insert.executeUpdate();
        }

        var page = signIn(ada);

        assertThat(page.locator("a.person")).hasText("Ada of old");
        page.navigate(address + "/console/people");
        assertThat(page.locator("h1")).hasText("People");
        assertThat(column("select account_id from external_identity where account_id = 7"))
                .hasSize(1);
    }

    @Test
    @Order(5)
    void somebody_without_a_group_of_ours_is_told_so_and_has_no_account() throws SQLException {
        keycloak.resume();
        var theo = keycloak.userIn("therapists");
        var visitor = Visitor.anonymous();
        visitor.page().navigate(address + "/console/sign-in");
        visitor.findsThePageSound("oidc-console-sign-in");
        visitor.page().navigate(address + "/portal/sign-in");
        visitor.findsThePageSound("oidc-portal-sign-in");
        visitor.page().click("text=Sign in with Keycloak");
        enter(visitor.page(), theo);

        assertThat(visitor.page().locator("h1")).hasText("You have no role here");
        visitor.findsThePageSound("oidc-no-role");
        assertThat(column("select email from account where email = '" + theo.email() + "'"))
                .isEmpty();
    }

    @Test
    @Order(6)
    void nothing_is_finished_that_this_browser_did_not_begin() {
        keycloak.resume();
        var browser = new Api(server.as(Role.EDITOR).server(), null);
        var begun = browser.get("/console/sign-in/oidc?next=https://evil.example/");
        var cookie = begun.header("Set-Cookie").split(";", -1)[0];
        var state = parameter(begun.header("Location"), "state");

        assertThat(begun.header("Location")).contains("code_challenge_method=S256", "nonce=");
        assertThat(begun.header("Set-Cookie").toLowerCase(Locale.ROOT)).contains("httponly", "samesite=lax");
        var callback = "/console/sign-in/oidc/callback?error=access_denied&state=";
        assertThat(browser.get(callback + state).status())
                .as("without the cookie")
                .isEqualTo(400);
        assertThat(browser.get(callback + "another", "Cookie", cookie).status()).isEqualTo(400);
        assertThat(browser.get("/console/sign-in/oidc/callback", "Cookie", cookie)
                        .status())
                .isEqualTo(400);
        assertThat(browser.get(callback + state, "Cookie", cookie).status()).isEqualTo(403);
        assertThat(browser.get(callback + state, "Cookie", cookie).status())
                .as("once")
                .isEqualTo(400);
    }

    @Test
    @Order(7)
    void a_code_that_the_provider_did_not_give_signs_nobody_in() {
        keycloak.resume();
        var browser = new Api(server.as(Role.EDITOR).server(), null);
        var begun = browser.get("/console/sign-in/oidc");
        var cookie = begun.header("Set-Cookie").split(";", -1)[0];
        var state = parameter(begun.header("Location"), "state");

        var reply = browser.get(
                "/console/sign-in/oidc/callback?code=made-up&state=" + state + "&iss=" + keycloak.issuer(),
                "Cookie",
                cookie);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(502);
        assertThat(reply.text()).contains("an answer that cannot be used");
    }

    @Test
    @Order(8)
    void a_provider_with_new_keys_is_believed_again() {
        keycloak.stop();
        keycloak.resume();

        assertThat(signIn(keycloak.userIn("publishers")).locator("a.person")).hasText("Paula Perez");
    }

    @Test
    @Order(9)
    void the_last_administrator_stays_one_whatever_the_provider_says() throws SQLException {
        keycloak.resume();
        var editor = keycloak.userIn("editors");
        try (var connection = database.connect();
                var delete = connection.prepareStatement("delete from account_role where role = 'ADMINISTRATOR'")) {
            delete.executeUpdate();
        }
        give(editor, Role.ADMINISTRATOR);

        signIn(editor);

        assertThat(roles(editor)).contains("ADMINISTRATOR", "EDITOR");
    }

    private static Page signIn(KeycloakUser user) {
        var page = Visitor.anonymous().page();
        page.navigate(address + "/console");
        page.click("text=Sign in with Keycloak");
        enter(page, user);
        assertThat(page).hasURL(Pattern.compile(address + "/console([?].*)?"));
        return page;
    }

    private static void enter(Page page, KeycloakUser user) {
        page.fill("#username", user.name());
        page.fill("#password", user.password());
        page.click("#kc-login");
    }

    private static String parameter(String address, String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(address);
        return found.find() ? found.group(1) : "";
    }

    private static Set<String> roles(KeycloakUser user) throws SQLException {
        return new TreeSet<>(
                column("select r.role from account_role r join account a on a.id = r.account_id where a.email = '"
                        + user.email() + "'"));
    }

    private static void give(KeycloakUser user, Role role) throws SQLException {
        try (var connection = database.connect();
                var insert = connection.prepareStatement(
                        "insert into account_role (account_id, role) select id, ? from account where email = ?")) {
            insert.setString(1, role.name());
            insert.setString(2, user.email());
            insert.executeUpdate();
        }
    }

    private static List<String> column(String sql) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
