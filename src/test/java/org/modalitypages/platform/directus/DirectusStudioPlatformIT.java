package org.modalitypages.platform.directus;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.modalitypages.platform.directus.Project.modality;
import static org.modalitypages.platform.directus.Project.specialist;
import static org.modalitypages.platform.directus.Project.statement;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.modalitypages.browser.Browsers;
import org.modalitypages.platform.Descriptor;
import org.modalitypages.realhost.DirectusHost;

/** How our content looks to an editor of a real Directus, in a real browser. */
class DirectusStudioPlatformIT {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 1000;
    private static final double PATIENCE = 60_000;

    private static DirectusHost host;

    @BeforeAll
    static void start() {
        host = DirectusHost.start();
        var project = new Project(host);
        var platform = project.connect(Map.of(), "https://directory.example");
        platform.install(Descriptor.load());
        platform.publish(modality("1", "EMDR"), "event-1");
        platform.publish(specialist("2", "Ada Lark"), "event-2");
        platform.publish(statement("3", "1", "2", "It helped people I work with."), "event-3");
        Editors.add(project, "edith");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    @AfterAll
    static void close() {
        host.close();
    }

    @Test
    void an_editor_sees_lists_and_read_only_forms() {
        try (var context = Browsers.open()
                .newContext(
                        new NewContextOptions().setViewportSize(WIDTH, HEIGHT).setLocale("en-US"))) {
            var page = signedIn(context);

            page.navigate(host.address() + "/admin/content/mp_statement");
            assertThat(page.locator("th .name")).containsText(new String[] {"Credit", "Modality", "Text", "Published"});
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody tr")).containsText("EMDR");
            assertThat(page.getByText("Modality Pages").first()).isVisible();
            assertThat(button(page, "Create")).isDisabled();
            picture(page, "list");

            page.navigate(host.address() + "/admin/content/mp_specialist/2");
            assertThat(page.locator(".v-notice")).containsText("Written and approved in Modality Pages");
            var link = page.locator("a").filter(new FilterOptions().setHasText("Edit in Modality Pages"));
            assertThat(link).hasAttribute("href", "https://directory.example/console/specialists/specialist-2");
            for (var field : Descriptor.load().contentType("specialist").fields()) {
                var place = page.locator(".field[data-field=" + field.name() + "]");
                assertThat(place).containsText(field.label());
                assertThat(place).containsText(field.help());
            }
            assertThat(page.locator("[data-field=name] input")).hasValue("Ada Lark");
            assertThat(page.locator("[data-field=name] input")).not().isEditable();
            assertThat(page.locator("[data-field=licences]")).containsText("LMFT 1234, OR");
            assertThat(button(page, "Save")).isDisabled();
            picture(page, "form");
        }
    }

    private Page signedIn(BrowserContext context) {
        var page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.navigate(host.address() + "/admin/login");
        page.locator("input[type=email]").fill(Editors.address("edith"));
        page.locator("input[type=password]").fill(DirectusHost.PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(address -> !address.contains("/login"));
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name))
                .first();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "directus-" + name + ".png")));
    }
}
