package org.modalitypages.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** PHP reads every file of the companion plugin without complaint. */
class CompanionSyntaxPlatformIT {

    @Test
    void every_file_passes_phps_linter() throws Exception {
        // It brings PHP where that is missing.
        CompanionSite.host();
        var wrong = new ArrayList<String>();
        try (var files = Files.walk(Path.of("plugin-descriptor", "wordpress", "modality-pages"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".php")).toList()) {
                var said = lint(file);
                if (!said.startsWith("No syntax errors")) {
                    wrong.add(said);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String lint(Path file) throws IOException, InterruptedException {
        var process = new ProcessBuilder("php", "-d", "error_reporting=-1", "-l", file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }
}
