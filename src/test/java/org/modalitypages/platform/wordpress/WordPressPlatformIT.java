package org.modalitypages.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Browsers;
import org.modalitypages.platform.ContentPlatform;
import org.modalitypages.platform.Descriptor;
import org.modalitypages.platform.PlatformFailure;
import org.modalitypages.platform.PublishedItem;
import org.modalitypages.platform.UninstallPolicy;
import org.modalitypages.realhost.FaultyRoad;
import org.modalitypages.realhost.WordPressHost;

/** What the companion plugin does in a real WordPress, for its visitors and its editors. */
class WordPressPlatformIT {

    private static final String QUOTE = "It’s calm, she said -- \"twice\" :) [gallery] 3x4 & <more>.";

    private final Descriptor descriptor = Descriptor.load();
    private final WordPressHost host = CompanionSite.host();
    private final DirectoryStub directory = new DirectoryStub();
    private ContentPlatform platform;

    @BeforeEach
    void connect() {
        platform = CompanionSite.connect(directory.address(), Map.of());
        platform.install(descriptor);
        platform.publish(Samples.modality(directory.address()), "event-1");
        platform.publish(Samples.specialist(), "event-2");
        platform.publish(Samples.statement(QUOTE), "event-3");
        directory.says(QUOTE);
        settle();
    }

    @AfterEach
    void disconnect() {
        platform.uninstall(UninstallPolicy.REMOVE_CONTENT);
        host.php("foreach (get_pages() as $page) { wp_delete_post($page->ID, true); }");
        directory.close();
    }

    @AfterAll
    static void nothing_was_wrong_with_the_plugin_for_php() {
        assertThat(CompanionSite.host().log())
                .noneMatch(line -> line.contains("PHP ") && line.contains("/plugins/modality-pages/"));
    }

    @Test
    void a_block_and_a_shortcode_show_the_quotes_to_the_letter() {
        page(
                "with-block",
                "<!-- wp:modality-pages/meet-the-specialists {\"modality\":\"emdr\",\"layout\":\"cards\",\"limit\":5,\"region\":\"ON\",\"heading\":\"Our people\"} /-->");
        page("with-shortcode", "[meet_the_specialists modality=\"emdr\" heading=\"\"]");

        var block = Dashboard.visitor().get("/with-block/");
        assertThat(quote(block)).isEqualTo(QUOTE);
        assertThat(block.select("meet-the-specialists h2").text()).isEqualTo("Our people");
        var shortcode = Dashboard.visitor().get("/with-shortcode/");
        assertThat(quote(shortcode)).isEqualTo(QUOTE);
        assertThat(shortcode.select("meet-the-specialists h2")).isEmpty();

        Dashboard.visitor().get("/with-block/");
        assertThat(directory.requestsTo("/embed/"))
                .extracting(DirectoryStub.Request::line)
                .containsExactly(
                        "GET /embed/v1/shadows/emdr?layout=cards&limit=5&region=ON", "GET /embed/v1/shadows/emdr");
    }

    @Test
    void attributes_that_somebody_mistyped_count_as_missing() {
        page("mistyped", "[meet_the_specialists modality=\"emdr\" layout=\"round\" limit=\"-3\"]");

        Dashboard.visitor().get("/mistyped/");

        assertThat(directory.requestsTo("/embed/"))
                .extracting(DirectoryStub.Request::line)
                .containsExactly("GET /embed/v1/shadows/emdr");
    }

    @Test
    void while_we_are_down_pages_show_what_they_had_and_nothing_that_is_withdrawn() {
        page("quotes", "[meet_the_specialists modality=\"emdr\"]");
        assertThat(quote(Dashboard.visitor().get("/quotes/"))).isEqualTo(QUOTE);

        directory.stop();
        host.php("Modality_Pages\\Fragments::changed();");
        assertThat(quote(Dashboard.visitor().get("/quotes/")))
                .as("the last that was had")
                .isEqualTo(QUOTE);

        platform.publish(Samples.statement("4", "Another."), "event-4");
        platform.withdraw(Samples.STATEMENT, "event-5");
        var page = Dashboard.visitor().get("/quotes/");
        assertThat(page.text()).doesNotContain("calm");
        assertThat(page.select(".modality-pages-specialists blockquote p").text())
                .as("the copies that are here")
                .isEqualTo("Another.");
        assertThat(page.select(".modality-pages-specialists a").attr("href"))
                .isEqualTo(directory.address() + "/modalities/emdr");
    }

    @Test
    void what_is_withdrawn_is_gone_with_the_next_look() {
        page("quotes", "[meet_the_specialists modality=\"emdr\"]");
        assertThat(quote(Dashboard.visitor().get("/quotes/"))).isEqualTo(QUOTE);

        directory.says("Somebody else.");
        assertThat(quote(Dashboard.visitor().get("/quotes/"))).as("kept").isEqualTo(QUOTE);
        platform.withdraw(Samples.STATEMENT, "event-4");

        assertThat(quote(Dashboard.visitor().get("/quotes/"))).isEqualTo("Somebody else.");
        assertThat(host.php("global $wpdb; echo $wpdb->get_var(\"SELECT COUNT(*) FROM $wpdb->options"
                        + " WHERE option_value LIKE '%calm%'\"), $wpdb->get_var(\"SELECT COUNT(*) FROM $wpdb->posts"
                        + " WHERE post_content LIKE '%calm%'\"), $wpdb->get_var(\"SELECT COUNT(*) FROM $wpdb->postmeta"
                        + " WHERE meta_value LIKE '%calm%'\");"))
                .isEqualTo("000");
    }

    @Test
    void what_is_purged_is_fetched_anew() {
        page("quotes", "[meet_the_specialists modality=\"emdr\"]");
        assertThat(quote(Dashboard.visitor().get("/quotes/"))).isEqualTo(QUOTE);

        directory.says("In another look.");
        platform.purge(Set.of("statement-3", "statement"), "event-4");

        assertThat(quote(Dashboard.visitor().get("/quotes/"))).isEqualTo("In another look.");
    }

    @Test
    void copies_have_pages_and_are_found_like_native_content() {
        var statement = Dashboard.visitor().get("/statements/ada-in-toronto-on-3/");
        assertThat(statement.select("blockquote p").text()).isEqualTo(QUOTE);
        assertThat(statement.select("blockquote cite").text()).isEqualTo("Ada in Toronto, ON");
        assertThat(statement.text()).doesNotContain("Posted");
        var modality = Dashboard.visitor().get("/modalities/emdr/");
        assertThat(modality.select("em").text()).isEqualTo("it");
        assertThat(quote(modality)).as("below the definition").isEqualTo(QUOTE);
        assertThat(Dashboard.visitor().get("/?s=calm").text()).contains("Ada in Toronto, ON");
        assertThat(Dashboard.visitor().raw("/feed/?post_type=mp_statement").body())
                .contains("Ada in Toronto, ON");
        assertThat(Dashboard.visitor().raw("/wp-json/wp/v2/mp_specialist").body())
                .contains("\"mp_telehealth\":true");
    }

    @Test
    void a_page_that_the_site_has_already_is_not_hidden() {
        platform.uninstall(UninstallPolicy.REMOVE_CONTENT);
        page("modalities", "Our own page.");

        assertThat(platform.install(descriptor).done()).anyMatch(line -> line.contains("/directory-modalities/"));
        platform.publish(Samples.modality(directory.address()), "event-4");

        assertThat(Dashboard.visitor().get("/modalities/").text()).contains("Our own page.");
        assertThat(Dashboard.visitor().get("/directory-modalities/emdr/").text())
                .contains("What it is.");
    }

    @Test
    void nobody_edits_copies_there() {
        var post = host.php("echo get_page_by_path('ada-in-toronto-on-3', OBJECT, 'mp_statement')->ID;");
        var route = "/wp-json/wp/v2/mp_statement";
        var change = "{\"title\":\"Mine\",\"content\":\"Mine\",\"status\":\"publish\"}";

        assertThat(rest("POST", route, change)).isEqualTo(403);
        assertThat(rest("POST", route + "/" + post, change)).isEqualTo(403);
        assertThat(rest("DELETE", route + "/" + post + "?force=true", "")).isEqualTo(403);

        var administrator = Dashboard.signedIn(WordPressHost.ADMINISTRATOR);
        var list = administrator.get("/wp-admin/edit.php?post_type=mp_statement");
        assertThat(list.select(".row-actions a"))
                .extracting(link -> link.text())
                .containsExactly("Edit in Modality Pages", "View");
        assertThat(list.select(".row-actions a").first().attr("href")).contains("item=statement-3");
        assertThat(list.select(".page-title-action, .bulkactions select, a.row-title"))
                .isEmpty();
        assertThat(list.select(".notice").text()).contains("written and approved in Modality Pages");
        assertThat(list.select("td.column-mp_text").text()).isEqualTo(QUOTE);
        assertThat(list.select("td.column-mp_modality").text()).isEqualTo("EMDR");
        assertThat(administrator
                        .raw("/wp-admin/post.php?action=edit&post=" + post)
                        .uri())
                .hasPath("/wp-admin/edit.php");
        assertThat(administrator
                        .raw("/wp-admin/post-new.php?post_type=mp_statement")
                        .uri())
                .hasPath("/wp-admin/edit.php");
    }

    @Test
    void edits_by_way_of_the_database_show_and_are_put_right() {
        for (var edit : List.of(
                "post_title = 'Mine'",
                "post_content = 'It is calm.'",
                "post_excerpt = 'Call me'",
                "post_status = 'draft'",
                "post_name = 'elsewhere'",
                "post_password = 'secret'")) {
            host.php("global $wpdb; $wpdb->query(\"UPDATE $wpdb->posts SET " + edit
                    + " WHERE guid = 'urn:modality-pages:statement-3'\");");
            var edited = platform.inventory(descriptor.contentType("statement")).toList();
            assertThat(edited)
                    .as(edit)
                    .hasSize(1)
                    .doesNotContain(Samples.statement(QUOTE).digest());

            platform.publish(Samples.statement(QUOTE), "event-4");
            assertThat(platform.inventory(descriptor.contentType("statement")))
                    .as(edit)
                    .containsExactly(Samples.statement(QUOTE).digest());
        }
    }

    @Test
    void a_link_on_a_line_of_its_own_becomes_the_quotes() {
        var link = directory.address() + "/modalities/emdr?site=k1";
        page("with-link", "<!-- wp:paragraph --><p>Look:</p><!-- /wp:paragraph -->\n\n" + link + "\n");

        var page = Dashboard.visitor().get("/with-link/");

        assertThat(page.select("iframe").attr("src")).isEqualTo(directory.address() + "/embed/v1/frames/emdr");
        assertThat(page.select("iframe").attr("data-of")).isEqualTo(link);
    }

    @Test
    void the_menu_says_how_many_statements_wait() {
        var editor = Dashboard.signedIn(WordPressHost.EDITOR);

        var menu = editor.get("/wp-admin/index.php").select("#toplevel_page_modality-pages");

        assertThat(menu.select(".wp-menu-name .pending-count").text()).isEqualTo("3");
        assertThat(menu.select(".wp-menu-name .screen-reader-text").text()).isEqualTo("3 statements wait");
        assertThat(menu.select(".wp-submenu a"))
                .extracting(link -> link.text())
                .containsExactly("Open the console", "Modalities", "Specialists", "Statements");
        editor.get("/wp-admin/index.php");
        var path = "/api/v1/platforms/" + CompanionSite.CONNECTION + "/waiting";
        var asked = directory.requestsTo(path);
        assertThat(asked).as("asked once a minute").hasSize(1);
        var token = LaunchToken.verified(asked.get(0).authorization().replace("Bearer ", ""));
        assertThat(token.claims().getString("aud")).isEqualTo(directory.address() + path);
    }

    @Test
    void while_we_are_down_the_dashboard_works() {
        directory.stop();

        var menu = Dashboard.signedIn(WordPressHost.ADMINISTRATOR)
                .get("/wp-admin/index.php")
                .select("#toplevel_page_modality-pages");

        assertThat(menu.select(".wp-menu-name").text()).isEqualTo("Modality Pages");
    }

    @Test
    void the_console_is_opened_by_a_token_for_whoever_is_signed_in() {
        var administrator = launch(WordPressHost.ADMINISTRATOR, "");
        var editor = launch(WordPressHost.EDITOR, "&item=statement-3");
        var again = launch(WordPressHost.EDITOR, "&item=../secret");

        assertThat(administrator.claims().getString("role")).isEqualTo("publisher");
        assertThat(administrator.claims().getString("path")).isEqualTo("/console");
        assertThat(editor.claims().getString("role")).isEqualTo("editor");
        assertThat(editor.claims().getString("email")).isEqualTo(WordPressHost.EDITOR + "@example.org");
        assertThat(editor.claims().getString("name")).isEqualTo(WordPressHost.EDITOR);
        assertThat(editor.claims().getString("sub")).matches("[0-9]+");
        assertThat(editor.claims().getString("path")).isEqualTo("/console/items/statement/3");
        assertThat(again.claims().getString("path")).isEqualTo("/console");
        for (var token : List.of(administrator, editor, again)) {
            assertThat(token.claims().getString("iss")).isEqualTo(CompanionSite.CONNECTION);
            assertThat(token.claims().getString("aud")).isEqualTo(directory.address() + "/launch");
            assertThat(token.claims().getInt("exp") - token.claims().getInt("iat"))
                    .isEqualTo(60);
        }
        assertThat(List.of(administrator, editor, again))
                .extracting(token -> token.claims().getString("jti"))
                .doesNotHaveDuplicates();
        assertThat(Dashboard.visitor()
                        .raw("/wp-admin/admin.php?page=modality-pages")
                        .uri())
                .hasPath("/wp-login.php");
    }

    @Test
    void in_a_browser_quotes_show_and_the_menu_opens_the_console() {
        page("quotes", "<!-- wp:modality-pages/meet-the-specialists {\"modality\":\"emdr\"} /-->");
        try (var context = Browsers.open().newContext()) {
            var page = context.newPage();
            page.navigate(host.address() + "/quotes/");
            assertThat(page.locator("meet-the-specialists blockquote").innerText())
                    .isEqualTo(QUOTE);

            page.navigate(host.address() + "/wp-login.php");
            page.fill("#user_login", WordPressHost.EDITOR);
            page.fill("#user_pass", WordPressHost.PASSWORD);
            page.click("#wp-submit");
            page.navigate(host.address() + "/wp-admin/post.php?action=edit&post="
                    + host.php("echo get_page_by_path('quotes')->ID;"));
            assertThat(page.locator(".wp-block-modality-pages-meet-the-specialists blockquote")
                            .innerText())
                    .isEqualTo(QUOTE);

            page.navigate(host.address() + "/wp-admin/index.php");
            page.click("#toplevel_page_modality-pages > a");
            page.waitForURL(directory.address() + "/launch");
            assertThat(page.locator("h1").innerText()).isEqualTo("Signed in");
        }
        assertThat(directory.requestsTo("/launch").get(0).body()).startsWith("token=");
    }

    @Test
    void names_in_any_script_get_addresses_of_their_own() {
        var name = "山田花子心理療法士".repeat(9);
        var items = List.of(Samples.named("21", name), Samples.named("22", name));
        items.forEach(item -> platform.publish(item, "event-" + item.key()));
        items.forEach(item -> platform.publish(item, "event-again-" + item.key()));

        assertThat(platform.inventory(descriptor.contentType("statement")))
                .contains(items.get(0).digest(), items.get(1).digest());
        assertThat(host.php("global $wpdb; echo $wpdb->get_var(\"SELECT COUNT(DISTINCT post_name) FROM $wpdb->posts"
                        + " WHERE post_type = 'mp_statement'\");"))
                .isEqualTo("3");
    }

    @Test
    void the_settings_page_checks_both_directions() {
        var administrator = Dashboard.signedIn(WordPressHost.ADMINISTRATOR);

        assertThat(checked(administrator).select(".notice-success")).hasSize(4);
        assertThat(checked(administrator).select(".notice-error")).isEmpty();

        directory.stop();
        assertThat(checked(administrator).select(".notice-error").text())
                .contains("does not reach " + directory.address());
    }

    @Test
    void eight_deliveries_at_once_make_one_post() throws Exception {
        // Whoever looks whether it is there has time to find that it is not; and each post that is made is counted.
        host.php("""
                file_put_contents(WPMU_PLUGIN_DIR . '/slow.php', '<?php
                add_filter("wp_insert_post_parent", function ($parent) { usleep(400000); return $parent; });
                add_action("wp_insert_post", function ($id, $post, $update) {
                    if (!$update) file_put_contents(WP_CONTENT_DIR . "/made.txt", "x", FILE_APPEND | LOCK_EX);
                }, 10, 3);');
                """);
        var workers = Executors.newFixedThreadPool(8);
        try {
            var deliveries = new ArrayList<Callable<Void>>();
            for (int at = 0; at < 8; at++) {
                var one = CompanionSite.connect(directory.address(), Map.of());
                deliveries.add(() -> {
                    one.publish(Samples.statement("77", "At once."), "event-77");
                    return null;
                });
            }
            for (var done : workers.invokeAll(deliveries)) {
                done.get();
            }
        } finally {
            workers.shutdown();
            host.php("unlink(WPMU_PLUGIN_DIR . '/slow.php');");
        }

        assertThat(host.php("echo file_get_contents(WP_CONTENT_DIR . '/made.txt');"))
                .isEqualTo("x");
        assertThat(platform.inventory(descriptor.contentType("statement")))
                .contains(Samples.statement("77", "At once.").digest());
    }

    @Test
    void faults_on_the_way_lose_nothing_and_make_nothing_twice() {
        try (var road = FaultyRoad.to(host.address())) {
            var far = CompanionSite.connect(
                    directory.address(), Map.of("address", road.address().toString()));
            var item = Samples.statement("88", "On the way.");

            road.answer(500, 1);
            assertThat(failure(far, item).kind()).isEqualTo(PlatformFailure.Kind.UNAVAILABLE);
            road.tooMany(Duration.ofSeconds(17), 1);
            var busy = failure(far, item);
            assertThat(busy.kind()).isEqualTo(PlatformFailure.Kind.UNAVAILABLE);
            assertThat(busy.retryAfter()).contains(Duration.ofSeconds(17));
            road.refuse();
            assertThat(failure(far, item).kind()).isEqualTo(PlatformFailure.Kind.UNAVAILABLE);
            road.passOn();
            road.cut(1);
            assertThat(failure(far, item).kind()).isEqualTo(PlatformFailure.Kind.UNAVAILABLE);
            assertThat(platform.inventory(descriptor.contentType("statement")))
                    .as("it had arrived")
                    .contains(item.digest());
            far.publish(item, "event-88");

            assertThat(platform.inventory(descriptor.contentType("statement")))
                    .containsExactlyInAnyOrder(Samples.statement(QUOTE).digest(), item.digest());
        }
    }

    @Test
    void a_site_killed_in_the_middle_is_made_whole_by_the_next_attempt() {
        host.kill();
        var failure = failure(platform, Samples.statement("99", "After all."));
        assertThat(failure.kind()).isEqualTo(PlatformFailure.Kind.UNAVAILABLE);
        host.resume();
        // As if the process had died between the post and its fields.
        host.php("wp_insert_post(['post_type' => 'mp_statement', 'post_title' => 'Half', 'post_status' => 'publish',"
                + " 'guid' => 'urn:modality-pages:statement-99']);");

        platform.publish(Samples.statement("99", "After all."), "event-99");

        assertThat(platform.inventory(descriptor.contentType("statement")))
                .containsExactlyInAnyOrder(
                        Samples.statement(QUOTE).digest(),
                        Samples.statement("99", "After all.").digest());
    }

    @Test
    void without_the_companion_it_says_what_to_do() {
        host.php("deactivate_plugins('modality-pages/modality-pages.php');");
        try {
            var failure = failure(platform, Samples.statement(QUOTE));
            assertThat(failure.kind()).isEqualTo(PlatformFailure.Kind.UNAVAILABLE);
            assertThat(failure).hasMessageContaining("under Plugins, install and activate it");
            assertThat(platform.check().good()).isFalse();
            assertThat(platform.check().findings()).containsExactly(failure.getMessage());
        } finally {
            host.php("activate_plugin('modality-pages/modality-pages.php');");
        }
        assertThat(platform.check().good()).isTrue();
        assertThat(platform.inventory(descriptor.contentType("statement")))
                .containsExactly(Samples.statement(QUOTE).digest());
    }

    @Test
    void only_an_administrator_is_let_in() {
        var editor = CompanionSite.connect(
                directory.address(),
                Map.of("user", WordPressHost.EDITOR, "password", host.applicationPassword(WordPressHost.EDITOR)));
        var failure = failure(editor, Samples.statement(QUOTE));
        assertThat(failure.kind()).isEqualTo(PlatformFailure.Kind.CREDENTIALS);
        assertThat(failure).hasMessageContaining("administrator");
        assertThat(editor.check().good()).isFalse();

        host.revokeApplicationPasswords(WordPressHost.EDITOR);
        var revoked = failure(editor, Samples.statement(QUOTE));
        assertThat(revoked.kind()).isEqualTo(PlatformFailure.Kind.CREDENTIALS);
        assertThat(revoked).hasMessageContaining("Make a new application password");
        assertThat(rest("GET", "/wp-json/modality-pages/v1/status", "")).isEqualTo(200);
        assertThat(Dashboard.visitor()
                        .raw("/wp-json/modality-pages/v1/items/statement")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_connection_that_another_has_replaced_changes_nothing_any_more() {
        var former = CompanionSite.connect("former", "https://former.example", Map.of());

        var failure = failure(former, Samples.statement("5", "Late."));
        assertThat(failure.kind()).isEqualTo(PlatformFailure.Kind.UNAVAILABLE);
        assertThat(failure).hasMessageContaining("connected with " + directory.address());
        assertThat(former.uninstall(UninstallPolicy.REMOVE_CONTENT).done()).isEmpty();
        assertThat(platform.inventory(descriptor.contentType("statement")))
                .containsExactly(Samples.statement(QUOTE).digest());
    }

    @Test
    void plain_permalinks_will_do() {
        host.php("global $wp_rewrite; $wp_rewrite->set_permalink_structure(''); flush_rewrite_rules();");
        try {
            var plain = CompanionSite.connect(
                    directory.address(), Map.of("address", host.address().toString() + "/"));
            plain.publish(Samples.statement("5", "Plainly."), "event-5");
            assertThat(plain.inventory(descriptor.contentType("statement")))
                    .contains(Samples.statement("5", "Plainly.").digest());
            assertThat(plain.check().good()).isTrue();
        } finally {
            host.php("global $wp_rewrite; $wp_rewrite->set_permalink_structure('/%postname%/');");
            host.php("flush_rewrite_rules();");
        }
    }

    @Test
    void deleting_the_plugin_leaves_nothing() {
        page("quotes", "[meet_the_specialists modality=\"emdr\"]");
        Dashboard.visitor().get("/quotes/");
        checked(Dashboard.signedIn(WordPressHost.ADMINISTRATOR));
        var left = "global $wpdb; foreach (["
                + "\"SELECT option_name FROM $wpdb->options WHERE CONCAT(option_name, option_value) LIKE '%modality_pages%'"
                + " OR option_value LIKE '%mp_statement%'\","
                + "\"SELECT post_type FROM $wpdb->posts WHERE guid LIKE 'urn:modality%'\","
                + "\"SELECT meta_key FROM $wpdb->postmeta WHERE meta_key LIKE 'mp\\\\_%' OR meta_key LIKE '%modality_pages%'\","
                + "\"SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%modality_pages%'\"]"
                + " as $query) { echo implode(' ', $wpdb->get_col($query)), ' '; }";
        assertThat(host.php(left)).contains("modality_pages_types", "mp_statement", "mp_text");

        host.php("deactivate_plugins('modality-pages/modality-pages.php');");
        host.php("echo delete_plugins(['modality-pages/modality-pages.php']) === true ? '' : 'not deleted';");

        try {
            assertThat(host.php(left).strip()).isEmpty();
        } finally {
            host.installPlugin(CompanionSite.ZIP);
        }
    }

    /** For the first seconds after a change nothing is kept, as another node may still answer with what was before. */
    private void settle() {
        host.php("update_option('modality_pages_changed_at', sprintf('%.6F', microtime(true) - 60));");
    }

    private void page(String name, String content) {
        var encoded = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        host.php("wp_insert_post(wp_slash(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => '" + name
                + "', 'post_name' => '" + name + "', 'post_content' => base64_decode('" + encoded + "')]));");
    }

    private static String quote(Document page) {
        return page.select("meet-the-specialists template blockquote p").text();
    }

    private static PlatformFailure failure(ContentPlatform platform, PublishedItem item) {
        return catchThrowableOfType(PlatformFailure.class, () -> platform.publish(item, "event"));
    }

    private LaunchToken launch(String user, String query) {
        var answer = Dashboard.signedIn(user).raw("/wp-admin/admin.php?page=modality-pages" + query);
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        var form = Jsoup.parse(answer.body()).select("form").first();
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.attr("action")).isEqualTo(directory.address() + "/launch");
        assertThat(form.select("button").text()).isNotEmpty();
        return LaunchToken.verified(form.select("input[name=token]").val());
    }

    private static Document checked(Dashboard administrator) {
        var path = "/wp-admin/admin.php?page=modality-pages-settings";
        var nonce = administrator
                .get(path)
                .select("form[action*=admin-post] input[name=_wpnonce]")
                .val();
        var answer = administrator.post(
                "/wp-admin/admin-post.php", Map.of("action", "modality_pages_check", "_wpnonce", nonce));
        return Jsoup.parse(answer.body());
    }

    private static int rest(String method, String path, String body) {
        var credentials = WordPressHost.ADMINISTRATOR + ":" + CompanionSite.password();
        return Dashboard.visitor()
                .sent(HttpRequest.newBuilder(CompanionSite.host().address().resolve(path))
                        .header(
                                "Authorization",
                                "Basic "
                                        + Base64.getEncoder()
                                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                        .header("Content-Type", "application/json")
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)))
                .statusCode();
    }
}
