package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageArchiveTest {

    @Test
    void gives_the_pages_with_their_old_paths() {
        var archive = PageArchive.read(
                zip(
                        "site/therapies/emdr/index.html", "<h1>EMDR</h1>",
                        "site/act.htm", "<h1>ACT</h1>",
                        "site/notes.txt", "Notes",
                        "site/sitemap.xml",
                                "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                                        + "<url><loc>https://directory.example/therapies/emdr/?a=1</loc></url>"
                                        + "<url><loc> https://directory.example/approaches/act </loc></url><url><loc>::</loc></url></urlset>"));

        assertThat(archive.problems()).isEmpty();
        assertThat(archive.pages())
                .extracting(page -> page.path() + " " + page.mediaType() + " " + page.oldPath())
                .containsExactly(
                        "site/act.htm text/html /approaches/act",
                        "site/notes.txt text/plain null",
                        "site/therapies/emdr/index.html text/html /therapies/emdr/");
        assertThat(new String(archive.pages().get(0).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("<h1>ACT</h1>");
    }

    @Test
    void without_a_site_map_a_page_was_where_it_lies() {
        var archive = PageArchive.read(zip("emdr/index.html", "x", "act.html", "x", "a.csv", "name\nIda\n"));

        assertThat(archive.pages()).extracting(ArchivedPage::oldPath).containsExactly(null, "/act.html", "/emdr/");
    }

    @Test
    void junk_is_ignored_and_other_files_are_named() {
        var archive = PageArchive.read(zip(
                "__MACOSX/._emdr.html",
                "x",
                ".DS_Store",
                "x",
                "a/Thumbs.db",
                "x",
                "logo.png",
                "x",
                "in.zip",
                "x",
                "emdr.html",
                "x"));

        assertThat(archive.pages()).extracting(ArchivedPage::path).containsExactly("emdr.html");
        assertThat(archive.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.detail()).startsWith("2 entries").contains("logo.png", "in.zip"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.html",
                "a/../../evil.html",
                "/etc/evil.html",
                "C:\\evil.html",
                "..\\evil.html",
                "./evil.html"
            })
    void paths_that_lead_out_of_the_archive_are_refused(String path) {
        var archive = PageArchive.read(zip(path, "x", "emdr.html", "x"));

        assertThat(archive.pages()).extracting(ArchivedPage::path).containsExactly("emdr.html");
        assertThat(archive.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("leads out of the archive"));
    }

    @Test
    void a_page_that_is_too_large_costs_only_itself() {
        var large = new byte[6 * 1024 * 1024];
        new java.util.Random(1).nextBytes(large);
        var archive =
                PageArchive.read(zip("large.html", new String(large, StandardCharsets.ISO_8859_1), "emdr.html", "x"));

        assertThat(archive.pages()).extracting(ArchivedPage::path).containsExactly("emdr.html");
        assertThat(archive.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail()).contains("5 MB"));
    }

    @Test
    void a_bomb_is_refused() {
        var zeros = new char[50 * 1024 * 1024];
        Arrays.fill(zeros, 'a');

        assertThatThrownBy(() -> PageArchive.read(zip("bomb.html", new String(zeros))))
                .isInstanceOf(ArchiveRefused.class);
    }

    @Test
    void what_is_no_zip_is_refused() {
        assertThatThrownBy(() -> PageArchive.read("<h1>EMDR</h1>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ArchiveRefused.class)
                .hasMessageContaining("not a zip");
        var cut = zip("emdr.html", "x".repeat(1000));
        assertThatThrownBy(() -> PageArchive.read(Arrays.copyOf(cut, 45))).isInstanceOf(ArchiveRefused.class);
    }

    private static byte[] zip(String... pathsAndTexts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var i = 0; i < pathsAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(pathsAndTexts[i]));
                zip.write(pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
