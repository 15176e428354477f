package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import org.modalitypages.delivery.PublishedItems.PublishedModality;
import org.modalitypages.delivery.PublishedItems.PublishedSpecialist;
import org.modalitypages.delivery.PublishedItems.PublishedStatement;
import org.modalitypages.delivery.PublishedItems.SpecialistCard;
import org.modalitypages.media.Photo;
import org.modalitypages.media.PhotoSize;
import org.modalitypages.specialist.Licence;

/** Published items as the content API shows them. What is missing is {@code null}; members follow {@code fields}. */
@ApplicationScoped
class JsonViews {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Inject
    private Addresses addresses;

    /** An item with the locale of its words. */
    record View(JsonObject json, String locale) {}

    View modality(PublishedModality modality, Selection selection) {
        var page = modality.pages().forReader(selection.locale(), selection.defaultLocale());
        var words = page.value().words();
        var view = new Members(selection)
                .add("id", Long.toString(modality.id()))
                .add("slug", modality.slug())
                .add("title", words.title())
                .add("summary", words.summary())
                .add("definition", words.definition())
                .add("callToAction", words.callToAction())
                .add("matchUrl", words.matchUrl())
                .add("url", addresses.absolute(addresses.modalityPath(modality.slug(), page.locale())))
                .add("locale", page.locale())
                .add(
                        "locales",
                        JSON.createArrayBuilder(modality.pages().locales()).build())
                .add("publishedAt", page.value().publishedAt());
        if (selection.includes("statements")) {
            var statements = JSON.createArrayBuilder();
            modality.statements().forEach(statement -> statements.add(nested(statement, selection, false)));
            view.include("statements", statements.build());
        }
        return new View(view.build(), page.locale());
    }

    View specialist(PublishedSpecialist specialist, Selection selection) {
        var view = specialist(specialist.card(), selection);
        if (selection.includes("statements")) {
            var statements = JSON.createArrayBuilder();
            specialist.statements().forEach(statement -> statements.add(nested(statement, selection, true)));
            view.include("statements", statements.build());
        }
        return new View(view.build(), addresses.defaultLocale());
    }

    View statement(PublishedStatement statement, Selection selection) {
        var text = statement.texts().forReader(selection.locale(), selection.defaultLocale());
        var view = statementMembers(statement, selection);
        if (selection.includes("modality")) {
            view.include("modality", modality(statement, selection));
        }
        if (selection.includes("specialist")) {
            view.include("specialist", whole(statement.specialist(), selection));
        }
        return new View(view.build(), text.locale());
    }

    private JsonObject nested(PublishedStatement statement, Selection selection, boolean underSpecialist) {
        var view = statementMembers(statement, all(selection));
        if (underSpecialist) {
            view.include("modality", modality(statement, selection));
        } else if (selection.includes("specialist")) {
            view.include("specialist", whole(statement.specialist(), selection));
        }
        return view.build();
    }

    private Members statementMembers(PublishedStatement statement, Selection selection) {
        var text = statement.texts().forReader(selection.locale(), selection.defaultLocale());
        return new Members(selection)
                .add("id", Long.toString(statement.id()))
                .add("text", text.value().words())
                .add(
                        "attribution",
                        statement.specialist().profile().attribution().toString())
                .add("locale", text.locale())
                .add("publishedAt", text.value().publishedAt());
    }

    private JsonObject modality(PublishedStatement statement, Selection selection) {
        var modality = statement.modality();
        var title = modality.titles().forReader(selection.locale(), selection.defaultLocale());
        return new Members(all(selection))
                .add("id", Long.toString(modality.id()))
                .add("slug", modality.slug())
                .add("title", title.value())
                .add("url", addresses.absolute(addresses.modalityPath(modality.slug(), title.locale())))
                .build();
    }

    private JsonObject whole(SpecialistCard card, Selection selection) {
        return specialist(card, all(selection)).build();
    }

    private Members specialist(SpecialistCard card, Selection selection) {
        var profile = card.profile();
        var attribution = profile.attribution();
        return new Members(selection)
                .add("id", Long.toString(card.id()))
                .add("slug", card.slug())
                .add("kind", profile.kind().word())
                .add("name", attribution.name())
                .add("title", attribution.title())
                .add("attribution", attribution.toString())
                .add("city", attribution.city())
                .add("region", attribution.region())
                .add("country", attribution.country())
                .add("licences", licences(profile.licences()))
                .add("supervisedBy", profile.supervisedBy())
                .add("languages", JSON.createArrayBuilder(profile.languages()).build())
                .add("telehealth", bool(profile.telehealth()))
                .add("acceptingClients", bool(profile.acceptingClients()))
                .add("photo", photo(profile.photo()))
                .add("website", profile.website())
                .add("profileUrl", profile.profileUrl())
                .add("url", addresses.specialist(card, addresses.defaultLocale()))
                .add("publishedAt", card.publishedAt());
    }

    private static Selection all(Selection selection) {
        return new Selection(selection.includes(), List.of(), selection.locale(), selection.defaultLocale());
    }

    private static JsonValue licences(List<Licence> licences) {
        var array = JSON.createArrayBuilder();
        for (var licence : licences) {
            var json = JSON.createObjectBuilder();
            put(json, "number", licence.number());
            put(json, "region", licence.region());
            put(json, "expires", licence.expires());
            array.add(json);
        }
        return array.build();
    }

    private JsonValue photo(Photo photo) {
        if (photo == null) {
            return JsonValue.NULL;
        }
        var sizes = JSON.createArrayBuilder();
        for (var size : PhotoSize.values()) {
            sizes.add(JSON.createObjectBuilder()
                    .add("width", size.side())
                    .add("height", size.side())
                    .add("url", addresses.absolute(photo.path(size))));
        }
        var json = JSON.createObjectBuilder();
        put(json, "alt", photo.alt());
        return json.add("sizes", sizes).build();
    }

    private static JsonValue bool(Boolean value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        return value ? JsonValue.TRUE : JsonValue.FALSE;
    }

    private static void put(JsonObjectBuilder json, String name, Object value) {
        if (value == null) {
            json.addNull(name);
        } else if (value instanceof JsonValue ready) {
            json.add(name, ready);
        } else {
            json.add(name, value.toString());
        }
    }

    /** Collects the members that a selection shows. */
    private static final class Members {

        private final JsonObjectBuilder json = JSON.createObjectBuilder();
        private final Selection selection;

        Members(Selection selection) {
            this.selection = selection;
        }

        Members add(String name, Object value) {
            if (selection.shows(name)) {
                put(json, name, value);
            }
            return this;
        }

        void include(String name, JsonValue value) {
            json.add(name, value);
        }

        JsonObject build() {
            return json.build();
        }
    }
}
