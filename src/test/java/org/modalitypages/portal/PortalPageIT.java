package org.modalitypages.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestMail;

/** The portal in a browser as wide as a phone. */
@InServer
class PortalPageIT {

    private static final String WORDS = "I work with paint and clay, at your pace.\n\nYou need not be able to draw.";

    @Test
    void from_mail_link_to_submitted_quote() {
        var invitee = Invitee.of("Willa");
        var visitor = Visitor.anonymous();
        visitor.page().setViewportSize(360, 740);
        visitor.opens(invitee.path()).findsThePageSound("portal-welcome");
        visitor.page().setViewportSize(360, 740);
        visitor.page().click("button[name=accept]");
        visitor.findsThePageSound("portal-start-new");
        visitor.page().selectOption("select[name=modality]", "art-therapy");
        visitor.page().click("button:text-is('Begin')");
        visitor.findsThePageSound("portal-write");
        visitor.page().fill("#text", WORDS);
        assertThat(visitor.page().locator("#saved")).hasText("Saved");
        assertThat(visitor.page().locator("#preview blockquote p")).hasCount(2);
        visitor.page().click("button[value=submit]");
        assertThat(visitor.page().locator("#trouble")).containsText("Tick this box");
        assertThat(visitor.page().locator("#trouble")).isInViewport();
        assertThat(visitor.page().locator("#consent")).isInViewport();
        visitor.page().check("#consent");
        visitor.page().fill("#text", WORDS + " Nor to like it.");
        assertThat(visitor.page().locator("#consent")).not().isChecked();
        visitor.page().check("#consent");
        visitor.page().click("button[value=submit]");
        assertThat(visitor.page().locator("main > .state")).containsText("Waits for an editor");
        visitor.findsThePageSound("portal-waiting");

        var waiting = Server.as(Role.EDITOR)
                .get("/api/v1/manage/queue?type=statement&modality=art-therapy&limit=100")
                .text();
        assertThat(waiting).contains("I work with paint and clay, at your pace.");
        visitor.opens(invitee.path());
        assertThat(visitor.page().locator(".flash")).containsText("these are your pages");
        Invitee.isSignedOut(visitor);
        visitor.opens(invitee.path());
        assertThat(visitor.page().locator("h1")).hasText("This invitation no longer works");
        visitor.findsThePageSound("portal-welcome-used");
    }

    @Test
    void a_mail_link_signs_in_only_once_its_button_is_pressed_and_only_once() {
        var visitor = Visitor.anonymous().opens("/portal");
        assertThat(visitor.page().url()).contains("/portal/sign-in");
        visitor.findsThePageSound("portal-sign-in");
        visitor.page().fill("#email", "nobody@nowhere.example");
        visitor.page().click("text=Send me a link");
        assertThat(visitor.page().locator(".notice")).containsText("If we know nobody@nowhere.example");
        visitor.findsThePageSound("portal-sign-in-sent");
        visitor.opens("/portal/sign-in/unknown").findsThePageSound("portal-sign-in-used");
    }

    @Test
    void a_lost_connection_keeps_the_words_and_saves_them_once_it_is_back() {
        var visitor = writing(Invitee.of("Olive"), "First words.");
        var context = Invitee.context(visitor);
        context.setOffline(true);
        visitor.page().fill("#text", "First words, and more in a tunnel.");
        assertThat(visitor.page().locator("#trouble")).containsText("no connection");
        visitor.page().check("#consent");
        visitor.page().click("button[value=submit]");
        assertThat(visitor.page().locator("#text")).hasValue("First words, and more in a tunnel.");
        assertThat(visitor.page().locator("#trouble")).containsText("no connection");
        assertThat(visitor.page().locator("#trouble")).containsText("Nothing is sent");
        assertThat(visitor.page().locator("#trouble")).isInViewport();
        context.setOffline(false);
        visitor.page().evaluate("dispatchEvent(new Event('online'))");
        assertThat(visitor.page().locator("#saved")).hasText("Saved");
        assertThat(visitor.page().locator("#trouble")).containsText("Your words are saved now.");

        visitor.page().reload();
        assertThat(visitor.page().locator("#text")).hasValue("First words, and more in a tunnel.");
    }

    @Test
    void a_draft_is_discarded_after_it_was_saved_again_on_its_page() {
        var visitor = writing(Invitee.of("Dora"), "First words.");
        visitor.page().fill("#text", "First words, and more.");
        assertThat(visitor.page().locator("#saved")).hasText("Saved");
        visitor.page().click("text=Discard this draft…");
        visitor.page().click("button:text-is('Discard the draft')");
        assertThat(visitor.page().locator(".flash")).containsText("The draft is gone");
    }

    @Test
    void a_profile_keeps_what_is_typed_until_it_is_sent_and_shows_what_waits() {
        var invitee = Invitee.of("Freya");
        var visitor = invitee.accepts();
        assertThat(visitor.page().locator(".card:has-text('Profile')")).containsText("Complete your profile");
        visitor.opens("/portal/profile/" + invitee.specialist());
        visitor.page().fill("#city", "Elko");
        visitor.page().fill("#alt", "Freya at her desk");
        visitor.page().click("button:text-is('Add the photo')");
        assertThat(visitor.page().locator("main > .notice")).containsText("Choose a photo first");
        assertThat(visitor.page().locator("#alt")).hasValue("Freya at her desk");
        assertThat(visitor.page().locator("#city")).hasValue("Elko");
        visitor.page().click("nav >> text=Account");
        visitor.opens("/portal/profile/" + invitee.specialist());
        assertThat(visitor.page().locator("#city")).hasValue("Elko");
        visitor.findsThePageSound("portal-profile-restored");

        Invitee.context(visitor).setOffline(true);
        visitor.page().click("button[value=submit]");
        assertThat(visitor.page().locator("form[data-keep^=profile] [role=alert]"))
                .containsText("no connection");
        Invitee.context(visitor).setOffline(false);
        visitor.page().click("button[value=submit]");
        assertThat(visitor.page().locator("dl.changed")).containsText("Elko");
        visitor.findsThePageSound("portal-profile-waiting");
        assertThat((Number) visitor.page()
                        .evaluate("Object.keys(localStorage).filter(k => k.includes(':profile:')).length"))
                .isEqualTo(0);
    }

    @Test
    void words_typed_without_connection_survive_a_closed_tab() {
        var visitor = writing(Invitee.of("Opal"), "First words.");
        Invitee.context(visitor).setOffline(true);
        visitor.page().fill("#text", "Typed in the cellar.");
        assertThat(visitor.page().locator("#trouble")).containsText("no connection");
        var address = visitor.page().url();
        Invitee.context(visitor).route("**/api/v1/manage/editions/**", route -> route.abort());
        Invitee.context(visitor).setOffline(false);
        visitor.page().navigate(address);

        assertThat(visitor.page().locator("#text")).hasValue("Typed in the cellar.");
        assertThat(visitor.page().locator("#trouble")).isVisible();
    }

    @Test
    void an_expired_session_keeps_the_words_with_script_and_without() {
        var invitee = Invitee.of("Esme");
        var visitor = writing(invitee, "Before the break.");
        var address = visitor.page().url();
        visitor.opens("/portal/account");
        visitor.page().click("summary:has-text('Set a password')");
        visitor.page().fill("#password", "a quiet long sentence");
        visitor.page().click("button:has-text('Set the password')");
        visitor.page().navigate(address);
        Invitee.isSignedOut(visitor);
        visitor.page().fill("#text", "Written during a long phone call.");
        assertThat(visitor.page().locator("#trouble")).containsText("signed out");
        visitor.findsThePageSound("portal-signed-out");

        visitor.page().evaluate("document.getElementById('editor').submit()");
        visitor.page().waitForSelector("text=You were signed out meanwhile");
        visitor.findsThePageSound("portal-held-sign-in");
        assertThat(visitor.page().locator(".kept")).containsText("Written during a long phone call.");
        visitor.page().fill("#address", invitee.email());
        visitor.page().fill("#password", "not the password");
        visitor.page().click("button:text-is('Sign in')");
        assertThat(visitor.page().locator(".kept")).containsText("Written during a long phone call.");
        visitor.page().fill("#address", invitee.email());
        visitor.page().fill("#password", "a quiet long sentence");
        visitor.page().click("button:text-is('Sign in')");
        visitor.findsThePageSound("portal-held");
        visitor.page().click("button:text-is('Go on')");
        assertThat(visitor.page().locator("#text")).hasValue("Written during a long phone call.");
        assertThat(visitor.page().url()).isEqualTo(address.replace("?locale=en", ""));
    }

    @Test
    void two_tabs_on_one_draft_show_both_texts() {
        var invitee = Invitee.of("Tamsin");
        var visitor = writing(invitee, "From the first tab.");
        var address = visitor.page().url();
        var other = Invitee.context(visitor).newPage();
        other.navigate(address);
        other.fill("#text", "From the second tab.");
        assertThat(other.locator("#saved")).hasText("Saved");
        visitor.page().fill("#text", "From the first tab, later.");
        assertThat(visitor.page().locator("#trouble")).containsText("From the second tab.");
        visitor.page().click("text=Keep mine");
        assertThat(visitor.page().locator("#saved")).hasText("Saved");
        visitor.page().reload();
        assertThat(visitor.page().locator("#text")).hasValue("From the first tab, later.");
    }

    @Test
    void a_new_text_waits_while_the_old_one_stays_live_and_withdrawing_takes_both_off() {
        var invitee = Invitee.of("Rowan");
        var visitor = writing(invitee, "The first text of Rowan.");
        submit(visitor.page());
        publish("art-therapy", "The first text of Rowan.");
        visitor.page().reload();
        visitor.findsThePageSound("portal-live");
        visitor.page().click("text=Write a new text");
        visitor.page().fill("#text", "The second text of Rowan.");
        submit(visitor.page());
        visitor.findsThePageSound("portal-live-and-waiting");
        assertThat(publicPage()).contains("The first text of Rowan.").doesNotContain("The second text of Rowan.");
        var page = visitor.page().url();
        var editor = Server.as(Role.EDITOR);
        move(
                editor,
                waiting(editor, "art-therapy", "The second text of Rowan."),
                "\"transition\":\"RETURN\",\"reason\":\"identifying-detail\",\"note\":\"Say more.\"");
        visitor.opens("/portal");
        assertThat(visitor.page().locator(".card").first()).containsText("Back with you");
        visitor.page().navigate(page);
        assertThat(visitor.page().locator(".asked")).containsText("Say more.");

        visitor.page().click("summary:has-text('Withdraw')");
        visitor.page().click("button:text-is('Withdraw it')");
        assertThat(publicPage()).doesNotContain("of Rowan.");
        assertThat(visitor.page().locator("main > .state")).containsText("Withdrawn");
        visitor.findsThePageSound("portal-withdrawn");
    }

    @Test
    void the_demo_therapist_finds_a_live_text_a_returned_one_and_something_to_write_about() {
        var visitor = Visitor.signedIn(Role.THERAPIST).opens("/portal");
        visitor.findsThePageSound("portal-start");
        assertThat(visitor.page().locator(".card").first()).containsText("Back with you");
        assertThat(visitor.page().locator(".card:has-text('Live')").first()).isVisible();
        assertThat(visitor.page().locator("select[name=modality] option").first())
                .isAttached();
        visitor.page().click(".card:has-text('Back with you') a");
        visitor.findsThePageSound("portal-returned");
        assertThat(visitor.page().locator(".asked")).containsText("nobody can promise");
        visitor.opens("/portal/account").findsThePageSound("portal-account");
        visitor.opens("/portal").page().click(".card:has-text('Profile') a");
        visitor.findsThePageSound("portal-profile");
        visitor.opens("/portal/nothing").findsThePageSound("portal-problem");
    }

    @Test
    void a_draft_is_seen_in_the_design_of_the_site_by_its_author_alone() {
        var visitor = writing(Invitee.of("Nora"), "Clay remembers where the thumb was.");
        visitor.page().reload();
        var shown = visitor.page().locator("a:text-is('on its page')").getAttribute("href");

        visitor.opens(shown);
        assertThat(visitor.page().locator("body")).containsText("Clay remembers where the thumb was.");
        visitor.opens(shown.replace("/page", "/card"));
        assertThat(visitor.page().locator("blockquote")).containsText("Clay remembers where the thumb was.");
        var stranger = Invitee.of("Una").accepts();
        stranger.opens(shown);
        assertThat(stranger.page().locator("body")).not().containsText("Clay remembers");
        assertThat(Server.anonymous().get(shown).status()).isNotEqualTo(200);
    }

    @Test
    void a_suggested_wording_is_accepted_with_fresh_consent() {
        var words = "I always work slowly, with paint and clay.";
        var visitor = writing(Invitee.of("Sofie"), words);
        submit(visitor.page());
        var editor = Server.as(Role.EDITOR);
        var path = "/api/v1/manage/editions/" + waiting(editor, "art-therapy", words);
        var suggested = editor.postJson(
                path + "/suggestions",
                "{\"text\":\"I work slowly, with paint and clay.\",\"note\":\"Without always it is truer.\"}",
                "If-Match",
                editor.get(path).header("ETag"));
        assertThat(suggested.status()).as(suggested.toString()).isEqualTo(201);

        var page = visitor.page().url();
        visitor.opens("/portal");
        assertThat(visitor.page().locator(".card").first()).containsText("Read the suggested wording");
        visitor.page().navigate(page);
        assertThat(visitor.page().locator(".asked")).containsText("Without always it is truer.");
        assertThat(visitor.page().locator(".compared del")).containsText("always");
        visitor.findsThePageSound("portal-suggestion");
        visitor.page().click("button:text-is('Accept this wording')");
        assertThat(visitor.page().locator("main > .state")).containsText("Waits for an editor");
        assertThat(visitor.page().locator(".asked")).hasCount(1);
        visitor.page().locator("input[name=consent]").first().check();
        visitor.page().click("button:text-is('Accept this wording')");
        assertThat(visitor.page().locator(".asked")).hasCount(0);
        assertThat(visitor.page().locator("[data-settled] blockquote").first())
                .hasText("I work slowly, with paint and clay.");
        assertThat(visitor.page().locator(".history")).containsText("You took over the suggested wording.");
        assertThat(visitor.page().locator(".history")).containsText("Without always it is truer.");
        assertThat(visitor.page().locator(".history")).not().containsText("took it back");
    }

    @Test
    void an_address_is_changed_once_it_is_proved() {
        var invitee = Invitee.of("Rhea");
        var wanted = "new-" + invitee.email();
        var visitor = invitee.accepts();
        asksForAddress(visitor, "mistyped-" + invitee.email());
        asksForAddress(visitor, wanted);

        var mistyped =
                TestMail.link(TestMail.to("mistyped-" + invitee.email(), "Your new address"), "/portal/address/");
        var link = TestMail.link(TestMail.to(wanted, "Your new address"), "/portal/address/");
        visitor.opens(link).findsThePageSound("portal-address");
        visitor.page().click("button:text-is('This is my address')");
        assertThat(visitor.page().locator(".flash")).containsText(wanted);
        TestMail.to(invitee.email(), "was changed");
        for (var former : new String[] {link, mistyped}) {
            visitor.opens(former);
            assertThat(visitor.page().locator("h1")).hasText("This link no longer works");
        }
    }

    @Test
    void mails_are_chosen_in_the_portal_and_a_refused_erasure_stays_where_it_was_asked_for() {
        var visitor = Invitee.of("Mila").accepts();
        visitor.opens("/portal/account");
        var choice = visitor.page().locator(".topic select").first();
        choice.selectOption("never");
        visitor.page().click("#mails-heading ~ form button[type=submit]");
        assertThat(visitor.page().locator(".flash")).containsText("Saved");
        assertThat(choice).hasValue("never");

        visitor.page().click("summary:has-text('Erase everything')");
        visitor.page().fill("#sentence", "Erase nothing");
        visitor.page().click("button:text-is('Erase everything')");
        assertThat(visitor.page().locator("#erase .notice")).containsText("Nothing was erased");
        assertThat(visitor.page().locator("#sentence")).isFocused();
    }

    @Test
    void editors_invite_one_by_one_and_many_at_once() {
        var editor = Visitor.signedIn(Role.EDITOR).opens("/console/invitations");
        editor.findsThePageSound("invitations");
        var slug = Invitee.of("Ines").specialist();
        editor.opens("/console/invitations/" + slug).findsThePageSound("invite");
        editor.page().click("text=Take back");
        assertThat(editor.page().locator(".card")).containsText("Taken back");
    }

    private static void asksForAddress(Visitor visitor, String email) {
        visitor.opens("/portal/account");
        visitor.page().click("summary:has-text('Change your e-mail address')");
        visitor.page().fill("#email", email);
        visitor.page().click("button:text-is('Send the link')");
        assertThat(visitor.page().locator(".flash")).containsText("on its way");
    }

    private static Visitor writing(Invitee invitee, String words) {
        var visitor = invitee.accepts();
        visitor.opens("/portal/write/" + invitee.specialist() + "/art-therapy");
        visitor.page().fill("#text", words);
        assertThat(visitor.page().locator("#saved")).hasText("Saved");
        return visitor;
    }

    private static void submit(Page page) {
        page.check("#consent");
        page.click("button[value=submit]");
        assertThat(page.locator("main > .state")).containsText("Waits for an editor");
    }

    private static void publish(String modality, String text) {
        Api publisher = Server.as(Role.PUBLISHER);
        var id = waiting(publisher, modality, text);
        for (var move : new String[] {"APPROVE", "PUBLISH"}) {
            move(publisher, id, "\"transition\":\"" + move + "\"");
        }
    }

    private static void move(Api actor, String id, String members) {
        var path = "/api/v1/manage/editions/" + id;
        var moved = actor.postJson(
                path + "/transitions",
                "{" + members + "}",
                "If-Match",
                actor.get(path).header("ETag"));
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
    }

    /** The edition with this text that waits. */
    private static String waiting(Api editor, String modality, String text) {
        return editor
                .get("/api/v1/manage/queue?type=statement&limit=100&modality=" + modality)
                .json()
                .getJsonArray("items")
                .getValuesAs(jakarta.json.JsonObject.class)
                .stream()
                .filter(item -> item.getString("text").equals(text))
                .map(item -> item.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    private static String publicPage() {
        return Server.anonymous().get("/modalities/art-therapy").text();
    }
}
