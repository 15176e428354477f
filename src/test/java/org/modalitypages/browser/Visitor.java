package org.modalitypages.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Server;

/** Somebody with a browser of their own. */
public final class Visitor {

    private static final List<Integer> WIDTHS = List.of(1280, 360);

    /** 1280 pixels at 400 % and at 200 %. */
    private static final int NARROWEST = 320;

    private static final int ZOOMED = 640;

    private static final List<BrowserContext> OPEN = new ArrayList<>();

    private final Page page;
    private Response document;

    private Visitor(Page page) {
        this.page = page;
        page.onResponse(response -> {
            if (response.request().isNavigationRequest() && response.frame().equals(page.mainFrame())) {
                document = response;
            }
        });
    }

    public static Visitor anonymous() {
        return visitor(true);
    }

    private static Visitor visitor(boolean scripts) {
        // The check for accessibility is a script that the pages' own policy would not let in.
        // Without motion, or a colour is measured on its way from light to dark.
        var context = Browsers.open()
                .newContext(new NewContextOptions()
                        .setBypassCSP(true)
                        .setJavaScriptEnabled(scripts)
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(20_000);
        OPEN.add(context);
        return new Visitor(context.newPage());
    }

    /** Signed in to the console with the demo account of a role. */
    public static Visitor signedIn(Role role) {
        return signedIn(role, anonymous());
    }

    /** The same in a browser that runs no scripts. */
    public static Visitor signedInWithoutScripts(Role role) {
        return signedIn(role, visitor(false));
    }

    private static Visitor signedIn(Role role, Visitor visitor) {
        visitor.opens("/console");
        visitor.page.fill("#email", Server.demo(role).email());
        visitor.page.fill("#password", Server.demo(role).password());
        visitor.page.click("main button[type=submit]");
        return visitor;
    }

    /** Closes every window: pages that ask the server for news every few seconds would slow down the tests that follow. */
    static void allLeave() {
        OPEN.forEach(BrowserContext::close);
        OPEN.clear();
    }

    public Page page() {
        return page;
    }

    public Visitor opens(String path) {
        page.navigate(Server.address() + path);
        return this;
    }

    /**
     * Nothing that the Nu checker says; wide and narrow, light and dark nothing that axe finds; and nothing that scrolls
     * sideways down to 320 pixels, which is a window of 1280 at a zoom of 400 %.
     */
    public void findsThePageSound(String name) {
        assertThat(Markup.complaints(document.text())).as(name).isEmpty();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                // Colours are the same at both widths, and the layout in both schemes.
                if (scheme == ColorScheme.LIGHT || width == WIDTHS.get(0)) {
                    findsNothingByAxe(name + " at " + width + " pixels, " + scheme);
                }
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "screenshots", name + "-" + width + "-" + scheme + ".png")));
            }
        }
        for (var width : List.of(NARROWEST, WIDTHS.get(1), ZOOMED, WIDTHS.get(0))) {
            page.setViewportSize(width, 900);
            var wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) wider).intValue())
                    .as(name + " scrolls sideways at " + width + " pixels")
                    .isZero();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void findsNothingByAxe(String where) {
        var found = new AxeBuilder(page)
                // Nothing runs in a sandboxed frame, the check included: it would wait for ever.
                .exclude("iframe[sandbox]")
                .analyze()
                .getViolations();
        assertThat(found)
                .as(where)
                .extracting(violation ->
                        violation.getId() + ": " + violation.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
