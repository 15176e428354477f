package org.modalitypages.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.browser.Markup;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;

/** The Nu checker on widgets: those that are a piece of a page stand on one. */
@InServer
class EmbedMarkupIT {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>A host</title></head>
            <body><main><h1>A host</h1>%s</main></body>
            </html>
            """;

    @ParameterizedTest
    @ValueSource(strings = {"list", "cards", "carousel", "single"})
    void every_form_is_clean_in_every_theme(String layout) {
        for (var theme : List.of("quiet", "warm", "contrast")) {
            var asked = "/art-therapy?theme=" + theme + "&layout=" + layout;
            assertThat(Markup.complaints(get("frames" + asked))).as(asked).isEmpty();
            assertThat(Markup.complaints(PAGE.formatted(get("fragments" + asked))))
                    .as(asked)
                    .isEmpty();
            assertThat(Markup.complaints(PAGE.formatted(get("shadows" + asked))))
                    .as(asked)
                    .isEmpty();
        }
    }

    private static String get(String path) {
        return Server.anonymous().get("/embed/v1/" + path).text();
    }
}
