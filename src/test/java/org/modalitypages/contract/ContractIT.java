package org.modalitypages.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Server;

/** The main ways through the API; {@link Api} holds every answer against the description. */
@InServer
class ContractIT {

    private static final String MANAGE = "/api/v1/manage";

    private final Api anybody = Server.anonymous();
    private final Api editor = Server.as(Role.EDITOR);
    private final Api publisher = Server.as(Role.PUBLISHER);

    @Test
    void the_description_that_is_served_is_the_committed_one() throws IOException {
        assertThat(anybody.get("/api/v1/openapi").text()).isEqualTo(Files.readString(ApiDocument.FILE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/modalities",
                "/modalities?include=statements,specialist&limit=2",
                "/modalities?locale=fr&sort=-title",
                "/modalities?fields=slug,title&include=statements",
                "/modalities?filter[title]=art+therapy",
                "/modalities/art-therapy",
                "/modalities/art-therapy?include=statements.specialist&locale=fr",
                "/modalities/art-therapy?fields=locales",
                "/specialists?limit=100",
                "/specialists?include=statements&filter%5Btelehealth%5D=true",
                "/specialists?filter[kind]=practice&filter[acceptingClients]=false&sort=-publishedAt",
                "/specialists?fields=name&limit=3",
                "/statements?limit=100&include=modality,specialist",
                "/statements?filter[modality]=art-therapy&sort=publishedAt",
                "/statements?fields=id",
                "/statements?filter[region]=NOWHERE"
            })
    void what_is_published_is_as_described(String address) {
        var target = "/api/v1" + address.replace("[", "%5B").replace("]", "%5D");
        var reply = anybody.get(target);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(anybody.get(target, "If-None-Match", reply.header("ETag")).status())
                .isEqualTo(304);
        assertThat(anybody.get(target, "Accept-Encoding", "gzip").status()).isEqualTo(200);
        assertThat(anybody.send("HEAD", target, null).status()).isEqualTo(200);
    }

    @Test
    void each_part_of_a_list_leads_to_the_next_and_each_item_is_there() {
        var next = "/api/v1/specialists?filter%5Bmodality%5D=art-therapy&limit=3";
        while (next != null) {
            var part = anybody.get(next);
            part.json()
                    .getJsonArray("items")
                    .forEach(item -> assertThat(anybody.get("/api/v1/specialists/"
                                            + item.asJsonObject().getString("slug"))
                                    .status())
                            .isEqualTo(200));
            var link = part.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /modalities?colour=red,          400",
        "GET,    /modalities?limit=0,             400",
        "GET,    /modalities?limit=2&limit=2,     400",
        "GET,    /modalities?after=x,             400",
        "GET,    /modalities?locale=xx,           400",
        "GET,    /modalities/none,                404",
        "GET,    /none,                           404",
        "PATCH,  /modalities,                     405",
        "DELETE, /modalities/art-therapy,         405",
        "GET,    /modalities/,                    308",
        "PATCH,  /manage/queue,                   401",
        "GET,    /manage/none,                    401",
    })
    void what_cannot_be_read_is_refused_as_described(String method, String address, int status) {
        assertThat(anybody.send(method, "/api/v1" + address, null).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /none,                 404",
        "PATCH,  /queue,                405",
        "PURGE,  /editions/1,           405",
        "GET,    /queue?type=book,      400",
        "GET,    /queue?state=LOST,     400",
        "GET,    /queue?after=x,        400",
        "GET,    /queue?limit=101,      400",
        "GET,    /editions/x,           404",
        "GET,    /editions/1,           404",
        "GET,    /imports/1,            404",
        "DELETE, /imports/1,            404",
        "GET,    /accounts,             403",
        "DELETE, /tokens/1,             404",
        "GET,    /modalities?x=1,       400",
        "GET,    /modalities/none,      404",
        "GET,    /specialists?after=x,  400",
    })
    void what_cannot_be_managed_is_refused_as_described(String method, String address, int status) {
        assertThat(editor.send(method, MANAGE + address, null).status()).isEqualTo(status);
    }

    @Test
    void a_405_lists_what_is_allowed_and_head_with_it() {
        assertThat(editor.send("PATCH", MANAGE + "/queue", null).header("Allow"))
                .contains("GET", "HEAD");
    }

    @Test
    void a_body_that_does_not_say_what_it_is_is_refused() {
        assertThat(editor.send("POST", MANAGE + "/imports", "A page".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void a_page_goes_its_way_as_described() {
        var page = """
                Contract Therapy

                Contract therapy holds words against deeds.

                "We said what we would do, and then we looked."
                — Vera Paragraf, Counselor in Boise, ID
                """.getBytes(StandardCharsets.UTF_8);
        editor.post(MANAGE + "/imports?dryRun=true", "text/plain", page);
        var imported = editor.post(MANAGE + "/imports?source=contract", "text/plain", page);
        assertThat(imported.status()).isEqualTo(200);
        editor.get(MANAGE + "/imports/" + imported.json().getString("import"));
        var queue =
                editor.get(MANAGE + "/queue?modality=contract-therapy").json().getJsonArray("items");
        assertThat(queue).hasSize(2);
        for (var item : queue) {
            var address = MANAGE + "/editions/" + item.asJsonObject().getString("id");
            move(publisher, address, "PUBLISH", 409);
            move(publisher, address, "APPROVE", 200);
            move(editor, address, "PUBLISH", 403);
            move(publisher, address, "PUBLISH", 200);
            assertThat(publisher.get(address + "/decisions").status()).isEqualTo(200);
        }
        assertThat(anybody.get("/api/v1/modalities/contract-therapy?include=statements,specialist")
                        .status())
                .isEqualTo(200);
        assertThat(editor.delete(MANAGE + "/imports/" + imported.json().getString("import"))
                        .status())
                .isEqualTo(409);
        var renamed = editor.get(MANAGE + "/modalities/contract-therapy");
        editor.putJson(
                MANAGE + "/modalities/contract-therapy",
                Json.createObjectBuilder().add("slug", "covenant-therapy").build(),
                "If-Match",
                renamed.header("ETag"));
        assertThat(anybody.get("/api/v1/modalities/contract-therapy?fields=slug")
                        .status())
                .isEqualTo(308);
        assertThat(editor.get(MANAGE + "/modalities/contract-therapy").status()).isEqualTo(308);
    }

    private static void move(Api caller, String address, String transition, int status) {
        var version = caller.get(address).header("ETag");
        var body = "{\"transition\":\"" + transition + "\"}";
        assertThat(caller.postJson(address + "/transitions", body).status()).isEqualTo(428);
        assertThat(caller.postJson(address + "/transitions", body, "If-Match", "\"999\"")
                        .status())
                .isEqualTo(412);
        assertThat(caller.postJson(address + "/transitions", body, "If-Match", version)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void drafts_are_written_and_discarded_as_described() {
        var created =
                editor.postJson(MANAGE + "/modalities", "{\"title\":\"Draft Therapy\",\"definition\":\"Words.\"}");
        assertThat(created.status()).isEqualTo(201);
        var address = created.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(editor.postJson(MANAGE + "/modalities", "{\"title\":\"\"}").status())
                .isEqualTo(422);
        assertThat(editor.postJson(MANAGE + "/modalities/draft-therapy/editions", "{}")
                        .status())
                .isEqualTo(409);
        var words = Json.createObjectBuilder().add("title", "Draft Therapy").add("definition", "Better words.");
        var rewritten = editor.putJson(
                address, Json.createObjectBuilder().add("content", words).build(), "If-Match", created.header("ETag"));
        assertThat(rewritten.status()).isEqualTo(200);
        assertThat(editor.delete(address, "If-Match", rewritten.header("ETag")).status())
                .isEqualTo(204);
        var person = editor.postJson(MANAGE + "/specialists", "{\"name\":\"Dora Draft\",\"languages\":[\"en\"]}");
        assertThat(person.status()).isEqualTo(201);
        assertThat(editor.get(MANAGE + "/specialists?name=Dora+Draft").json().getJsonArray("items"))
                .hasSize(1);
        assertThat(editor.get(MANAGE + "/specialists/dora-draft").status()).isEqualTo(200);
        assertThat(editor.postJson(
                                MANAGE + "/statements",
                                "{\"modality\":\"art-therapy\",\"specialist\":\"dora-draft\",\"text\":\"I draw.\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void lists_and_archives_are_imported_as_described() throws Exception {
        for (var sample : List.of("emdr.html", "specialists.csv", "somatic-therapy.html", "narrative-therapy.txt")) {
            var type = sample.endsWith("csv") ? "text/csv" : sample.endsWith("html") ? "text/html" : "text/plain";
            var body = Files.readAllBytes(Path.of("src/test/resources/samples", sample));
            assertThat(editor.post(MANAGE + "/imports?dryRun=true", type, body).status())
                    .isEqualTo(200);
        }
        var started = editor.post(MANAGE + "/imports?dryRun=true", "application/zip", archive());
        assertThat(started.status()).isEqualTo(202);
        var address = started.header("Location").replaceFirst("^https?://[^/]+", "");
        while (editor.get(address).json().isNull("finishedAt")) {
            Thread.sleep(100);
        }
        assertThat(editor.delete(address).status()).isEqualTo(200);
        assertThat(editor.delete(address).status()).isEqualTo(409);
        assertThat(editor.get(MANAGE + "/imports").status()).isEqualTo(200);
    }

    private static byte[] archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var sample : List.of("emdr.html", "narrative-therapy.txt")) {
                zip.putNextEntry(new ZipEntry("pages/" + sample));
                zip.write(Files.readAllBytes(Path.of("src/test/resources/samples", sample)));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void people_and_tokens_are_managed_as_described() {
        var administrator = Server.as(Role.ADMINISTRATOR);
        var created = administrator.postJson(
                MANAGE + "/accounts", "{\"email\":\"nora@contract.example\",\"name\":\"Nora\",\"roles\":[\"editor\"]}");
        assertThat(created.status()).isEqualTo(201);
        var account = MANAGE + "/accounts/" + created.json().getString("id");
        var roles = Json.createObjectBuilder()
                .add("roles", Json.createArrayBuilder(List.of("publisher")))
                .build();
        assertThat(administrator.putJson(account, roles).status()).isEqualTo(428);
        assertThat(administrator
                        .putJson(account, roles, "If-Match", created.header("ETag"))
                        .status())
                .isEqualTo(200);
        assertThat(administrator
                        .post(account + "/password-link", "application/json", new byte[0])
                        .status())
                .isEqualTo(201);
        assertThat(administrator.get(MANAGE + "/accounts").status()).isEqualTo(200);
        var issued = editor.postJson(MANAGE + "/tokens", "{\"role\":\"editor\",\"label\":\"contract\"}");
        assertThat(issued.status()).isEqualTo(201);
        assertThat(editor.postJson(MANAGE + "/tokens", "{\"role\":\"administrator\",\"label\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(editor.get(MANAGE + "/tokens").status()).isEqualTo(200);
        assertThat(editor.delete(MANAGE + "/tokens/" + issued.json().getString("id"))
                        .status())
                .isEqualTo(204);
    }
}
