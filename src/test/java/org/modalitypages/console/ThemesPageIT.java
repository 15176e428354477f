package org.modalitypages.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Visitor;
import org.modalitypages.identity.Role;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;
import org.modalitypages.theme.ZipFixture;

/** A site owner and the looks of the site, in a browser. */
@InServer
class ThemesPageIT {

    private static final String UNSIZED = "<img src=\"{{head.image}}\" alt=\"\">";

    @Test
    void a_site_owner_uploads_sets_up_and_wears_a_theme() {
        var owner = Visitor.signedIn(Role.SITE_OWNER).opens("/console/themes");
        assertThat(owner.page().textContent("nav[aria-label=Console]")).contains("Themes");
        owner.findsThePageSound("themes");
        send(owner, ZipFixture.child("by-hand"));
        assertThat(owner.page().textContent(".flash")).contains("It is installed");
        assertThat(owner.page().textContent("h1")).isEqualTo("Theme by-hand");

        owner.page().fill("#set-accent", "#7a1040");
        owner.page().fill("#set-accent-dark", "#ffc0dd");
        owner.page().waitForFunction("document.querySelector('iframe[name=look]') !== null");
        owner.page().click("button:has-text('Save')");
        assertThat(owner.page().textContent(".flash")).contains("It is saved");
        assertThat(owner.page().inputValue("#set-accent")).isEqualTo("#7a1040");
        assertThat(owner.page().textContent(".colours")).contains("accent on background", "to 1 in light");
        owner.findsThePageSound("theme");
        owner.page().click("button:has-text('Wear this theme')");
        assertThat(owner.page().textContent(".flash")).contains("Theme by-hand now");
        assertThat(Visitor.anonymous()
                        .opens("/")
                        .page()
                        .evaluate("getComputedStyle(document.documentElement).getPropertyValue('--color-accent')"))
                .isEqualTo("#7a1040");

        owner.opens("/console/themes/quiet").page().click("button:has-text('Wear this theme')");
        owner.opens("/console/themes/by-hand").page().click("summary:has-text('Delete it')");
        owner.page().click("button:has-text('Yes, delete by-hand')");
        assertThat(owner.page().textContent("main")).contains("It is deleted").doesNotContain("by-hand");
    }

    @Test
    void a_colour_that_can_not_be_read_is_refused_and_stays_in_the_form() {
        var owner = Visitor.signedIn(Role.SITE_OWNER).opens("/console/themes");
        send(owner, ZipFixture.child("too-pale"));
        owner.page().fill("#set-accent", "#dddddd");
        owner.page().click("button:has-text('Save')");

        assertThat(owner.page().textContent(".notice")).contains("too hard to read", "4.5 to 1");
        assertThat(owner.page().inputValue("#set-accent")).isEqualTo("#dddddd");
        assertThat(owner.page().textContent(".pair-of-colours[data-enough=false]"))
                .contains("too little");
        owner.findsThePageSound("theme-too-pale");
    }

    @Test
    void what_is_wrong_with_a_zip_stands_in_a_table() {
        var owner = Visitor.signedInWithoutScripts(Role.SITE_OWNER).opens("/console/themes");
        send(owner, ZipFixture.child("harmful", "templates/index.hbs", "<script>x()</script>{{modality.titel}}"));

        assertThat(owner.page().textContent(".notice")).contains("can not be used", "Nothing was changed");
        assertThat(owner.page().textContent(".theme-problems"))
                .contains("inline-script", "fatal", "templates/index.hbs", "unknown-field", "modality.titel");
        owner.opens("/console/themes/quiet").page().click("button:has-text('Preview')");
        assertThat(owner.page().url()).endsWith("/console/themes/quiet");
    }

    @Test
    void errors_are_counted_and_a_theme_that_builds_on_it_is_named() {
        var owner = Visitor.signedIn(Role.SITE_OWNER).opens("/console/themes");
        send(owner, ZipFixture.child("sized", "templates/extra.hbs", "x", "templates/not-found.hbs", UNSIZED));
        assertThat(owner.page().textContent(".flash")).contains("with 1 error");
        assertThat(owner.page().textContent(".notice a[href='#check-heading']")).contains("1 error");
        owner.opens("/console/themes");
        send(owner, ZipFixture.childOf("sized", "sized-leaf", "templates/index.hbs", "{{> extra}}"));
        owner.opens("/console/themes");
        assertThat(owner.page().textContent(".looks")).contains("folder sized-leaf");

        send(owner, ZipFixture.child("sized"));

        assertThat(owner.page().textContent(".notice")).contains("sized-leaf builds on this one");
        assertThat(owner.page().textContent(".theme-problems"))
                .contains("missing-template", "sized-leaf/templates/index.hbs:1");
        owner.findsThePageSound("themes-refused");
    }

    @Test
    void a_preview_is_shut_in_and_wears_what_is_typed() {
        var owner = Visitor.signedIn(Role.SITE_OWNER)
                .opens("/console/themes/quiet/look?typed=true&quoteColumns=one&scheme=dark");

        assertThat(owner.page().evaluate("getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("dark");
        assertThat(owner.page().evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo("rgb(22, 24, 21)");
        assertThat(owner.page().content()).doesNotContain("crisis-line", "Wear this theme");
    }

    @Test
    void themes_are_for_site_owners() {
        var editor = Visitor.signedIn(Role.EDITOR).opens("/console/themes");

        assertThat(editor.page().textContent("h1")).contains("Your role does not allow this");
        assertThat(Server.as(Role.EDITOR).get("/api/v1/manage/themes").status()).isEqualTo(403);
    }

    private static void send(Visitor owner, byte[] zip) {
        owner.page().setInputFiles("#file", new FilePayload("theme.zip", "application/zip", zip));
        owner.page().click("button:has-text('Check and install it')");
    }
}
