package org.modalitypages.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** README's page on themes, from which somebody writes one. */
class ThemeReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```(json|handlebars|css)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PATH = Pattern.compile("(?:templates|styles)/[a-z-]+\\.(?:hbs|css)");

    private static String section;

    @BeforeAll
    static void read() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var start = readme.indexOf("\n## Themes\n");
        section = readme.substring(start, readme.indexOf("\n## ", start + 1));
    }

    @Test
    void its_table_is_that_of_the_rules() {
        var lines = Arrays.stream(ThemeRule.values())
                .map(rule -> "| `" + rule.code() + "` | " + rule.level().word() + " | " + rule.source() + " | "
                        + rule.help() + " |")
                .toList();

        assertThat(section).endsWith("|---|---|---|---|\n" + String.join("\n", lines) + "\n");
    }

    @Test
    void its_example_is_a_theme_without_problems() {
        var files = new LinkedHashMap<String, byte[]>();
        BLOCK.matcher(section).results().forEach(block -> {
            var text = block.group(2);
            var path = PATH.matcher(text);
            var name = block.group(1).equals("json") ? "theme.json" : path.find() ? path.group() : "";
            files.put(name, ZipFixture.bytes(text));
        });

        assertThat(files)
                .containsOnlyKeys("theme.json", "templates/footer.hbs", "styles/garden.css", "styles/garden-embed.css");
        var archive = ThemeArchive.read(ZipFixture.zip(files));
        var theme = Theme.load(archive.source(ThemeReadmeTest::shipped), Map.of("thanks", "Bye."));
        assertThat(theme.problems()).isEmpty();
        assertThat(theme.renderNotFound(NotFoundPage.of(ThemeFixture.site("en", "/a.css"))))
                .contains("<p>Bye.</p>");
        assertThat(theme.embedStylesheet(EmbedColours.THEMES_OWN)).contains("3px solid");
    }

    @Test
    void it_names_every_word_and_every_member() {
        Words.in("en")
                .keySet()
                .forEach(word -> assertThat(section.contains("`" + word + "`"))
                        .as(word)
                        .isEqualTo(Words.forTemplates().contains(word)));
        for (var type : SettingType.values()) {
            assertThat(section).contains("| `" + type.word() + "` |");
        }
        for (var name : TemplateName.ALL) {
            assertThat(section).contains("`" + name + "`");
        }
    }

    private static Optional<byte[]> shipped(String path) {
        return path.startsWith("quiet/")
                ? ThemeSource.classpath("quiet").read(path.substring("quiet/".length()))
                : Optional.empty();
    }
}
