package org.modalitypages.specialist;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.modalitypages.http.JsonContent;
import org.modalitypages.json.Json;
import org.modalitypages.media.Photo;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * What the public may see of a specialist, and so what moderation decides on. Everything but kind and name may be
 * {@code null} or empty when unknown.
 *
 * @param languages BCP 47 tags
 * @param website the specialist's own
 * @param profileUrl the site's own page about the specialist; where it exists, credits link to it and it is canonical
 * @param supervisedBy who supervises somebody not yet licensed
 * @param photo {@code null} for none
 */
public record Profile(
        Kind kind,
        Attribution attribution,
        String website,
        String profileUrl,
        String supervisedBy,
        Boolean acceptingClients,
        Boolean telehealth,
        List<String> languages,
        List<Licence> licences,
        Photo photo) {

    private static final Pattern PHOTO_ID = Pattern.compile("[0-9a-f]{32}");

    private static final Set<String> MEMBERS = Set.of(
            "kind",
            "name",
            "title",
            "city",
            "region",
            "country",
            "website",
            "profileUrl",
            "supervisedBy",
            "acceptingClients",
            "telehealth",
            "languages",
            "licences",
            "photo");

    public Profile {
        languages = List.copyOf(languages);
        licences = List.copyOf(licences);
    }

    /** Somebody of whom nothing but the credit is known. */
    public static Profile credited(Kind kind, Attribution attribution) {
        return new Profile(kind, attribution, null, null, null, null, null, List.of(), List.of(), null);
    }

    /** The same of another kind. */
    public Profile ofKind(Kind other) {
        return new Profile(
                other,
                attribution,
                website,
                profileUrl,
                supervisedBy,
                acceptingClients,
                telehealth,
                languages,
                licences,
                photo);
    }

    /** Reads the content of an edition; refuses with 400 or 422 what is not acceptable. */
    public static Profile of(JsonObject content) {
        JsonContent.onlyMembers(content, MEMBERS);
        var attribution = new Attribution(
                JsonContent.requiredText(content, "name", 300),
                JsonContent.text(content, "title", 300),
                JsonContent.text(content, "city", 200),
                JsonContent.text(content, "region", 200),
                JsonContent.text(content, "country", 200));
        return new Profile(
                kind(JsonContent.text(content, "kind", 20)),
                attribution,
                JsonContent.link(content, "website"),
                JsonContent.link(content, "profileUrl"),
                JsonContent.text(content, "supervisedBy", 300),
                bool(content, "acceptingClients"),
                bool(content, "telehealth"),
                languages(content.get("languages")),
                licences(content.get("licences")),
                photo(content.get("photo")));
    }

    public JsonObject toJson() {
        var json = Json.createObjectBuilder().add("kind", kind.word());
        add(json, "name", attribution.name());
        add(json, "title", attribution.title());
        add(json, "city", attribution.city());
        add(json, "region", attribution.region());
        add(json, "country", attribution.country());
        add(json, "website", website);
        add(json, "profileUrl", profileUrl);
        add(json, "supervisedBy", supervisedBy);
        add(json, "acceptingClients", acceptingClients);
        add(json, "telehealth", telehealth);
        return json.add("languages", Json.createArrayBuilder(languages))
                .add("licences", licencesJson())
                .add("photo", photoJson())
                .build();
    }

    private JsonArrayBuilder licencesJson() {
        var array = Json.createArrayBuilder();
        for (var licence : licences) {
            var json = Json.createObjectBuilder();
            add(json, "number", licence.number());
            add(json, "region", licence.region());
            add(
                    json,
                    "expires",
                    licence.expires() == null ? null : licence.expires().toString());
            array.add(json);
        }
        return array;
    }

    private JsonValue photoJson() {
        if (photo == null) {
            return JsonValue.NULL;
        }
        var json = Json.createObjectBuilder().add("id", photo.id());
        add(json, "alt", photo.alt());
        return json.build();
    }

    private static Photo photo(JsonValue value) {
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return null;
        }
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            throw new Refusal(Problem.malformed("\"photo\" is an object of id and alt, or null."));
        }
        var json = value.asJsonObject();
        JsonContent.onlyMembers(json, Set.of("id", "alt"));
        var id = JsonContent.requiredText(json, "id", 100);
        if (!PHOTO_ID.matcher(id).matches()) {
            throw new Refusal(Problem.invalid("\"id\" of the photo is what sending it answered, 32 hexadecimal digits.")
                    .with("member", "photo"));
        }
        return new Photo(id, JsonContent.text(json, "alt", 300));
    }

    private static Kind kind(String word) {
        if (word == null) {
            return Kind.PERSON;
        }
        try {
            return Kind.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(Problem.invalid("\"kind\" is person or practice.").with("member", "kind"));
        }
    }

    private static Boolean bool(JsonObject content, String name) {
        return switch (Optional.ofNullable(content.get(name))
                .orElse(JsonValue.NULL)
                .getValueType()) {
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            case NULL -> null;
            case STRING, NUMBER, ARRAY, OBJECT ->
                throw new Refusal(Problem.malformed("\"" + name + "\" must be true, false or null."));
        };
    }

    private static List<String> languages(JsonValue value) {
        var languages = new ArrayList<String>();
        for (var entry : array(value, "languages")) {
            if (!(entry instanceof JsonString tag) || !tag.getString().matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")) {
                throw new Refusal(Problem.invalid("\"languages\" lists language tags such as en or pt-BR.")
                        .with("member", "languages"));
            }
            if (!languages.contains(tag.getString())) {
                languages.add(tag.getString());
            }
        }
        return languages;
    }

    private static List<Licence> licences(JsonValue value) {
        var licences = new ArrayList<Licence>();
        for (var entry : array(value, "licences")) {
            if (entry.getValueType() != JsonValue.ValueType.OBJECT) {
                throw new Refusal(Problem.malformed("\"licences\" lists objects of number, region and expires."));
            }
            var licence = entry.asJsonObject();
            JsonContent.onlyMembers(licence, Set.of("number", "region", "expires"));
            licences.add(new Licence(
                    JsonContent.text(licence, "number", 100),
                    JsonContent.text(licence, "region", 200),
                    date(JsonContent.text(licence, "expires", 20))));
        }
        return licences;
    }

    private static LocalDate date(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw new Refusal(
                    Problem.invalid("\"expires\" is a date such as 2035-08-31.").with("member", "expires"));
        }
    }

    private static List<JsonValue> array(JsonValue value, String name) {
        if (value == null || value.getValueType() == JsonValue.ValueType.NULL) {
            return List.of();
        }
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            throw new Refusal(Problem.malformed("\"" + name + "\" must be a list."));
        }
        return value.asJsonArray();
    }

    private static void add(JsonObjectBuilder json, String name, Object value) {
        if (value == null) {
            json.addNull(name);
        } else if (value instanceof Boolean bool) {
            json.add(name, bool);
        } else {
            json.add(name, value.toString());
        }
    }
}
