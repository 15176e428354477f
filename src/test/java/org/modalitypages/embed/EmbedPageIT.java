package org.modalitypages.embed;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.browser.Browsers;
import org.modalitypages.browser.Visitor;
import org.modalitypages.delivery.PublishedPage;
import org.modalitypages.identity.Role;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;

/** Widgets in a real browser, on pages of other origins that do not make it easy. */
@InServer
class EmbedPageIT {

    private static final String ART = "modality=\"art-therapy\"";

    private final HostPages host = new HostPages();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @AfterEach
    void leave() {
        contexts.forEach(BrowserContext::close);
        host.close();
    }

    @Test
    void it_works_under_the_strictest_policy_with_four_directives() {
        var server = server();
        var policy =
                "default-src 'none'; script-src %1$s; style-src %1$s; connect-src %1$s; img-src %1$s".formatted(server);
        var page = open(host.shows("", Widget.element(ART, 480) + script(server), policy));

        Widget.isShown(page);
        assertThat(said).isEmpty();
        assertThat(Widget.quotes(page).first().evaluate("it => getComputedStyle(it).marginLeft"))
                .isEqualTo("0px");
    }

    @Test
    void trusted_types_may_be_required() {
        var server = server();
        var policy =
                "default-src 'none'; script-src %1$s; style-src %1$s; connect-src %1$s; img-src %1$s; require-trusted-types-for 'script'; trusted-types meet-the-specialists"
                        .formatted(server);
        var page = open(host.shows("", Widget.element(ART, 480) + script(server), policy));

        Widget.isShown(page);
        assertThat(said).isEmpty();
    }

    @Test
    void without_scripts_the_fallback_stays() {
        var page = context(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
        page.navigate(host.shows(Widget.element(ART, 480) + Widget.script()));

        assertThat(page.getByText("Meet the specialists").isVisible()).isTrue();
    }

    @Test
    void a_server_can_write_the_widget_so_that_it_needs_no_script() {
        var piece = Server.anonymous()
                .get("/embed/v1/shadows/art-therapy?layout=cards&limit=4")
                .text();
        var page = context(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage();
        page.navigate(host.shows(piece));

        assertThat(Widget.quotes(page).count()).isEqualTo(4);
        assertThat(Widget.quotes(page).first().isVisible()).isTrue();
    }

    @Test
    void a_widget_that_a_server_wrote_is_not_asked_for_again() {
        try (var front = new FrontServer()) {
            var piece = Server.anonymous()
                    .get("/embed/v1/shadows/art-therapy?layout=carousel&limit=4")
                    .text();
            var page = open(host.shows(piece + Widget.scriptFrom(front.origin(), "")));

            page.locator("[data-part=controls]").waitFor();
            assertThat(front.pieces()).isZero();
        }
    }

    @Test
    void a_hostile_style_sheet_does_not_reach_it() {
        var page = open(host.shows(
                "<style>* { all: unset !important } p { display: none } figure { opacity: 0 }</style>",
                Widget.element(ART, 480) + Widget.script(),
                ""));

        Widget.isShown(page);
        var words = page.locator("meet-the-specialists blockquote p").first();
        assertThat(words.isVisible()).isTrue();
        assertThat(page.locator("meet-the-specialists").evaluate("it => getComputedStyle(it).display"))
                .isEqualTo("block");
        assertThat(words.evaluate("it => getComputedStyle(it).fontFamily")).isNotEqualTo("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<base href=\"https://elsewhere.example/\">%s",
                "<p>%s</p>",
                "<table><tr><td>%s</td></tr></table>",
                "<form name=\"fetch\"><input name=\"ownerDocument\"><input name=\"attributes\">%s</form>",
                "<img name=\"body\"><a id=\"texts\"></a><a id=\"trustedTypes\"></a>%s",
                "<div dir=\"rtl\" lang=\"ar\">%s</div>",
                "<b><i>%s<p></b></i>",
                "<svg><foreignObject width=\"400\" height=\"600\">%s</foreignObject></svg>",
                "<script>Object.prototype.modality = 'x'; Array.prototype.extra = 1; window.name = '<b>';</script>%s"
            })
    void hostile_markup_around_it_does_not_harm(String around) {
        var page = open(host.shows(around.formatted(Widget.element(ART, 480)) + Widget.script()));

        Widget.isShown(page);
        assertThat(Widget.quotes(page).count()).isEqualTo(11);
    }

    @Test
    void two_widgets_wear_different_themes_on_one_page() {
        var page = open(host.shows(Widget.element(ART + " theme=\"quiet\" id=\"one\"", 480)
                + Widget.element("modality=\"play-therapy\" theme=\"warm\" id=\"other\"", 480)
                + Widget.script()));

        page.locator("#one figure").first().waitFor();
        page.locator("#other figure").first().waitFor();
        assertThat(background(page.locator("#one .mts"))).isNotEqualTo(background(page.locator("#other .mts")));
    }

    @Test
    void a_framework_may_render_it_again_and_again() {
        try (var front = new FrontServer()) {
            var page = open(host.shows(
                    "<div id=\"app\">" + Widget.element(ART, 480) + "</div>" + Widget.scriptFrom(front.origin(), "")));
            Widget.isShown(page);

            page.evaluate("""
                    async () => {
                      const app = document.querySelector('#app');
                      for (let turn = 0; turn < 20; turn++) {
                        app.innerHTML = app.innerHTML;
                        await new Promise(requestAnimationFrame);
                      }
                      const one = app.firstElementChild;
                      one.replaceChildren('other fallback');
                      app.append(one);
                    }""");

            Widget.isShown(page);
            assertThat(Widget.quotes(page).count()).isEqualTo(11);
            assertThat(front.pieces()).isEqualTo(1);
        }
    }

    @Test
    void what_its_attributes_say_is_followed() {
        var page = open(
                host.shows(Widget.element(ART + " limit=\"2\" heading=\"People we trust\"", 480) + Widget.script()));
        Widget.isShown(page);
        assertThat(Widget.quotes(page).count()).isEqualTo(2);
        assertThat(page.locator("meet-the-specialists h2").textContent()).isEqualTo("People we trust");

        page.evaluate(
                "() => { const it = document.querySelector('meet-the-specialists'); it.setAttribute('limit', '3'); it.setAttribute('layout', 'cards'); it.setAttribute('heading', ''); }");

        page.locator("meet-the-specialists .mts[data-layout=cards]").waitFor();
        assertThat(Widget.quotes(page).count()).isEqualTo(3);
        assertThat(page.locator("meet-the-specialists h2").count()).isZero();

        page.evaluate("document.querySelector('meet-the-specialists').setAttribute('modality', 'nothing-here')");

        page.getByText("Meet the specialists").waitFor();
        assertThat(Widget.quotes(page).count()).isZero();
    }

    @Test
    void what_is_not_valid_counts_as_missing() {
        var page = open(host.shows(Widget.element(
                        ART + " limit=\"-4\" layout=\"grid\" order=\"best\" theme=\"../x\" locale=\"?\" sitekey=\"<\"",
                        480)
                + Widget.script()));

        Widget.isShown(page);
        assertThat(Widget.quotes(page).count()).isEqualTo(11);
    }

    @Test
    void it_can_have_another_name() {
        var page = open(host.shows("<our-quotes " + ART + ">Our people</our-quotes>"
                + Widget.scriptFrom(Server.address().toString(), "?as=our-quotes")));

        page.locator("our-quotes figure").first().waitFor();
        assertThat(page.evaluate("customElements.get('meet-the-specialists') === undefined"))
                .isEqualTo(true);
    }

    @Test
    void events_reach_the_page() {
        var page = open(host.shows(
                "<script>window.heard = []; for (const name of ['specialists-shown', 'specialists-failed', 'specialist-chosen'])"
                        + " addEventListener(name, event => { heard.push(name + ' ' + JSON.stringify(event.detail)); });</script>",
                Widget.element(ART + " limit=\"2\" order=\"name\"", 480)
                        + Widget.element("modality=\"nothing-here\"", 480)
                        + Widget.script(),
                ""));
        Widget.isShown(page);
        page.waitForFunction("heard.length === 2");
        page.evaluate("addEventListener('click', event => event.preventDefault())");

        page.locator("meet-the-specialists figcaption a").first().click();

        assertThat(page.evaluate("heard").toString())
                .contains("specialists-shown {\"quotes\":2}", "specialists-failed {\"reason\":\"answer 404\"}")
                .containsPattern("specialist-chosen \\{\"specialist\":\"[a-z-]+\",\"href\":\"http");
    }

    @Test
    void the_fallback_stays_where_there_is_nothing_to_show() {
        var page = open(host.shows(Widget.element("modality=\"nothing-here\"", 480)
                + Widget.element(ART + " region=\"XX\"", 480)
                + Widget.element("", 480)
                + Widget.script()));
        page.waitForFunction("document.querySelectorAll('meet-the-specialists').length === 3");
        page.waitForTimeout(1_000);

        assertThat(page.getByText("Meet the specialists").all()).hasSize(3).allMatch(Locator::isVisible);
    }

    @Test
    void the_last_text_stays_while_the_server_can_not_be_reached() {
        try (var front = new FrontServer()) {
            var page = open(host.shows(Widget.element(ART, 480) + Widget.scriptFrom(front.origin(), "")));
            Widget.isShown(page);

            front.goesDown(0);
            page.reload();

            Widget.isShown(page);
        }
    }

    @Test
    void an_answer_that_is_an_error_leaves_the_fallback_until_there_is_a_better_one() {
        try (var front = new FrontServer()) {
            var page = page();
            page.navigate(host.shows(Widget.element(ART, 480) + Widget.scriptFrom(front.origin(), "")));
            Widget.isShown(page);

            front.goesDown(503);
            page.reload();
            page.waitForTimeout(1_000);
            assertThat(page.getByText("Meet the specialists").isVisible()).isTrue();

            front.isBack();
            page.reload();
            Widget.isShown(page);
        }
    }

    @Test
    void and_no_longer_than_the_answer_allowed() {
        try (var front = new FrontServer()) {
            front.allowsStaleFor(1);
            var page = open(host.shows(Widget.element(ART, 480) + Widget.scriptFrom(front.origin(), "")));
            Widget.isShown(page);

            front.goesDown(0);
            page.waitForTimeout(2_100);
            page.reload();

            page.waitForTimeout(1_500);
            assertThat(Widget.quotes(page).count()).isZero();
            assertThat(page.getByText("Meet the specialists").isVisible()).isTrue();

            front.isBack();
            page.reload();
            Widget.isShown(page);
        }
    }

    @Test
    void words_stay_words_whatever_they_are() {
        try {
            wordsStayWords(HostileWords.published());
        } finally {
            HostileWords.areTamed();
        }
    }

    private void wordsStayWords(String slug) {
        for (var layout : List.of("list", "cards", "carousel", "single")) {
            var attributes = "modality=\"" + slug + "\" layout=\"" + layout + "\"";
            var server = server();
            var address = server + "/embed/v1/frames/" + slug + "?layout=" + layout;
            var piece = Server.anonymous()
                    .get("/embed/v1/shadows/" + slug + "?layout=" + layout)
                    .text();
            var page = open(host.shows(Widget.element(attributes, 480) + piece + "<iframe title=\"Specialists\" src=\""
                    + address + "\"></iframe>" + Widget.script()));
            page.locator("meet-the-specialists figure").first().waitFor();
            page.frames().get(1).locator("figure").first().waitFor();
            page.locator("meet-the-specialists figcaption").first().hover();

            assertThat(page.evaluate("window.pwned")).isNull();
            assertThat(page.frames().get(1).evaluate("window.pwned")).isNull();
            assertThat(page.locator("meet-the-specialists")
                            .locator("script, iframe, style, svg, img[src=x]")
                            .count())
                    .isZero();
            assertThat(page.locator("meet-the-specialists a:not([href^=http])").count())
                    .isZero();
            var shown = layout.equals("single") ? 1 : HostileWords.ATTACKS.size();
            assertThat(page.locator("meet-the-specialists")
                            .first()
                            .locator("figure")
                            .count())
                    .isEqualTo(shown);
        }
        assertThat(Server.anonymous().get("/modalities/" + slug).status()).isEqualTo(200);
    }

    @Test
    void a_withdrawn_quote_is_gone_with_the_next_look() {
        var published = PublishedPage.of("Parting Therapy");
        var page = open(host.shows(Widget.element("modality=\"" + published.slug() + "\"", 300) + Widget.script()));
        Widget.isShown(page);
        page.getByText(PublishedPage.FIRST).waitFor();

        PublishedPage.move(published.liveStatement(), "WITHDRAW", Role.EDITOR);
        page.reload();

        Widget.isShown(page);
        assertThat(page.getByText(PublishedPage.FIRST).count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "list, 480, 1280",
        "list, 480, 360",
        "cards, 480, 1280",
        "cards, 480, 360",
        "carousel, 360, 1280",
        "carousel, 360, 360",
        "single, 260, 1280",
        "single, 260, 360"
    })
    void nothing_moves_while_it_loads_slowly(String layout, int height, int width) {
        var page = page();
        page.setViewportSize(width, 1_000);
        slow(page);
        page.navigate(host.shows(Widget.element(ART + " layout=\"" + layout + "\"", height) + Widget.script()));
        Widget.isShown(page);
        page.waitForTimeout(500);

        assertThat(shift(page)).isZero();
        assertThat(
                        page.evaluate(
                                "performance.getEntriesByType('resource').filter(it => it.renderBlockingStatus === 'blocking').length"))
                .isEqualTo(0);
        assertThat(page.evaluate(
                        "performance.getEntriesByType('resource').filter(it => it.initiatorType === 'fetch').length"))
                .isEqualTo(1);
    }

    @Test
    void what_has_no_room_is_shown_when_asked_for() {
        var page = open(host.shows(Widget.element(ART, 300) + Widget.script()));
        Widget.isShown(page);
        var box = page.locator("meet-the-specialists");
        assertThat(box.boundingBox().height).isLessThan(330);

        page.getByText("Show all").click();

        assertThat(box.boundingBox().height).isGreaterThan(900);
        assertThat(page.getByText("Show all").count()).isZero();
    }

    @Test
    void a_carousel_turns_by_buttons_and_keeps_others_out_of_the_way() {
        var page = open(host.shows(Widget.element(ART + " layout=\"carousel\" limit=\"3\"", 400) + Widget.script()));
        Widget.isShown(page);
        var slides = page.locator("[aria-roledescription=slide]");
        assertThat(slides.nth(1).getAttribute("aria-label")).isEqualTo("2 of 3");
        page.waitForFunction(
                "document.querySelector('meet-the-specialists').shadowRoot.querySelectorAll('[inert]').length === 2");
        assertThat(page.locator("[data-part=previous]").getAttribute("aria-disabled"))
                .isEqualTo("true");

        page.locator("[data-part=next]").click();
        page.waitForFunction(
                "!document.querySelector('meet-the-specialists').shadowRoot.querySelectorAll('.slide, [aria-roledescription=slide]')[1].inert");
        page.locator("[data-part=next]").click();

        page.waitForFunction(
                "document.querySelector('meet-the-specialists').shadowRoot.querySelector('[data-part=next]').ariaDisabled === 'true'");
        assertThat(page.locator("[data-part=previous]").getAttribute("aria-disabled"))
                .isEqualTo("false");
    }

    @Test
    void no_cookie_no_storage_and_nobody_else_is_asked() {
        var page = page();
        var asked = new ArrayList<String>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(host.shows(Widget.element(ART, 480) + Widget.script()));
        Widget.isShown(page);

        assertThat(page.context().cookies()).isEmpty();
        assertThat(
                        page.evaluate(
                                "async () => localStorage.length + sessionStorage.length + (await indexedDB.databases()).length + (await caches.keys()).length"))
                .isEqualTo(0);
        assertThat(asked)
                .allMatch(url -> url.startsWith(host.origin())
                        || url.startsWith(server())
                        || url.startsWith(Server.address().toString()));
    }

    @Test
    void a_frame_has_the_height_of_its_content_even_in_a_sandbox() {
        var address = Server.address() + "/embed/v1/frames/art-therapy?layout=cards";
        var hostScript =
                "<script type=\"module\" src=\"" + Server.address() + "/embed/v1/1.0.0/frame-host.js\"></script>";
        for (var sandbox : List.of("", "sandbox=\"allow-scripts allow-popups\"")) {
            var page = open(host.shows("<iframe title=\"Specialists\" width=\"600\" height=\"99\" " + sandbox
                    + " src=\"" + address + "\"></iframe>" + hostScript));

            page.waitForFunction("document.querySelector('iframe').height > 400");
            var inner = page.frames().get(1).evaluate("document.documentElement.scrollHeight");
            assertThat(((Number) page.evaluate("Number(document.querySelector('iframe').height)")).intValue())
                    .isCloseTo(((Number) inner).intValue(), org.assertj.core.data.Offset.offset(2));
        }
    }

    @ParameterizedTest
    @CsvSource({"cards, 480, 1280", "list, 480, 360", "carousel, 360, 360", "single, 700, 1280"})
    void a_frame_moves_nothing_while_it_loads_slowly(String layout, int height, int width) {
        var page = page();
        page.setViewportSize(width, 1_000);
        slow(page);
        page.navigate(host.shows(frame(layout, height)));
        page.frames().get(1).locator("figure").first().waitFor();
        page.waitForTimeout(1_000);

        assertThat(shift(page)).isZero();
    }

    @Test
    void a_frame_takes_its_height_once_its_end_is_out_of_sight() {
        var page = open(host.shows(
                "<p>Before</p>" + frame("list", 480) + "<p>After</p><div style=\"block-size: 4000px\"></div>"));
        page.frames().get(1).locator("figure").first().waitFor();
        page.waitForTimeout(500);
        assertThat(height(page)).isEqualTo(480);

        page.mouse().move(5, 5);
        page.mouse().wheel(0, 3_000);
        page.waitForTimeout(300);
        page.mouse().wheel(0, -3_000);
        page.waitForFunction("scrollY === 0");
        assertThat(height(page))
                .as("in sight all the time but while it was above")
                .isEqualTo(480);

        page.setViewportSize(700, 400);
        page.waitForFunction("document.querySelector('iframe').height > 600");
        assertThat(shift(page)).isZero();
    }

    private static String frame(String layout, int height) {
        return "<iframe title=\"Specialists\" width=\"100%\" height=\"" + height + "\" src=\"" + Server.address()
                + "/embed/v1/frames/art-therapy?layout=" + layout
                + "\"></iframe><p>What stands below.</p><script type=\"module\" src=\"" + Server.address()
                + "/embed/v1/1.0.0/frame-host.js\"></script>";
    }

    private static int height(Page page) {
        return ((Number) page.evaluate("Number(document.querySelector('iframe').height)")).intValue();
    }

    @Test
    void only_a_frame_of_this_server_is_given_a_height() {
        var other = host.shows(
                "<script>parent.postMessage({source: 'meet-the-specialists', message: 'height', value: 5000}, '*')</script>");
        var hostScript =
                "<script src=\"" + Server.address() + "/embed/v1/1.0.0/frame-host.js\" type=\"module\"></script>";
        var page = open(host.shows(hostScript + "<iframe height=\"99\" src=\"" + other + "\"></iframe>"));
        page.waitForTimeout(1_000);

        assertThat(page.locator("iframe").getAttribute("height")).isEqualTo("99");
    }

    @Test
    void a_frame_answers_wordpress() {
        var page = open(host.shows("""
                <script>
                  window.told = [];
                  addEventListener('message', event => told.push(event.data));
                </script>
                <iframe title="Specialists" sandbox="allow-scripts" style="position: absolute; clip: rect(1px, 1px, 1px, 1px);"
                 height="300" src="%s/embed/v1/frames/art-therapy#?secret=a1B2c3D4e5"></iframe>
                """.formatted(server())));

        page.waitForFunction(
                "window.told.some(it => it.message === 'height' && it.secret === 'a1B2c3D4e5' && it.value > 200)");
        page.evaluate(
                "told.length = 0; document.querySelector('iframe').removeAttribute('style');"
                        + " document.querySelector('iframe').contentWindow.postMessage({message: 'ready', secret: 'a1B2c3D4e5'}, '*')");
        page.waitForFunction("window.told.some(it => it.message === 'height')");
        page.frames().get(1).locator(".end a").click();
        page.waitForFunction(
                "window.told.some(it => it.message === 'link' && it.value.endsWith('/modalities/art-therapy'))");
        page.frames()
                .get(1)
                .locator("figure a[href*='directory.example']")
                .first()
                .click();
        page.waitForFunction(
                "window.told.some(it => it.message === 'link' && /art-therapy#statement-[0-9]+$/.test(it.value))");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "cards", "carousel", "single"})
    void every_layout_is_accessible(String layout) {
        for (var theme : List.of("quiet", "warm", "contrast")) {
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                var page = page();
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.navigate(host.shows(
                        "<meta name=\"color-scheme\" content=\"light dark\">",
                        Widget.element(ART + " layout=\"" + layout + "\" theme=\"" + theme + "\"", 400)
                                + Widget.script(),
                        ""));
                Widget.isShown(page);
                assertThat(new AxeBuilder(page).analyze().getViolations())
                        .as(layout + " " + theme + " " + scheme)
                        .extracting(
                                it -> it.getId() + ": " + it.getNodes().get(0).getHtml())
                        .isEmpty();
            }
        }
    }

    @Test
    void frames_are_sound_pages() {
        var visitor = Visitor.anonymous();
        for (var layout : List.of("list", "cards", "carousel", "single")) {
            visitor.opens("/embed/v1/frames/art-therapy?layout=" + layout).findsThePageSound("frame-" + layout);
        }
        visitor.opens("/embed/v1/frames/art-therapy?locale=fr").findsThePageSound("frame-fr");
    }

    private String script(String server) {
        return Widget.scriptFrom(server, "");
    }

    /** The address that the server gives itself, which is what pieces of HTML name. */
    private static String server() {
        return org.jsoup.Jsoup.parseBodyFragment(Server.anonymous()
                        .get("/embed/v1/fragments/art-therapy")
                        .text())
                .select("link")
                .attr("href")
                .replaceAll("/embed/.*", "");
    }

    private static String background(Locator box) {
        return box.first()
                .evaluate("it => getComputedStyle(it).backgroundColor")
                .toString();
    }

    private static double shift(Page page) {
        return ((Number) page.evaluate("window.shifted")).doubleValue();
    }

    private Page open(String address) {
        var page = page();
        page.navigate(address);
        return page;
    }

    private Page page() {
        var page = context(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE))
                .newPage();
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        page.addInitScript("""
                window.shifted = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => { window.shifted += entry.value; }))
                  .observe({ type: 'layout-shift', buffered: true });
                """);
        return page;
    }

    private BrowserContext context(Browser.NewContextOptions options) {
        var context = Browsers.open().newContext(options);
        context.setDefaultTimeout(20_000);
        contexts.add(context);
        return context;
    }

    /** Like a telephone far from the next mast: 400 kbit/s, 400 ms. */
    private static void slow(Page page) {
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 400);
        network.addProperty("downloadThroughput", 50_000);
        network.addProperty("uploadThroughput", 50_000);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", network);
    }
}
