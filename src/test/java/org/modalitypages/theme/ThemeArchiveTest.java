package org.modalitypages.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeArchiveTest {

    @Test
    void a_packed_folder_is_a_theme() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("mine/", new byte[0]);
        files.put("mine/theme.json", ZipFixture.bytes(ZipFixture.manifest("mine")));
        files.put("mine/styles/own.css", ZipFixture.bytes("h1{margin:0}"));
        files.put(
                "mine/assets/leaf.svg",
                ZipFixture.bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>"));
        files.put("mine/.DS_Store", new byte[] {0});
        files.put("__MACOSX/mine/._theme.json", new byte[] {0});
        files.put("mine/README.md", ZipFixture.bytes("# Mine"));

        var archive = ThemeArchive.read(ZipFixture.zip(files));

        assertThat(archive.name()).isEqualTo("mine");
        assertThat(archive.files()).containsOnlyKeys("theme.json", "styles/own.css", "assets/leaf.svg");
        assertThat(Theme.load(archive.source(ThemeArchiveTest::shipped)).title())
                .isEqualTo("Theme mine");
    }

    @Test
    void a_shipped_theme_comes_back_as_it_went() {
        var packed = ThemeArchive.pack(ThemeSource.classpath("quiet"));

        var back = ThemeArchive.read(packed);

        assertThat(back.name()).isEqualTo("quiet");
        assertThat(ThemeCheck.of(back.source(path -> java.util.Optional.empty())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../theme.json",
                "styles/../../a.css",
                "/styles/a.css",
                "styles\\a.css",
                "C:/styles/a.css",
                "./styles/a.css",
                "styles/A.css",
                "styles/OWN.css",
                "styles/a.b.css",
                "styles/ü.css"
            })
    void a_path_that_is_not_plain_is_refused(String path) {
        assertThat(rules(ZipFixture.child("mine", path, "p{}"))).containsExactly(ThemeRule.ARCHIVE_PATH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assets/x.js",
                "x.mjs",
                "index.html",
                "assets/more.zip",
                "assets/x.gif",
                "assets/x.ttf",
                ".htaccess",
                "templates/deep/er.hbs",
                "secret",
                "assets/x.png",
                "assets/x.woff2"
            })
    void a_file_that_is_none_of_a_theme_is_refused(String path) {
        assertThat(rules(ZipFixture.child("mine", path, "x"))).containsExactly(ThemeRule.ARCHIVE_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://a.example/x.png'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'><use x:href='//a.example/x'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(//a.example/x)'/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><style>a{}</style></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><foreignObject/></svg>",
                "<svg xmlns='http://www.w3.org/2000/svg'><a href='javascript:x()'/></svg>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>",
                "<?xml-stylesheet href='x'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "<html/>"
            })
    void a_drawing_that_does_more_than_to_be_seen_is_refused(String svg) {
        assertThat(rules(ZipFixture.child("mine", "assets/x.svg", svg))).containsExactly(ThemeRule.ARCHIVE_FILE);
    }

    @Test
    void every_reason_is_given_at_once() {
        var zip = ZipFixture.child("mine", "a.js", "x", "../b", "x", "assets/c.png", "x");

        assertThat(problems(zip)).extracting(ThemeProblem::where).containsExactly("../b", "a.js", "assets/c.png");
    }

    @Test
    void a_bomb_is_not_unpacked() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("theme.json", ZipFixture.bytes(ZipFixture.manifest("mine")));
        files.put("styles/a.css", new byte[40_000_000]);
        assertThat(rules(ZipFixture.zip(files))).containsExactly(ThemeRule.ARCHIVE);
        files.remove("styles/a.css");
        for (int number = 0; number < 8; number++) {
            files.put("styles/" + number + ".css", new byte[900_000]);
        }
        assertThat(rules(ZipFixture.zip(files))).contains(ThemeRule.ARCHIVE);
        files.clear();
        for (int number = 0; number < 201; number++) {
            files.put("styles/" + number + ".css", new byte[0]);
        }
        assertThat(rules(ZipFixture.zip(files))).contains(ThemeRule.ARCHIVE);
    }

    @Test
    void a_declared_size_proves_nothing() {
        var zip = ZipFixture.zip(Map.of("theme.json", new byte[2_000_000]));
        // The size in the list of contents at the end, which claims a single byte.
        var lied = zip.clone();
        for (int at = zip.length - 200; at < zip.length - 4; at++) {
            if (lied[at] == 'P' && lied[at + 1] == 'K' && lied[at + 2] == 1 && lied[at + 3] == 2) {
                Arrays.fill(lied, at + 24, at + 28, (byte) 0);
                lied[at + 24] = 1;
            }
        }

        assertThat(rules(lied)).contains(ThemeRule.ARCHIVE);
    }

    @Test
    void a_link_is_refused() {
        var zip = ZipFixture.child("mine");
        for (int at = 0; at < zip.length - 4; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                zip[at + 41] = (byte) 0xA1;
            }
        }

        assertThat(rules(zip)).contains(ThemeRule.ARCHIVE_PATH);
    }

    @Test
    void a_list_of_contents_that_lies_is_refused() {
        var text = new String(ZipFixture.child("mine"), StandardCharsets.ISO_8859_1);
        var last = text.lastIndexOf("styles/own.css");
        var lied = text.substring(0, last) + "styles/two.css" + text.substring(last + "styles/own.css".length());

        assertThat(rules(lied.getBytes(StandardCharsets.ISO_8859_1))).contains(ThemeRule.ARCHIVE);
    }

    @Test
    void what_is_no_zip_is_refused() {
        assertThat(rules(new byte[0])).contains(ThemeRule.ARCHIVE);
        assertThat(rules(ZipFixture.bytes("no zip at all, though long enough to hold one at its end")))
                .contains(ThemeRule.ARCHIVE);
        var whole = ZipFixture.child("mine");
        assertThat(rules(Arrays.copyOf(whole, whole.length / 2))).contains(ThemeRule.ARCHIVE);
    }

    @Test
    void a_theme_without_a_name_is_refused() {
        assertThat(rules(ZipFixture.zip(Map.of("theme.json", ZipFixture.bytes("{\"name\":\"../x\"}")))))
                .containsExactly(ThemeRule.INVALID_MEMBER);
        assertThat(rules(ZipFixture.zip(Map.of("theme.json", ZipFixture.bytes("[")))))
                .containsExactly(ThemeRule.MANIFEST);
    }

    @Test
    void a_file_beside_the_folder_is_singled_out() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("reef/theme.json", ZipFixture.bytes(ZipFixture.manifest("reef")));
        files.put("reef/styles/own.css", ZipFixture.bytes("h1{margin:0}"));
        files.put("notes.txt", ZipFixture.bytes("x"));

        assertThat(problems(ZipFixture.zip(files)))
                .extracting(problem -> problem.where() + ": " + problem.what())
                .containsExactly("notes.txt: it lies beside the folder reef: pack the folder alone");
    }

    @Test
    void an_empty_zip_is_called_so() {
        for (var zip : List.of(new byte[0], ZipFixture.zip(Map.of()))) {
            assertThat(problems(zip)).extracting(ThemeProblem::what).containsExactly("the zip is empty");
        }
    }

    @Test
    void what_is_wrong_with_the_manifest_is_said_in_plain_words() {
        var comma = "a comma after which nothing comes; leave it out";
        assertThat(fault("{\n\"name\": \"a\",\n \"title\":\"b\",\n}")).isEqualTo("line 3, column 13: " + comma);
        assertThat(fault("{\"a\":[1,]}")).isEqualTo("line 1, column 8: " + comma);
        assertThat(fault("{\n// x\n\"a\":\"//\"}")).isEqualTo("line 2, column 1: a comment; JSON has none");
        assertThat(fault("\uFEFF{}")).startsWith("line 1, column 1: it begins with a byte order mark");
        assertThat(fault("[]")).startsWith("it is no JSON object");
        assertThat(fault("{\n\"a\" \"b\"}")).startsWith("line 2, column ").contains("look for a missing quote");
    }

    private static String fault(String json) {
        return problems(ZipFixture.zip(Map.of("theme.json", ZipFixture.bytes(json))))
                .get(0)
                .what();
    }

    @Test
    void a_script_in_a_drawing_is_called_so() {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>";

        assertThat(problems(ZipFixture.child("mine", "assets/x.svg", svg)))
                .extracting(ThemeProblem::what)
                .containsExactly("it has a script");
    }

    private static List<ThemeRule> rules(byte[] zip) {
        return problems(zip).stream().map(ThemeProblem::rule).distinct().toList();
    }

    private static List<ThemeProblem> problems(byte[] zip) {
        return catchThrowableOfType(InvalidTheme.class, () -> ThemeArchive.read(zip))
                .problems();
    }

    private static java.util.Optional<byte[]> shipped(String path) {
        return ThemeSource.classpath("quiet").read(path.substring("quiet/".length()));
    }
}
