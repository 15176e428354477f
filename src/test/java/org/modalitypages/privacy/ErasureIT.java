package org.modalitypages.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modalitypages.identity.Role;
import org.modalitypages.record.RecordFixture;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestAccount;
import org.modalitypages.server.TestDatabase;

/** After an erasure nothing anywhere tells of the person, and the record still holds. */
@InServer
class ErasureIT {

    private static final String NOTE = "Kindly soften the zugzwang in your second sentence.";
    private static final String SENTENCE = "{\"sentence\":\"Erase everything about me\"}";

    @TempDir
    Path directory;

    private final TestAccount editor = TestAccount.with(Role.EDITOR);
    private final TestAccount publisher = TestAccount.with(Role.PUBLISHER);
    private final TestAccount administrator = TestAccount.with(Role.ADMINISTRATOR);
    private final TestAccount therapist = TestAccount.with(Role.THERAPIST);

    /** Letters that nothing else in the database has, new for each test. */
    private String mark;

    private String modality;
    private String statement;

    @BeforeEach
    void somebody_has_said_something() {
        mark = Long.toString(therapist.id())
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('k' + digit - '0')))
                .reduce("Qx", String::concat);
        TestDatabase.update(
                "update account set name = ?, email = ? where id = ?",
                "Theodora " + mark + "feather",
                address(),
                therapist.id());
        var report = editor.api().post("/api/v1/manage/imports", "text/plain", page().getBytes(StandardCharsets.UTF_8));
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        modality = report.json().getJsonObject("modality").getString("slug");
        waiting().forEach(this::publish);
        statement = TestDatabase.column(
                        "select s.id from statement s join specialist p on p.id = s.specialist_id where p.name = ?",
                        name())
                .get(0);
    }

    @Test
    void a_therapist_who_erases_themselves_is_nowhere_any_more() throws IOException {
        claimed();
        revisedAndReturned();
        var before = Server.anonymous().get("/api/v1/modalities/" + modality + "?include=statements,specialist");
        assertThat(before.text()).contains(text(), name());
        var hashes = TestDatabase.column(
                "select content_hash from edition where type = 'statement' and item_id = ?", Long.valueOf(statement));
        assertThat(hashes).hasSizeGreaterThan(1).contains(sha256("{\"text\":\"" + text() + "\"}"));

        var receipt = therapist.api().postJson("/api/v1/manage/privacy/erasures", SENTENCE);

        assertThat(receipt.status()).as(receipt.toString()).isEqualTo(201);
        var clues = new ArrayList<>(List.of(name(), slug(), text(), NOTE, "Theodora " + mark + "feather", address()));
        clues.addAll(hashes);
        assertThat(tablesThatHold(clues)).isEmpty();
        assertThat(publicly())
                .allSatisfy((path, body) -> assertThat(body).as(path).doesNotContain(clues));
        assertThat(Server.anonymous().get("/api/v1/specialists/" + slug()).status())
                .isEqualTo(404);
        assertThat(Server.anonymous().get("/api/v1/statements/" + statement).status())
                .isEqualTo(404);
        assertThat(Files.readString(log())).doesNotContain(clues);
        assertThat(receipt.text()).doesNotContain(clues).contains("Erased person " + therapist.id());
        assertThat(others()).contains("Words by somebody else about " + mark);
        assertThat(therapist.api().get("/api/v1/manage/tokens").status()).isEqualTo(401);
        theRecordHoldsAndTellsNothing(clues);
        theReceiptIsRead(receipt.json());
    }

    @Test
    void a_specialist_without_account_is_erased_by_an_administrator() throws IOException {
        var wrong = erase("{\"specialist\":\"" + slug() + "\",\"sentence\":\"Erase\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().getString("detail")).contains("Erase everything about " + name());
        assertThat(others()).contains(text());

        var erased =
                erase("{\"specialist\":\"" + slug() + "\",\"sentence\":\"erase everything about " + name() + "\"}");

        assertThat(erased.status()).as(erased.toString()).isEqualTo(201);
        assertThat(counts(erased.json()))
                .containsEntry("Statements", 1)
                .containsEntry("Specialists", 1)
                .containsEntry("Consents and attestations", 1)
                .containsEntry("Keys without which the record tells nothing of the person", 1)
                .containsKey("Reports of imports that named the person or held their words");
        assertThat(tablesThatHold(List.of(name(), text(), slug()))).isEmpty();
        assertThat(publicly())
                .allSatisfy((path, body) -> assertThat(body).as(path).doesNotContain(name(), text()));
        theRecordHoldsAndTellsNothing(List.of(name(), text()));
    }

    @Test
    void only_administrators_erase_others_and_read_receipts() {
        var body = "{\"specialist\":\"" + slug() + "\",\"sentence\":\"Erase everything about " + name() + "\"}";
        for (var other : List.of(editor, publisher, therapist)) {
            assertThat(other.api()
                            .postJson("/api/v1/manage/privacy/erasures", body)
                            .status())
                    .isEqualTo(403);
            assertThat(other.api().get("/api/v1/manage/privacy/erasures").status())
                    .isEqualTo(403);
            assertThat(other.api()
                            .get("/api/v1/manage/privacy/specialists/" + slug() + "/export")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(others()).contains(text());
    }

    @Test
    void a_wrong_password_or_sentence_erases_nothing() {
        var withPassword = Server.as(Role.THERAPIST)
                .postJson("/api/v1/manage/privacy/erasures", "{\"password\":\"not my password\"}");
        var without = therapist.api().postJson("/api/v1/manage/privacy/erasures", "{\"sentence\":\"Yes\"}");

        assertThat(withPassword.status()).isEqualTo(422);
        assertThat(withPassword.json().getString("member")).isEqualTo("password");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.json().getString("member")).isEqualTo("sentence");
        assertThat(Server.as(Role.THERAPIST).get("/api/v1/manage/tokens").status())
                .isEqualTo(200);
        assertThat(therapist.api().get("/api/v1/manage/tokens").status()).isEqualTo(200);
    }

    @Test
    void an_editor_who_leaves_becomes_a_number_in_every_history() {
        var edition = TestDatabase.column(
                        "select max(id) from edition where type = 'statement' and item_id = ?", Long.valueOf(statement))
                .get(0);

        assertThat(publisher
                        .api()
                        .postJson("/api/v1/manage/privacy/erasures", SENTENCE)
                        .status())
                .isEqualTo(201);

        var history = editor.api().get("/api/v1/manage/editions/" + edition + "/decisions");
        assertThat(history.text()).contains("Erased person " + publisher.id()).doesNotContain("Test PUBLISHER");
        assertThat(others()).contains(text());
        assertThat(tablesThatHold(List.of("test-" + publisher.id() + "@test.example")))
                .isEmpty();
    }

    @Test
    void somebody_has_to_administer() {
        var administrators = TestDatabase.column(
                "select account_id from account_role where role = 'ADMINISTRATOR' and account_id <> ?",
                administrator.id());
        TestDatabase.update(
                "delete from account_role where role = 'ADMINISTRATOR' and account_id <> ?", administrator.id());
        try {
            var refused = administrator.api().postJson("/api/v1/manage/privacy/erasures", SENTENCE);

            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("last-administrator");
            assertThat(administrator.api().get("/api/v1/manage/tokens").status())
                    .isEqualTo(200);
        } finally {
            administrators.forEach(id -> TestDatabase.update(
                    "insert into account_role (account_id, role) values (?, 'ADMINISTRATOR')", Long.valueOf(id)));
        }
    }

    @Test
    void a_practice_that_others_speak_for_stays_when_one_of_them_goes() {
        claimed();
        linked(TestAccount.with(Role.THERAPIST));

        var receipt = therapist.api().postJson("/api/v1/manage/privacy/erasures", SENTENCE);

        assertThat(receipt.status()).isEqualTo(201);
        assertThat(counts(receipt.json()))
                .containsEntry("Who may speak for whom", 1)
                .doesNotContainKeys("Statements", "Specialists");
        assertThat(others()).contains(text(), name());
    }

    @Test
    void everything_that_is_kept_is_handed_out_and_nothing_of_others() throws IOException {
        claimed();
        revisedAndReturned();

        var own = unzipped(therapist.api().get("/api/v1/manage/privacy/export"));
        var byAdministrator =
                unzipped(administrator.api().get("/api/v1/manage/privacy/specialists/" + slug() + "/export"));

        var whole = String.join("\n", own.values());
        assertThat(whole)
                .contains(name(), text(), NOTE, address())
                .doesNotContain("Words by somebody else", therapist.token(), "\"password_hash\"", "\"digest\"");
        assertThat(own).containsKeys("README.txt", "about.json");
        assertThat(own.get("about.json")).contains("texts-in-all-their-editions-by-edition.json", "It is deleted.");
        assertThat(byAdministrator.keySet()).isEqualTo(own.keySet());
        assertThat(String.join("\n", byAdministrator.values())).contains(name(), text(), NOTE);
    }

    private void theRecordHoldsAndTellsNothing(List<String> clues) throws IOException {
        var file = Files.write(
                directory.resolve("record.ndjson"),
                administrator.api().get("/api/v1/manage/record").bytes());
        var said = new ByteArrayOutputStream();

        assertThat(RecordFixture.verify(new PrintStream(said, true, StandardCharsets.UTF_8), file))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(Files.readString(file)).doesNotContain(clues);
    }

    private void theReceiptIsRead(JsonObject receipt) {
        var link = receipt.getString("link");
        var path = link.substring(link.indexOf("/console/"));
        var page = Server.anonymous().get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "Receipt of an erasure",
                        receipt.getString("id"),
                        "Keys without which the record tells nothing of the person");
        var file = Server.anonymous().get(path + "/receipt.json");
        assertThat(file.json().getString("id")).isEqualTo(receipt.getString("id"));
        assertThat(file.text()).doesNotContain("\"link\"");
        assertThat(Server.anonymous().get("/console/receipts/guessed").status()).isEqualTo(404);
        assertThat(administrator
                        .api()
                        .get("/api/v1/manage/privacy/erasures/" + receipt.getString("id"))
                        .json())
                .isEqualTo(file.json());
        assertThat(receipt.getJsonArray("remains").getValuesAs(JsonObject.class))
                .anySatisfy(line -> assertThat(line.getString("what")).isEqualTo("Decisions on the texts"));
    }

    /** Every table and column in which one of these clues stands, whatever the column's type. */
    private static List<String> tablesThatHold(List<String> clues) {
        var found = new ArrayList<String>();
        for (var column : TestDatabase.column("select table_name || '.' || column_name from information_schema.columns"
                + " where lower(table_schema) = 'public' and lower(table_name) not in ('flyway_schema_history')")) {
            var table = column.substring(0, column.indexOf('.'));
            var name = column.substring(table.length() + 1);
            var like = "lower(cast(" + name + " as varchar(1000000))) like ?";
            var rows = TestDatabase.column(
                    "select " + name + " from " + table + " where "
                            + String.join(" or ", Collections.nCopies(clues.size(), like)),
                    clues.stream()
                            .map(clue -> "%" + clue.toLowerCase(Locale.ROOT) + "%")
                            .toArray());
            rows.forEach(row -> found.add(column + " holds " + row));
        }
        return found;
    }

    private Map<String, String> publicly() {
        var bodies = new LinkedHashMap<String, String>();
        for (var path : List.of(
                "/",
                "/modalities/" + modality,
                "/specialists/" + slug(),
                "/sitemap.xml",
                "/api/v1/modalities/" + modality + "?include=statements,specialist",
                "/api/v1/specialists?limit=100",
                "/api/v1/statements?limit=100&include=specialist,modality",
                "/api/v1/statements?filter[modality]=" + modality)) {
            bodies.put(
                    path,
                    Server.anonymous()
                            .get(path.replace("[", "%5B").replace("]", "%5D"))
                            .text());
        }
        return bodies;
    }

    private String others() {
        return Server.anonymous()
                .get("/api/v1/modalities/" + modality + "?include=statements,specialist")
                .text();
    }

    private void claimed() {
        linked(therapist);
    }

    private void linked(TestAccount account) {
        TestDatabase.update(
                "insert into specialist_account (specialist_id, account_id, linked_at) select specialist_id, ?, ? from statement where id = ?",
                account.id(),
                OffsetDateTime.now(ZoneOffset.UTC),
                Long.valueOf(statement));
    }

    private void revisedAndReturned() {
        var draft = therapist
                .api()
                .postJson(
                        "/api/v1/manage/statements/" + statement + "/editions",
                        "{\"text\":\"Revised: " + text() + "\"}");
        assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
        move(therapist.api(), draft.json(), "SUBMIT", ",\"consent\":true");
        var submitted =
                publisher.api().get("/api/v1/manage/editions/" + draft.json().getString("id"));
        move(publisher.api(), submitted.json(), "RETURN", ",\"reason\":\"tone\",\"note\":\"" + NOTE + "\"");
    }

    private List<JsonObject> waiting() {
        return publisher
                .api()
                .get("/api/v1/manage/queue?limit=100&modality=" + modality)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private void publish(JsonObject edition) {
        var approved = move(publisher.api(), edition, "APPROVE", "");
        move(publisher.api(), approved, "PUBLISH", "");
    }

    private static JsonObject move(Api actor, JsonObject edition, String transition, String more) {
        var reply = actor.postJson(
                "/api/v1/manage/editions/" + edition.getString("id") + "/transitions",
                "{\"transition\":\"" + transition + "\"" + more + "}",
                "If-Match",
                "\"" + edition.getInt("version") + "\"");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply.json();
    }

    private Reply erase(String body) {
        return administrator.api().postJson("/api/v1/manage/privacy/erasures", body);
    }

    private static Map<String, Integer> counts(JsonObject receipt) {
        var counts = new LinkedHashMap<String, Integer>();
        receipt.getJsonArray("erased")
                .getValuesAs(JsonObject.class)
                .forEach(line -> counts.put(line.getString("what"), line.getInt("count")));
        return counts;
    }

    private static Map<String, String> unzipped(Reply reply) throws IOException {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).isEqualTo("application/zip");
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(reply.bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Path log() {
        return Path.of(System.getProperty("war"))
                .getParent()
                .resolveSibling("it-" + System.getProperty("database", "h2"))
                .resolve("server.log");
    }

    private String address() {
        return mark.toLowerCase(Locale.ROOT) + "feather@test.example";
    }

    private String name() {
        return "Zephyrine " + mark + "feather";
    }

    private String slug() {
        return "zephyrine-" + mark.toLowerCase(Locale.ROOT) + "feather";
    }

    private String text() {
        return "Gentleness " + mark + " carried us through the long winter.";
    }

    private String page() {
        var title = "Vanishing " + mark + " Therapy";
        return title + "\n\nWhat it is.\n\nMeet the specialists\n\n" + text() + "\n\n— " + name()
                + ", Psychologist in Reno, NV\n\nWords by somebody else about " + mark
                + ".\n\n— Rowan Ashgrove, Psychologist in Reno, NV\n";
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
