package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.InServer;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** Everything that one action causes has one id, in the answer and in the record. */
@InServer
class CorrelationIT {

    private final TestAccount editor = TestAccount.with(Role.EDITOR);
    private final TestAccount publisher = TestAccount.with(Role.PUBLISHER);

    @Test
    void an_import_is_one_action() {
        var reply = editor.api()
                .post(
                        "/api/v1/manage/imports",
                        "text/plain",
                        page("Correlated Therapy").getBytes(StandardCharsets.UTF_8));

        assertThat(moves(reply.header("Correlation-Id"))).containsExactly("IMPORT", "IMPORT", "IMPORT");
    }

    @Test
    void an_archive_is_one_action_though_it_is_read_in_the_background() throws Exception {
        var reply =
                editor.api().post("/api/v1/manage/imports", "application/zip", zip("Zipped Therapy", "Packed Therapy"));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(202);
        while (editor.api().get(reply.header("Location")).json().isNull("finishedAt")) {
            Thread.onSpinWait();
        }

        assertThat(moves(reply.header("Correlation-Id"))).hasSize(6).containsOnly("IMPORT");
    }

    @Test
    void a_publication_and_what_it_supersedes_are_one_action() {
        var first = EditionFixture.imported(editor.api(), "Superseding Therapy");
        publish(first);
        var reply = editor.api()
                .postJson("/api/v1/manage/statements/" + first.item() + "/editions", "{\"text\":\"Other words.\"}");
        var next = new EditionFixture(reply.json().getString("id"), first.item());
        assertThat(next.move(editor.api(), Transition.SUBMIT).status()).isEqualTo(200);
        var published = publish(next);

        assertThat(moves(published)).containsExactlyInAnyOrder("PUBLISH", "SUPERSEDE");
    }

    @Test
    void a_refusal_says_its_id() {
        var refused = editor.api().get("/api/v1/manage/editions/1");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.json().getString("correlation")).isEqualTo(refused.header("Correlation-Id"));
    }

    private String publish(EditionFixture edition) {
        assertThat(edition.move(publisher.api(), Transition.APPROVE).status()).isEqualTo(200);
        var published = edition.move(publisher.api(), Transition.PUBLISH);
        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        return published.header("Correlation-Id");
    }

    private static List<String> moves(String correlation) {
        return TestDatabase.column("select transition from decision where correlation = ? order by id", correlation);
    }

    private static String page(String title) {
        return title
                + "\n\nWhat it is.\n\nMeet the specialists\n\nKind words.\n\n— Correa Lationi, Psychologist in Reno, NV\n"
                + "\nMore words.\n\n— Idris Sharedson, Psychologist in Reno, NV\n";
    }

    private static byte[] zip(String... titles) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var title : titles) {
                zip.putNextEntry(
                        new ZipEntry(title.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".txt"));
                zip.write(page(title).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
