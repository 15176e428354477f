package org.modalitypages.modality;

import jakarta.json.JsonObject;
import java.util.Set;
import org.modalitypages.http.JsonContent;
import org.modalitypages.json.Json;

/**
 * The words of a modality's page in one locale.
 *
 * @param title at most 200 characters
 * @param summary one or two sentences for lists and search engines, at most 500 characters; {@code null} when there is
 *     none, and the definition's beginning serves
 * @param definition CommonMark, at most 50,000 characters
 * @param callToAction the invitation under the definition, at most 1,000 characters; {@code null} when there is none
 * @param matchUrl where "Find your match" leads; {@code null} when it leads nowhere yet
 */
public record ModalityPage(String title, String summary, String definition, String callToAction, String matchUrl) {

    private static final Set<String> MEMBERS = Set.of("title", "summary", "definition", "callToAction", "matchUrl");

    /** Reads the content of an edition; refuses with 400 or 422 what is not acceptable. */
    public static ModalityPage of(JsonObject content) {
        JsonContent.onlyMembers(content, MEMBERS);
        return new ModalityPage(
                JsonContent.requiredText(content, "title", 200),
                JsonContent.text(content, "summary", 500),
                JsonContent.requiredText(content, "definition", 50_000),
                JsonContent.text(content, "callToAction", 1_000),
                JsonContent.link(content, "matchUrl"));
    }

    public JsonObject toJson() {
        var json = Json.createObjectBuilder().add("title", title);
        add(json, "summary", summary);
        add(json, "definition", definition);
        add(json, "callToAction", callToAction);
        add(json, "matchUrl", matchUrl);
        return json.build();
    }

    private static void add(jakarta.json.JsonObjectBuilder json, String name, String value) {
        if (value == null) {
            json.addNull(name);
        } else {
            json.add(name, value);
        }
    }
}
