package org.modalitypages.embed;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.modalitypages.http.JsonBody;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.theme.EmbedColours;

/** Reads an embed out of a request, each member as strictly as its type; what is absent is at its default. */
final class EmbedBody {

    private static final String[] MEMBERS = {
        "name",
        "modality",
        "theme",
        "limit",
        "region",
        "layout",
        "order",
        "locale",
        "heading",
        "showsHeading",
        "colours",
        "height",
        "counting"
    };

    private EmbedBody() {}

    static EmbedDraft read(InputStream sent) {
        var body = JsonBody.read(sent, MEMBERS);
        var usual = EmbedDraft.BLANK;
        var colours = body.object("colours").orElse(Json.createObjectBuilder().build());
        if (!Set.of("light", "dark").containsAll(colours.keySet())) {
            throw malformed("\"colours\" holds \"light\" and \"dark\".");
        }
        return new EmbedDraft(
                body.string("name").orElse(""),
                body.string("modality").orElse(""),
                body.string("theme").orElse(""),
                body.integer("limit").map(String::valueOf).orElse(usual.limit()),
                body.string("region").orElse(""),
                body.string("layout").orElse(usual.layout()),
                body.string("order").orElse(usual.order()),
                body.string("locale").orElse(""),
                body.string("heading").orElse(""),
                body.bool("showsHeading").orElse(true),
                colours(colours, "light"),
                colours(colours, "dark"),
                body.integer("height").map(String::valueOf).orElse(""),
                body.bool("counting").orElse(true));
    }

    private static Map<String, String> colours(JsonObject colours, String scheme) {
        var read = new TreeMap<String, String>();
        if (!colours.containsKey(scheme) || colours.isNull(scheme)) {
            return read;
        }
        if (colours.get(scheme).getValueType() != JsonValue.ValueType.OBJECT) {
            throw malformed("\"" + scheme + "\" in \"colours\" must be an object.");
        }
        colours.getJsonObject(scheme).forEach((name, value) -> {
            if (!EmbedColours.NAMES.contains(name)) {
                throw malformed("\"" + name + "\" is no colour of a widget. There are "
                        + String.join(", ", EmbedColours.NAMES) + ".");
            }
            if (value instanceof JsonString text) {
                read.put(name, text.getString());
            } else if (value.getValueType() != JsonValue.ValueType.NULL) {
                throw malformed("\"" + name + "\" in \"colours\" must be a string.");
            }
        });
        return read;
    }

    private static Refusal malformed(String detail) {
        return new Refusal(Problem.malformed(detail).with("member", "colours"));
    }
}
