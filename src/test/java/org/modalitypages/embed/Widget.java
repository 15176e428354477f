package org.modalitypages.embed;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import org.modalitypages.server.Server;

/** What stands on a host's page for a widget. */
final class Widget {

    private Widget() {}

    /** What the plugin says about its widget. */
    static JsonObject description() {
        return Server.anonymous()
                .get("/api/v1/plugin")
                .json()
                .getJsonArray("widgets")
                .getJsonObject(0);
    }

    /** The script as a snippet names it. */
    static String script() {
        return scriptFrom(Server.address().toString(), "");
    }

    /** The script from an address that may be another than the server's own. */
    static String scriptFrom(String origin, String query) {
        var widget = description();
        return "<script type=\"module\" src=\"%s%s%s\" integrity=\"%s\" crossorigin></script>"
                .formatted(
                        origin,
                        widget.getString("script"),
                        query,
                        widget.getJsonObject("integrity").getString("script"));
    }

    /** The element with a fallback that keeps its place. */
    static String element(String attributes, int height) {
        return "<meet-the-specialists " + attributes
                + "><a href=\"https://host.example/approach\">Meet the specialists</a><br><canvas width=\"1\" height=\""
                + height
                + "\"></canvas></meet-the-specialists>";
    }

    static Locator quotes(Page page) {
        return page.locator("meet-the-specialists figure");
    }

    static void isShown(Page page) {
        quotes(page).first().waitFor();
    }
}
