package org.modalitypages.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Reply;
import org.modalitypages.server.Server;

/** A page that the editor imports and the publisher approves and publishes, through the API alone. */
public record PublishedPage(String slug, String title) {

    public static final String FIRST = "First words, as they were.";

    public static PublishedPage of(String title) {
        var page = imported(title, FIRST);
        page.publishAll();
        return page;
    }

    /** The page with this as the first of its two statements, imported and waiting. */
    public static PublishedPage imported(String title, String firstText) {
        var name = title.split(" ", -1)[0];
        var text = title + "\n\nA definition of " + title + " that says what it is.\n\nMeet the specialists\n\n"
                + firstText + "\n\n— " + name + " Oneill, Psychologist in Boise, ID\n\nSecond words & more.\n\n— "
                + name + " Twomey\n";
        return imported(title, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A page as it was written, with everything on it published. */
    public static PublishedPage ofText(String text) {
        var page = imported(text.lines().findFirst().orElseThrow(), text.getBytes(StandardCharsets.UTF_8));
        page.publishAll();
        return page;
    }

    private static PublishedPage imported(String title, byte[] text) {
        var report = Server.as(Role.EDITOR).post("/api/v1/manage/imports", "text/plain", text);
        assertThat(report.status()).as(report.toString()).isEqualTo(200);
        return new PublishedPage(report.json().getJsonObject("modality").getString("slug"), title);
    }

    public List<JsonObject> waiting() {
        return Server.as(Role.PUBLISHER)
                .get("/api/v1/manage/queue?limit=100&modality=" + slug)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    public void publishAll() {
        waiting().forEach(item -> {
            var approved = move(item, "APPROVE", Role.PUBLISHER);
            move(approved.json(), "PUBLISH", Role.PUBLISHER);
        });
    }

    public static Reply move(JsonObject item, String transition, Role role) {
        var reply = Server.as(role)
                .postJson(
                        "/api/v1/manage/editions/" + item.getString("id") + "/transitions",
                        "{\"transition\":\"" + transition + "\",\"reason\":\"test\"}",
                        "If-Match",
                        "\"" + item.getInt("version") + "\"");
        assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
        return reply;
    }

    /** The live edition of its first statement, as editors see it. */
    public JsonObject liveStatement() {
        return Server.as(Role.EDITOR)
                .get("/api/v1/manage/queue?state=PUBLISHED&type=statement&limit=100&modality=" + slug)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .get(0);
    }

    String page() {
        return "/modalities/" + slug;
    }

    String json() {
        return "/api/v1/modalities/" + slug;
    }
}
