package org.modalitypages.platform.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modalitypages.platform.Descriptor;

class CompanionVersionTest {

    private static final Path COMPANION = Path.of("plugin-descriptor", "wordpress", "modality-pages");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            modality-pages.php                                | \\* Version: +(\\S+)
            modality-pages.php                                | const VERSION = '(\\S+)';
            readme.txt                                        | Stable tag: (\\S+)
            blocks/meet-the-specialists/block.json            | "version": "(\\S+)"
            blocks/meet-the-specialists/edit.asset.php        | 'version' +=> '(\\S+)'
            """)
    void the_companion_has_the_version_of_this_build(String file, String place) {
        var found = Pattern.compile(place).matcher(read(file));

        assertThat(found.find()).isTrue();
        assertThat(found.group(1)).isEqualTo(Descriptor.load().version());
    }

    @Test
    void this_build_has_the_version_of_its_descriptor() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>modality-pages</artifactId>\n  <version>"
                        + Descriptor.load().version() + "</version>");
    }

    @Test
    void the_zip_holds_one_folder_with_everything_that_wordpress_needs() throws IOException {
        List<String> names = new ArrayList<>();
        try (var zip = new ZipFile(CompanionSite.ZIP.toFile())) {
            zip.stream().forEach(entry -> names.add(entry.getName()));
        }
        assertThat(names)
                .allMatch(name -> name.startsWith("modality-pages/"))
                .contains(
                        "modality-pages/modality-pages.php",
                        "modality-pages/uninstall.php",
                        "modality-pages/readme.txt",
                        "modality-pages/LICENSE",
                        "modality-pages/includes/class-items.php",
                        "modality-pages/blocks/meet-the-specialists/block.json");
    }

    private static String read(String file) {
        try {
            return Files.readString(COMPANION.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
