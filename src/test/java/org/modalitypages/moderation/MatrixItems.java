package org.modalitypages.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.TestAccount;

/**
 * What the addresses and bodies of the access matrix speak of: items of one therapist, in the place of those that the
 * description's examples name.
 *
 * @param addresses what stands for the parameter at the end of these beginnings of paths
 */
record MatrixItems(EditionFixture edition, Map<String, String> addresses) {

    private static final String MANAGE = "/api/v1/manage/";
    private static final String NONE = "999999999999";

    /** Beginnings of paths whose items belong to the linked therapist. */
    private static final List<String> OWN =
            List.of(MANAGE + "editions/{id}", MANAGE + "statements/{id}", MANAGE + "specialists/{slug}");

    /** Operations whose body names a specialist of the linked therapist. */
    private static final List<String> OWN_BY_BODY = List.of("POST " + MANAGE + "statements");

    /** Imports a page and gives its specialist to a therapist. */
    static MatrixItems imported(Api editor, TestAccount therapist) {
        var page = """
                Matrix Therapy

                Matrix therapy looks at the stories that people live by.

                Meet the specialists

                People arrive with a story in which matrix therapy finds more than one author.

                — Everard Matrixson, Licensed Clinical Social Worker in Portland, ME
                """;
        var report = editor.post(MANAGE + "imports?source=matrix", "text/plain", page.getBytes(StandardCharsets.UTF_8));
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        var statement = editor
                .get(MANAGE + "queue?limit=100&type=statement&modality=matrix-therapy")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(item -> item.getString("text").contains("more than one author"))
                .findFirst()
                .orElseThrow();
        var edition = new EditionFixture(statement.getString("id"), Long.parseLong(statement.getString("item")));
        edition.claimedBy(therapist);
        var addresses = new HashMap<String, String>();
        addresses.put(MANAGE + "editions/{id}", edition.id());
        addresses.put(MANAGE + "statements/{id}", statement.getString("item"));
        addresses.put(
                MANAGE + "specialists/{slug}",
                statement.getJsonObject("specialist").getString("slug"));
        addresses.put(MANAGE + "modalities/{slug}", "matrix-therapy");
        addresses.put(MANAGE + "imports/{id}", importToTakeBack(editor));
        addresses.put(MANAGE + "accounts/{id}", Long.toString(therapist.id()));
        addresses.put(MANAGE + "mails/{id}", NONE);
        addresses.put(MANAGE + "privacy/accounts/{id}", Long.toString(therapist.id()));
        addresses.put(
                MANAGE + "privacy/specialists/{slug}",
                statement.getJsonObject("specialist").getString("slug"));
        addresses.put(MANAGE + "privacy/erasures/{id}", NONE);
        // A caller's own; everybody gets the same answer for none.
        addresses.put(MANAGE + "tokens/{id}", NONE);
        addresses.put(MANAGE + "canned-replies/{id}", reply(editor));
        addresses.put(MANAGE + "reason-codes/{code}", "off-topic");
        addresses.put(MANAGE + "invitations/{id}", NONE);
        // A photo's id is made of its pixels, of which the matrix has none.
        addresses.put(MANAGE + "media/{id}", NONE);
        addresses.put(MANAGE + "reports/{id}", NONE);
        addresses.put(MANAGE + "themes/{name}", "quiet");
        addresses.put(MANAGE + "sites/{id}", site());
        // To connect one needs something that listens.
        addresses.put(MANAGE + "platforms/{id}", NONE);
        return new MatrixItems(edition, addresses);
    }

    /** Another than the one that all depends on, since the matrix asks for taking it back too. */
    private static String importToTakeBack(Api editor) {
        var list = "name,title,city,region\nTaken Backman,Psychologist,Reno,NV\n".getBytes(StandardCharsets.UTF_8);
        var report = editor.post(MANAGE + "imports", "text/csv", list);
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        return report.json().getString("import");
    }

    private static String reply(Api editor) {
        var body = "{\"title\":\"Asked for by the matrix\",\"words\":\"Words.\"}";
        var reply = editor.postJson(MANAGE + "canned-replies", body);
        assertThat(reply.status()).as(reply.toString()).isEqualTo(201);
        return reply.json().getString("id");
    }

    private static String site() {
        var body = "{\"name\":\"Asked for by the matrix\",\"origins\":[\"https://matrix.example\"]}";
        var site = TestAccount.with(Role.SITE_OWNER).api().postJson(MANAGE + "sites", body);
        assertThat(site.status()).as(site.toString()).isEqualTo(201);
        return site.json().getString("id");
    }

    /** A path with the items in the place of its parameters; what is unknown keeps its braces. */
    String address(String path) {
        var address = path;
        var longestFirst = addresses.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
        for (var beginning : longestFirst) {
            if (isOrIsBelow(path, beginning)) {
                var value = addresses.get(beginning);
                // What lies below an item is none that there is, as it would have to be of the right one.
                address = beginning.replaceAll("\\{[^}]+}", value)
                        + path.substring(beginning.length()).replaceAll("\\{[^}]+}", NONE);
                break;
            }
        }
        return address;
    }

    /** Whether the item that the path names exists. */
    boolean isThere(String path) {
        return !address(path).matches(".*/" + NONE + "(/.*)?");
    }

    boolean belongsToTheLinkedTherapist(String operation) {
        var path = operation.substring(operation.indexOf(' ') + 1);
        return OWN_BY_BODY.contains(operation) || OWN.stream().anyMatch(beginning -> isOrIsBelow(path, beginning));
    }

    /** The example of a body, speaking of these items instead of those that other tests import. */
    byte[] body(String operation, JsonObject media) {
        var example = media.get("example");
        var text = example instanceof JsonString string ? string.getString() : example.toString();
        return text.replace("marisol-etxeberria", addresses.get(MANAGE + "specialists/{slug}"))
                .replace("Marisol Etxeberria", "Everard Matrixson")
                .replace("narrative-therapy", "matrix-therapy")
                .replace("Narrative Therapy", "Matrix Therapy")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isOrIsBelow(String path, String beginning) {
        return path.startsWith(beginning)
                && (path.length() == beginning.length() || path.charAt(beginning.length()) == '/');
    }
}
