package org.modalitypages.embed;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modalitypages.json.Json;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;

/**
 * Our oEmbed provider as npm's {@code @extractus/oembed-extractor} reads it. Node and npm are installed from Debian where
 * they are missing; without them the test fails and says so.
 */
@InServer
class OembedConsumerIT {

    private static final String CONSUMER = "@extractus/oembed-extractor";
    private static final String VERSION = "6.0.0";
    private static final Path FOLDER = Path.of("target", "oembed-consumer");
    private static final Path SCRIPT = FOLDER.resolve("consume.mjs");

    @BeforeAll
    static void install() throws IOException {
        Files.createDirectories(FOLDER);
        if (Stream.of("node", "npm").anyMatch(tool -> !succeeds(List.of(tool, "--version")))) {
            run(List.of("apt-get", "update", "-qq"));
            run(List.of("apt-get", "install", "-y", "-qq", "--no-install-recommends", "nodejs", "npm"));
        }
        var installed = FOLDER.resolve(Path.of("node_modules", CONSUMER, "package.json"));
        if (!Files.exists(installed) || !Files.readString(installed).contains("\"" + VERSION + "\"")) {
            Files.writeString(FOLDER.resolve("package.json"), "{\"private\":true}");
            run(List.of(
                    "npm",
                    "install",
                    "--ignore-scripts",
                    "--no-audit",
                    "--no-fund",
                    "--prefix",
                    FOLDER.toString(),
                    CONSUMER + "@" + VERSION));
        }
        try (var script = OembedConsumerIT.class.getResourceAsStream("/oembed/consume.mjs")) {
            Files.copy(script, SCRIPT, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "discovered, /modalities/art-therapy, 0, 600, 480",
        "discovered, /modalities/art-therapy, 320, 320, 320",
        "registered, /modalities/art-therapy, 0, 600, 480",
        "registered, /modalities/art-therapy, 320, 320, 320",
        "registered, /modalities/art-therapy, 5000, 600, 480",
        "registered, /fr/modalities/art-therapy, 0, 600, 480"
    })
    void a_consumer_shows_the_frame(String how, String path, int most, int width, int height) {
        var limits = most == 0 ? "{}" : "{\"maxwidth\":%1$d,\"maxheight\":%1$d}".formatted(most);
        var answer = consume(how, path, limits);

        assertThat(answer.getString("method")).isEqualTo(how.equals("discovered") ? "auto-discovery" : "provider-api");
        assertThat(answer.getString("type")).isEqualTo("rich");
        assertThat(answer.getString("title")).isNotBlank();
        assertThat(answer.getInt("width")).isEqualTo(width);
        assertThat(answer.getInt("height")).isEqualTo(height);
        var frame = Jsoup.parseBodyFragment(answer.getString("html")).selectFirst("iframe");
        assertThat(frame.attr("width")).isEqualTo(String.valueOf(width));
        assertThat(frame.attr("src")).startsWith(site() + "/embed/v1/frames/art-therapy");
        assertThat(Server.anonymous()
                        .get(frame.attr("src").substring(site().length()))
                        .status())
                .isEqualTo(200);
    }

    private static JsonObject consume(String how, String path, String limits) {
        var said = run(List.of("node", SCRIPT.toString(), Server.address().toString(), site(), how, path, limits));
        return Json.createReader(new StringReader(said)).readObject();
    }

    /** What the server calls itself, which need not be where it is reached. */
    private static String site() {
        var canonical = Jsoup.parse(
                        Server.anonymous().get("/modalities/art-therapy").text())
                .select("link[rel=canonical]")
                .attr("href");
        return canonical.substring(0, canonical.indexOf("/modalities"));
    }

    private static boolean succeeds(List<String> command) {
        try {
            run(command);
            return true;
        } catch (IllegalStateException missing) {
            return false;
        }
    }

    /** What a command says. */
    private static String run(List<String> command) {
        var said = FOLDER.resolve("said.log");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0) {
                return Files.readString(said);
            }
            process.destroyForcibly();
            throw new IllegalStateException(command + " failed: " + Files.readString(said));
        } catch (IOException unavailable) {
            throw new IllegalStateException(
                    command.get(0) + " could not be run: install node and npm and run the tests again.", unavailable);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }
}
