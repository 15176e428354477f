package org.modalitypages.theme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Script and style sheet of a widget together stay under 5,000 bytes gzipped; the script takes up to 2,400 of them. */
final class WidgetWeight {

    private static final int MOST = 2_500;

    private WidgetWeight() {}

    static List<ThemeProblem> check(ThemeFiles files) {
        var css = EmbedStyles.css(
                files.name(), files.manifest().tokens(), files.embedStyles().values(), EmbedColours.THEMES_OWN);
        var weight = gzipped(css);
        return weight <= MOST
                ? List.of()
                : List.of(new ThemeProblem(ThemeRule.HEAVY_WIDGET, "embedStyles", weight + " bytes"));
    }

    private static int gzipped(String css) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(css.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.size();
    }
}
