package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;

@InServer
class ArchiveIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Api editor = Server.as(Role.EDITOR);

    @Test
    void many_pages_are_taken_in_the_background_with_a_report_for_each() throws IOException {
        var zip = zip(Map.of(
                "therapies/gestalt.txt", page("Gestalt Zipped Therapy"),
                "therapies/drama.html", "<h1>Drama Zipped Therapy</h1><p>A definition.</p>",
                "broken.txt", ""));
        var started = editor.post("/api/v1/manage/imports", "application/zip", zip);
        assertThat(started.status()).isEqualTo(202);

        var run = finished(started.header("Location"));

        assertThat(run.getInt("pagesDone")).isEqualTo(run.getInt("pagesTotal")).isEqualTo(3);
        var pages = run.getJsonObject("report").getJsonArray("pages").getValuesAs(JsonObject.class);
        assertThat(pages)
                .filteredOn(page -> page.get("report") != JsonValue.NULL)
                .hasSize(2);
        assertThat(pages)
                .filteredOn(page -> page.get("problem") != JsonValue.NULL)
                .singleElement()
                .satisfies(page -> assertThat(page.getString("path")).isEqualTo("broken.txt"));
        assertThat(run.getJsonObject("report").getJsonArray("redirects").toString())
                .contains("/therapies/drama", "/modalities/drama-zipped-therapy");
        assertThat(editor.delete(started.header("Location")).status()).isEqualTo(200);
        assertThat(editor.get("/api/v1/manage/modalities/gestalt-zipped-therapy")
                        .status())
                .isEqualTo(404);
    }

    private JsonObject finished(String run) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        var view = editor.get(run).json();
        while (view.get("finishedAt") == JsonValue.NULL && System.nanoTime() < until) {
            view = editor.get(run).json();
        }
        return view;
    }

    private static String page(String title) {
        return title
                + "\n\nA definition.\n\nMeet the specialists\n\nZipped words.\n\n— Zoe Zipped, Psychologist in Reno, NV\n";
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
