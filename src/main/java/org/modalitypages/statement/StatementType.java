package org.modalitypages.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.http.JsonContent;
import org.modalitypages.json.Json;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.ContentType;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.EditionMoved;
import org.modalitypages.moderation.Facets;
import org.modalitypages.moderation.Move;
import org.modalitypages.moderation.Transition;
import org.modalitypages.person.Holder;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.SpecialistType;
import org.modalitypages.specialist.Specialists;

/** What moderation asks of statements: consent to this very text, and a licence that is valid when one comes back. */
@ApplicationScoped
class StatementType implements ContentType {

    @Inject
    private Statements statements;

    @Inject
    private Specialists specialists;

    @Inject
    private Modalities modalities;

    @Inject
    private Consents consents;

    @Inject
    private Slugs slugs;

    @Inject
    private Site site;

    @Override
    public String name() {
        return Statements.TYPE;
    }

    @Override
    public Map<Long, Set<Long>> linkedAccounts(Collection<Long> itemIds) {
        var found = statements.byIds(itemIds);
        var known = specialists.standing(
                found.values().stream().map(Statement::specialistId).distinct().toList());
        var linked = new HashMap<Long, Set<Long>>();
        found.forEach((id, statement) ->
                linked.put(id, known.get(statement.specialistId()).linkedAccounts()));
        return linked;
    }

    @Override
    public boolean isSpoken() {
        return true;
    }

    @Override
    public Optional<Holder> person(long itemId) {
        return statements.byId(itemId).map(statement -> Holder.specialist(statement.specialistId()));
    }

    @Override
    public Optional<String> unmetNeed(Edition edition, Transition transition, Move move) {
        return switch (transition) {
            case SUBMIT ->
                move.consent() || consents.stand(edition)
                        ? Optional.empty()
                        : Optional.of("SUBMIT needs consent to publish this very text: send \"consent\": true.");
            case PUBLISH -> standingConsent(edition);
            case REINSTATE -> standingConsent(edition).or(() -> validLicence(edition));
            case IMPORT, RECALL, RETURN, REJECT, REOPEN, APPROVE, SUPERSEDE, WITHDRAW, UNPUBLISH -> Optional.empty();
        };
    }

    @Override
    public Facets facets(long itemId, JsonObject content) {
        var statement = statements.byId(itemId).orElseThrow();
        var attribution =
                specialists.byId(statement.specialistId()).orElseThrow().attribution();
        return new Facets(
                attribution.toString(),
                content.getString("text"),
                slugs.current(Modalities.TYPE, statement.modalityId()),
                attribution.region());
    }

    @Override
    public JsonObject accepted(JsonObject content) {
        JsonContent.onlyMembers(content, Set.of("text"));
        return Statements.content(JsonContent.requiredText(content, "text", Statements.LIMIT));
    }

    @Override
    public Map<Long, JsonObject> describe(Collection<Edition> editions) {
        var ofEditions = statements.byIds(editions.stream().map(Edition::itemId).toList());
        var named = modalities.named(ofEditions.values().stream()
                .map(Statement::modalityId)
                .distinct()
                .toList());
        var specialistIds = ofEditions.values().stream()
                .map(Statement::specialistId)
                .distinct()
                .toList();
        var known = specialists.standing(specialistIds);
        var specialistSlugs = slugs.current(
                Specialists.TYPE,
                known.values().stream().map(Specialist::id).distinct().toList());
        var described = new HashMap<Long, JsonObject>();
        for (var edition : editions) {
            var statement = ofEditions.get(edition.itemId());
            var modality = named.get(statement.modalityId());
            var specialist = known.get(statement.specialistId());
            described.put(
                    edition.id(),
                    Json.createObjectBuilder()
                            .add("text", edition.content().getString("text"))
                            .add(
                                    "modality",
                                    Json.createObjectBuilder()
                                            .add("slug", modality.slug())
                                            .add("title", modality.title()))
                            .add(
                                    "specialist",
                                    SpecialistType.view(
                                            specialist, specialist.profile(), specialistSlugs.get(specialist.id())))
                            .build());
        }
        return described;
    }

    void credit(@Observes EditionMoved moved) {
        var edition = moved.edition();
        if (edition.type().equals(Statements.TYPE) && edition.state().live()) {
            specialists.wentPublic(
                    statements.byId(edition.itemId()).orElseThrow().specialistId());
        }
    }

    private Optional<Specialist> specialist(long itemId) {
        return statements
                .byId(itemId)
                .map(statement ->
                        specialists.standing(Set.of(statement.specialistId())).get(statement.specialistId()));
    }

    private Optional<String> standingConsent(Edition edition) {
        return consents.stand(edition)
                ? Optional.empty()
                : Optional.of(
                        "The permission to publish this text was withdrawn or never given. Its specialist can confirm it in"
                                + " the portal, or its author submit it anew.");
    }

    private Optional<String> validLicence(Edition edition) {
        return specialist(edition.itemId())
                .filter(specialist -> specialist.licencesExpiredOn(site.today()))
                .map(specialist -> "The licence of " + specialist.attribution().name()
                        + " has expired. Record the renewed one first.");
    }
}
