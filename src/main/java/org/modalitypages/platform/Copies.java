package org.modalitypages.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modalitypages.delivery.Addresses;
import org.modalitypages.delivery.PublishedItems.PublishedModality;
import org.modalitypages.delivery.PublishedItems.PublishedStatement;
import org.modalitypages.delivery.PublishedItems.SpecialistCard;
import org.modalitypages.delivery.PublishedReader;
import org.modalitypages.json.Json;
import org.modalitypages.media.PhotoSize;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.ItemRef;
import org.modalitypages.page.Markdown;
import org.modalitypages.site.Site;
import org.modalitypages.specialist.Licence;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.PublicSpecialists;
import org.modalitypages.statement.Statements;

/** What is published, as platforms get it: by the fields of the descriptor, in one language. */
@ApplicationScoped
@Transactional
class Copies {

    @Inject
    private PublishedReader reader;

    @Inject
    private Editions editions;

    @Inject
    private PublicSpecialists publicSpecialists;

    @Inject
    private Addresses addresses;

    @Inject
    private Site site;

    /** The item as the public sees it now; empty when it does not. */
    Optional<PublishedItem> of(ItemRef item, String locale) {
        return of(item.type(), List.of(item.id()), locale).stream().findFirst();
    }

    /** Those of these items that the public sees now. */
    List<PublishedItem> of(String type, Collection<Long> ids, String locale) {
        return switch (type) {
            case Modalities.TYPE ->
                reader.modalities(ids).stream().map(it -> modality(it, locale)).toList();
            case Specialists.TYPE ->
                reader.specialists(ids).stream()
                        .map(it -> specialist(it.card(), locale))
                        .toList();
            case Statements.TYPE ->
                reader.statementsById(ids).stream()
                        .map(it -> statement(it, locale))
                        .toList();
            default -> List.of();
        };
    }

    /** The ids of all items of a type of which some edition is live; a few may not be public all the same. */
    List<Long> candidates(String type) {
        return new ArrayList<>(type.equals(Specialists.TYPE) ? publicSpecialists.all() : editions.liveItems(type));
    }

    private PublishedItem modality(PublishedModality modality, String locale) {
        var page = modality.pages().forReader(locale, site.defaultLocale());
        var words = page.value().words();
        var fields = Json.createObjectBuilder();
        add(fields, "slug", modality.slug());
        add(fields, "title", words.title());
        add(fields, "summary", words.summary());
        add(fields, "definition", words.definition() == null ? null : Markdown.html(words.definition()));
        add(fields, "callToAction", words.callToAction());
        add(fields, "matchUrl", words.matchUrl());
        add(fields, "url", addresses.absolute(addresses.modalityPath(modality.slug(), page.locale())));
        add(fields, "locale", page.locale());
        return item(Modalities.TYPE, modality.id(), fields, page.value().publishedAt());
    }

    private PublishedItem specialist(SpecialistCard card, String locale) {
        var profile = card.profile();
        var credit = profile.attribution();
        var fields = Json.createObjectBuilder();
        add(fields, "slug", card.slug());
        add(fields, "kind", profile.kind().word());
        add(fields, "name", credit.name());
        add(fields, "title", credit.title());
        add(fields, "attribution", credit.toString());
        add(fields, "city", credit.city());
        add(fields, "region", credit.region());
        add(fields, "country", credit.country());
        list(fields, "licences", profile.licences().stream().map(Copies::words).toList());
        add(fields, "supervisedBy", profile.supervisedBy());
        list(fields, "languages", profile.languages());
        bool(fields, "telehealth", profile.telehealth());
        bool(fields, "acceptingClients", profile.acceptingClients());
        if (profile.photo() != null) {
            add(fields, "photo", addresses.absolute(profile.photo().path(PhotoSize.LARGE)));
            add(fields, "photoAlt", profile.photo().alt());
        }
        add(fields, "website", profile.website());
        add(fields, "profileUrl", profile.profileUrl());
        add(fields, "url", addresses.absolute(addresses.specialistPath(card.slug(), locale)));
        return item(Specialists.TYPE, card.id(), fields, card.publishedAt());
    }

    private PublishedItem statement(PublishedStatement statement, String locale) {
        var text = statement.texts().forReader(locale, site.defaultLocale());
        var page = statement.modality().titles().forReader(locale, site.defaultLocale());
        var fields = Json.createObjectBuilder();
        add(fields, "text", text.value().words());
        add(
                fields,
                "attribution",
                statement.specialist().profile().attribution().toString());
        add(fields, "modality", Long.toString(statement.modality().id()));
        add(fields, "specialist", Long.toString(statement.specialist().id()));
        add(
                fields,
                "url",
                addresses.absolute(addresses.modalityPath(statement.modality().slug(), page.locale())) + "#statement-"
                        + statement.id());
        add(fields, "locale", text.locale());
        return item(Statements.TYPE, statement.id(), fields, text.value().publishedAt());
    }

    private static PublishedItem item(String type, long id, JsonObjectBuilder fields, Instant publishedAt) {
        var moment = publishedAt == null ? null : publishedAt.truncatedTo(ChronoUnit.SECONDS);
        add(fields, "publishedAt", moment == null ? null : moment.toString());
        JsonObject built = fields.build();
        return new PublishedItem(new ItemKey(type, Long.toString(id)), built, moment);
    }

    private static String words(Licence licence) {
        return Stream.of(licence.number(), licence.region())
                .filter(part -> part != null)
                .collect(Collectors.joining(", "));
    }

    private static void add(JsonObjectBuilder fields, String name, String value) {
        if ((value != null) && !value.isBlank()) {
            fields.add(name, value);
        }
    }

    private static void list(JsonObjectBuilder fields, String name, List<String> values) {
        var filled = values.stream().filter(value -> !value.isBlank()).toList();
        if (!filled.isEmpty()) {
            fields.add(name, Json.createArrayBuilder(filled));
        }
    }

    private static void bool(JsonObjectBuilder fields, String name, Boolean value) {
        if (value != null) {
            fields.add(name, value);
        }
    }
}
