package org.modalitypages.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Samples;
import org.modalitypages.server.Server;
import org.modalitypages.server.TestDatabase;

/** The sample files through the API, one after the other as an editor would send them. */
@InServer
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntakeIT {

    private static final String IMPORTS = "/api/v1/manage/imports";
    private final Api editor = Server.as(Role.EDITOR);

    @Test
    @Order(1)
    void a_dry_run_reports_and_stores_nothing() {
        var report = take("text/plain", "narrative-therapy.txt", "?dryRun=true").json();

        assertThat(report.getBoolean("dryRun")).isTrue();
        assertThat(report.getInt("created")).isEqualTo(12);
        assertThat(report.getJsonArray("specialists").getValuesAs(JsonObject.class))
                .hasSize(12)
                .allMatch(specialist -> specialist.getString("match").equals("new"));
        assertThat(waiting("narrative-therapy")).isEmpty();
        assertThat(editor.get("/api/v1/manage/modalities/narrative-therapy").status())
                .isEqualTo(404);
    }

    @Test
    @Order(2)
    void the_text_page_waits_as_twelve_submitted_editions() {
        var report = take("text/plain", "narrative-therapy.txt", "?source=https://old.example/narrative")
                .json();

        assertThat(statements(report))
                .containsExactly(
                        "11 | 184 | person | Marisol Etxeberria | Licensed Clinical Social Worker | Portland | ME | null",
                        "15 | 240 | practice | Lantern Street Counseling Collective | Psychotherapist | Albuquerque | NM | null",
                        "19 | 244 | person | Dr. Tobias Okonkwo-Reyes | Psychologist | St. Paul | MN | null",
                        "23 | 217 | person | Hyejin Park-Sullivan | Licensed Marriage & Family Therapist | null | CA | null",
                        "27 | 253 | person | Anneke de Wit | Licensed Professional Counselor Associate | Austin | TX | null",
                        "31 | 207 | person | Rev. Josiah Whitfield III | Registered Marriage and Family Therapist Intern | Salem | OR | null",
                        "35 | 1318 | person | Ruth Abernathy-Kahananui | Licensed Mental Health Counselor | Hilo | HI | null",
                        "39 | 125 | person | D'Angelo Brightwater | Licensed Clinical Social Worker - Candidate | Durango | CO | null",
                        "43 | 208 | person | Noor Al-Hashimi, LPC, NCC | Counselor in Training | Silver Spring | MD | null",
                        "47 | 152 | person | Étienne Beausoleil | Registered Psychotherapist | Toronto | ON | null",
                        "51 | 111 | person | Wren | Mental Health Practitioner | Boise | ID | null",
                        "55 | 159 | person | Siobhán O'Dálaigh-Marsh | Clinical Psychologist | Winston-Salem | NC | null");
        assertThat(report.getJsonObject("modality").getString("slug")).isEqualTo("narrative-therapy");
        assertThat(report.getJsonObject("modality").getString("definition")).hasSize(481);
        assertThat(report.getJsonObject("modality").get("matchUrl")).isEqualTo(JsonValue.NULL);
        assertThat(report.getInt("created")).isEqualTo(12);
        assertThat(report.getInt("unchanged")).isZero();
        var waiting = waiting("narrative-therapy");
        assertThat(waiting).hasSize(12).allMatch(item -> item.getString("state").equals("SUBMITTED"));
        var provenance = waiting.get(0).getJsonObject("provenance");
        assertThat(provenance.getString("source")).isEqualTo("https://old.example/narrative");
        assertThat(provenance.getInt("line")).isEqualTo(11);
        assertThat(provenance.getString("hash")).hasSize(64);
        assertThat(provenance.getString("attestation")).isNotBlank();
        assertThat(waiting.get(0).getJsonObject("specialist").getString("attribution"))
                .isEqualTo("Marisol Etxeberria, Licensed Clinical Social Worker in Portland, ME");
        assertThat(waiting.get(3).getJsonObject("specialist").getString("attribution"))
                .isEqualTo("Hyejin Park-Sullivan, Licensed Marriage & Family Therapist in CA");
    }

    @Test
    @Order(3)
    void nothing_imported_is_public_before_it_is_published() {
        var visitor = Server.anonymous();

        assertThat(visitor.get("/modalities/narrative-therapy").status()).isEqualTo(404);
        assertThat(visitor.get("/api/v1/modalities/narrative-therapy").status()).isEqualTo(404);
        assertThat(visitor.get("/api/v1/specialists/marisol-etxeberria").status())
                .isEqualTo(404);
        assertThat(visitor.get("/sitemap.xml").text()).doesNotContain("narrative-therapy");
    }

    @Test
    @Order(4)
    void importing_the_same_page_again_creates_nothing() {
        var report = take("text/plain", "narrative-therapy.txt", "").json();

        assertThat(report.getInt("created")).isZero();
        assertThat(report.getInt("unchanged")).isEqualTo(12);
        assertThat(report.getJsonArray("specialists").getValuesAs(JsonObject.class))
                .allMatch(specialist -> specialist.getString("match").equals("known"));
        assertThat(waiting("narrative-therapy")).hasSize(12);
    }

    @Test
    @Order(4)
    void of_two_imports_at_once_the_second_finds_what_the_first_created() throws Exception {
        var page = "Turns Therapy\n\nA definition of Turns Therapy.\n\nMeet the specialists\n\n"
                + "Turns Therapy asks who waits, and I wait too.\n\n— Turnwell Onceborn, Psychologist in Reno, NV\n";
        var imports = Executors.newFixedThreadPool(4);
        try {
            Callable<Reply> taking = () -> Server.as(Role.EDITOR)
                    .post("/api/v1/manage/imports", "text/plain", page.getBytes(StandardCharsets.UTF_8));
            var answers = imports.invokeAll(Collections.nCopies(4, taking));
            var created = 0;
            for (var answer : answers) {
                assertThat(answer.get().status()).as(answer.get().toString()).isEqualTo(200);
                created += answer.get().json().getInt("created");
            }
            assertThat(created).isEqualTo(1);
        } finally {
            imports.shutdown();
        }
        assertThat(TestDatabase.column("select slug from slug where slug like 'turnwell%'"))
                .containsExactly("turnwell-onceborn");
    }

    @Test
    @Order(5)
    void a_changed_text_is_a_new_edition_of_the_one_statement() {
        var changed = Samples.text("narrative-therapy.txt")
                .replace("Moving helps people talk.", "Walking helps people talk.");
        var before = waiting("narrative-therapy");
        var report = editor.post(IMPORTS, "text/plain", bytes(changed)).json();

        assertThat(report.getInt("created")).isEqualTo(1);
        assertThat(report.getInt("unchanged")).isEqualTo(11);
        var after = waiting("narrative-therapy");
        assertThat(after).hasSize(12);
        assertThat(after)
                .extracting(item -> item.getString("item"))
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(item -> item.getString("item")).toList());
        assertThat(after)
                .filteredOn(item -> item.getString("text").contains("Walking helps"))
                .singleElement()
                .satisfies(item -> assertThat(item.getInt("number")).isEqualTo(2));
    }

    @Test
    @Order(6)
    void the_page_of_blocks_gives_four_statements_and_a_match_link() {
        var report = take("text/html", "emdr.html", "").json();

        assertThat(statements(report))
                .containsExactly(
                        "14 | 153 | person | Calliope Standish | Licensed Clinical Social Worker | Tacoma | WA | null",
                        "15 | 142 | practice | Bright Current Trauma Center | Psychotherapist | Baton Rouge | LA | null",
                        "16 | 109 | person | Ignatius “Iggy” Moreau | Licensed Professional Counselor Candidate | Fort Collins | CO | null",
                        "17 | 128 | person | Soo-ah Lindqvist | Creative Arts Therapist | Troy | NY | null");
        assertThat(report.getJsonObject("modality").getString("matchUrl")).isEqualTo("/match?utm_source=modality");
        assertThat(report.getJsonObject("modality").getString("callToAction"))
                .isEqualTo("Reach out to one of our EMDR therapists today.");
    }

    @Test
    @Order(7)
    void the_page_of_divs_gives_seven_statements() {
        var report = take("text/html", "somatic-therapy.html", "").json();

        assertThat(statements(report))
                .containsExactly(
                        "6 | 101 | person | Perpetua Nkemelu | Licensed Marriage and Family Therapist | Oakland | CA | null",
                        "7 | 118 | person | Lars-Erik Haugen, PsyD | Psychologist | Eau Claire | WI | null",
                        "8 | 70 | person | Tamsin Oyelaran | Resident in Counseling | Richmond | VA | null",
                        "9 | 69 | person | Ilse van der Merwe | Clinical Psychologist | Cape Town | Western Cape | South Africa",
                        "10 | 41 | person | Ottoline Kaczmarek | null | Ghent | Belgium | null",
                        "11 | 62 | person | Farrukh Delacroix | Counselor in Training | null | null | null",
                        "12 | 34 | person | Juno Adeyemi | null | null | null | null");
        assertThat(report.getInt("created")).isEqualTo(7);
    }

    @Test
    @Order(8)
    void the_list_completes_known_specialists_and_tells_what_it_could_not_read() {
        var report = take("text/csv", "specialists.csv", "").json();

        assertThat(report.get("modality")).isEqualTo(JsonValue.NULL);
        assertThat(report.getJsonArray("statements")).isEmpty();
        assertThat(report.getJsonArray("specialists").getValuesAs(JsonObject.class))
                .filteredOn(specialist -> specialist.getString("match").equals("known"))
                .hasSize(7);
        assertThat(report.getJsonArray("problems").toString())
                .contains("underwater-basketry", "maybe", "The row has 2 values");
        var again = take("text/csv", "specialists.csv", "").json();
        assertThat(again.getInt("created")).isZero();
    }

    @Test
    @Order(9)
    void a_list_with_semicolons_in_another_order_is_read_too() {
        var report = take("text/csv", "specialists-expired.csv", "").json();

        assertThat(report.getInt("created")).isEqualTo(2);
        assertThat(report.getJsonArray("specialists").getJsonObject(0).getString("name"))
                .isEqualTo("Hezekiah Stroud");
        assertThat(report.getJsonArray("specialists").getJsonObject(0).getString("city"))
                .isEqualTo("Macon");
        assertThat(take("text/csv", "specialists-expired.csv", "").json().getInt("created"))
                .isZero();
    }

    @Test
    @Order(10)
    void a_difference_is_a_problem_and_overwrites_nothing_and_no_place_is_no_match() {
        var list = "name,title,city,region\n"
                + "Hezekiah Stroud,Psychologist,Macon,GA\n"
                + "Ingrid Vasquez-Thorne,Psychologist,,\n";
        var report = editor.post(IMPORTS, "text/csv", bytes(list)).json();

        assertThat(report.getJsonArray("problems").toString()).contains("Nothing was overwritten", "not merged");
        assertThat(report.getInt("created")).isEqualTo(1);
    }

    @Test
    @Order(10)
    void rows_of_one_list_complete_each_other() {
        var list = "name,kind,title,city,region,email,website\n"
                + "Aldous Winterbourne,person,Psychologist,Ames,IA,,\n"
                + "Aldous Winterbourne,person,,Ames,IA,aldous@winterbourne.example,\n"
                + "Aldous Winterbourne,person,Counselor,Ames,IA,,https://winterbourne.example\n"
                + "Aldous Winterbourne,person,Counselor,Waukee,IA,,\n";
        var report = editor.post(IMPORTS, "text/csv", bytes(list)).json();

        assertThat(report.getInt("created")).isEqualTo(2);
        assertThat(report.getJsonArray("problems").getValuesAs(JsonObject.class))
                .extracting(problem -> problem.getInt("line"))
                .containsExactly(4);
    }

    @Test
    @Order(11)
    void an_import_can_be_taken_back_until_something_of_it_is_published() {
        var page =
                "Passing Therapy\n\nA definition.\n\nMeet the specialists\n\nPassing words.\n\n— Ada Passing, Psychologist in Reno, NV\n";
        var first = editor.post(IMPORTS, "text/plain", bytes(page)).json().getString("import");
        assertThat(editor.delete(IMPORTS + "/" + first).status()).isEqualTo(200);
        assertThat(waiting("passing-therapy")).isEmpty();
        assertThat(editor.get("/api/v1/manage/modalities/passing-therapy").status())
                .isEqualTo(404);
        assertThat(editor.delete(IMPORTS + "/" + first).status()).isEqualTo(409);

        var second = editor.post(IMPORTS, "text/plain", bytes(page)).json().getString("import");
        var statement = waiting("passing-therapy").get(0);
        decide(statement, "APPROVE", 0);
        decide(statement, "PUBLISH", 1);
        var refused = editor.delete(IMPORTS + "/" + second);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("import-published");
    }

    @ParameterizedTest
    @CsvSource({
        "413, text/plain, '', BIG",
        "422, text/plain, '', MANY",
        "400, text/plain, '', UNDECODABLE",
        "400, text/html; charset=klingon, '', PAGE",
        "400, text/plain, '?locale=tlh', PAGE",
        "400, text/plain, '?dryRun=yes', PAGE",
        "400, text/plain, '?dry=true', PAGE",
        "422, text/plain, '?modality=no-such-modality', PAGE",
        "422, text/plain, '', EMPTY",
        "415, application/pdf, '', PAGE",
        "422, application/zip, '', PAGE"
    })
    void what_cannot_be_taken_is_refused(int status, String type, String query, String what) {
        var reply = editor.post(IMPORTS + query, type, body(what));

        assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void importing_is_for_editors() {
        assertThat(Server.as(Role.SITE_OWNER)
                        .post(IMPORTS, "text/plain", body("PAGE"))
                        .status())
                .isEqualTo(403);
        assertThat(Server.as(Role.THERAPIST)
                        .post(IMPORTS, "text/plain", body("PAGE"))
                        .status())
                .isEqualTo(403);
        assertThat(Server.anonymous().post(IMPORTS, "text/plain", body("PAGE")).status())
                .isEqualTo(401);
    }

    private static byte[] body(String what) {
        return switch (what) {
            case "BIG" -> bytes("Big Therapy\n\n" + "words ".repeat(1_000_000));
            case "MANY" -> {
                var page = new StringBuilder("Many Therapy\n\nA definition.\n\nMeet the specialists\n");
                IntStream.range(0, 1_001)
                        .forEach(number -> page.append("\nWords number ")
                                .append(number)
                                .append(".\n\n— Ann Many, Psychologist in Reno, NV\n"));
                yield bytes(page.toString());
            }
            case "UNDECODABLE" -> new byte[] {'A', (byte) 0xC3, (byte) 0x28, 'B'};
            case "EMPTY" -> new byte[0];
            default -> bytes("Plain Therapy\n\nA definition.\n");
        };
    }

    private Reply take(String type, String sample, String query) {
        var reply = editor.post(IMPORTS + query, type, Samples.bytes(sample));
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply;
    }

    private void decide(JsonObject item, String transition, int later) {
        var reply = Server.as(Role.PUBLISHER)
                .postJson(
                        "/api/v1/manage/editions/" + item.getString("id") + "/transitions",
                        "{\"transition\":\"" + transition + "\"}",
                        "If-Match",
                        "\"" + (item.getInt("version") + later) + "\"");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    }

    private List<JsonObject> waiting(String modality) {
        return editor.get("/api/v1/manage/queue?limit=100&type=statement&modality=" + modality)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static List<String> statements(JsonObject report) {
        return report.getJsonArray("statements").getValuesAs(JsonObject.class).stream()
                .map(statement -> {
                    var specialist = statement.getJsonObject("specialist");
                    return statement.getInt("line") + " | "
                            + statement.getString("text").length() + " | "
                            + specialist.getString("kind") + " | " + specialist.getString("name") + " | "
                            + specialist.getString("title", null) + " | " + specialist.getString("city", null) + " | "
                            + specialist.getString("region", null) + " | " + specialist.getString("country", null);
                })
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
