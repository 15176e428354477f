package org.modalitypages.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modalitypages.delivery.PublishedItems.Live;
import org.modalitypages.delivery.PublishedItems.ModalityCard;
import org.modalitypages.delivery.PublishedItems.PublishedModality;
import org.modalitypages.delivery.PublishedItems.PublishedSpecialist;
import org.modalitypages.delivery.PublishedItems.PublishedStatement;
import org.modalitypages.delivery.PublishedItems.SpecialistCard;
import org.modalitypages.modality.Modalities;
import org.modalitypages.modality.ModalityPage;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.PublicSpecialists;
import org.modalitypages.statement.Rotation;
import org.modalitypages.statement.Statement;
import org.modalitypages.statement.StatementOrder;
import org.modalitypages.statement.Statements;

/** Reads what is public, many items at a time. */
@ApplicationScoped
@Transactional
public class PublishedReader {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Editions editions;

    @Inject
    private Slugs slugs;

    @Inject
    private Specialists specialists;

    @Inject
    private PublicSpecialists publicSpecialists;

    @Inject
    private StatementOrder order;

    @Inject
    private Site site;

    /** Those of these modalities that are live, by slug. */
    public List<PublishedModality> modalities(Collection<Long> ids) {
        var pages = pages(ids);
        var current = slugs.current(Modalities.TYPE, pages.keySet());
        var former = slugs.former(Modalities.TYPE, pages.keySet());
        var statements = statements(statementsWhere("s.modalityId in :ids", pages.keySet())).stream()
                .collect(Collectors.groupingBy(statement -> statement.modality().id()));
        var pinned = order.pinned(pages.keySet());
        var today = site.today();
        return pages.entrySet().stream()
                .map(entry -> new PublishedModality(
                        entry.getKey(),
                        current.get(entry.getKey()),
                        former.getOrDefault(entry.getKey(), List.of()),
                        entry.getValue(),
                        ordered(
                                entry.getKey(),
                                statements.getOrDefault(entry.getKey(), List.of()),
                                pinned.getOrDefault(entry.getKey(), List.of()),
                                today)))
                .toList();
    }

    /** The live modality that has this slug now. */
    public Optional<PublishedModality> bySlug(String slug) {
        return slugs.find(Modalities.TYPE, slug)
                .filter(Slugs.Found::current)
                .flatMap(found -> modalities(List.of(found.itemId())).stream().findFirst());
    }

    private static List<PublishedStatement> ordered(
            long modalityId, List<PublishedStatement> statements, List<Long> pinned, LocalDate day) {
        var byId = statements.stream().collect(Collectors.toMap(PublishedStatement::id, Function.identity()));
        return Rotation.order(modalityId, byId.keySet(), pinned, day).stream()
                .map(byId::get)
                .toList();
    }

    /** Those of these specialists that are public. */
    public List<PublishedSpecialist> specialists(Collection<Long> ids) {
        var cards = cards(ids);
        var former = slugs.former(Specialists.TYPE, cards.keySet());
        var statements = statements(statementsWhere("s.specialistId in :ids", cards.keySet())).stream()
                .collect(Collectors.groupingBy(
                        statement -> statement.specialist().id()));
        return cards.values().stream()
                .filter(card -> statements.containsKey(card.id()) || publicSpecialists.contains(card.id()))
                .map(card -> new PublishedSpecialist(
                        card, former.getOrDefault(card.id(), List.of()), statements.getOrDefault(card.id(), List.of())))
                .toList();
    }

    /** Those of these statements that are live and whose modality is. */
    public List<PublishedStatement> statementsById(Collection<Long> ids) {
        return statements(statementsWhere("s.id in :ids", ids));
    }

    private List<PublishedStatement> statements(List<Statement> candidates) {
        var texts = editions.live(
                Statements.TYPE, candidates.stream().map(Statement::id).toList());
        var live = candidates.stream()
                .filter(statement -> texts.containsKey(statement.id()))
                .toList();
        var modalityIds = live.stream().map(Statement::modalityId).distinct().toList();
        var pages = pages(modalityIds);
        var modalitySlugs = slugs.current(Modalities.TYPE, pages.keySet());
        var cards = cards(live.stream().map(Statement::specialistId).distinct().toList());
        var published = new ArrayList<PublishedStatement>();
        for (var statement : live) {
            var page = pages.get(statement.modalityId());
            if (page != null) {
                var modality = new ModalityCard(
                        statement.modalityId(), modalitySlugs.get(statement.modalityId()), titles(page));
                published.add(new PublishedStatement(
                        statement.id(),
                        translations(
                                texts.get(statement.id()),
                                edition -> edition.content().getString("text")),
                        cards.get(statement.specialistId()),
                        modality));
            }
        }
        return published;
    }

    private Map<Long, Translations<Live<ModalityPage>>> pages(Collection<Long> ids) {
        var pages = new HashMap<Long, Translations<Live<ModalityPage>>>();
        editions.live(Modalities.TYPE, ids)
                .forEach((id, live) ->
                        pages.put(id, translations(live, edition -> ModalityPage.of(edition.content()))));
        return pages;
    }

    private static Translations<String> titles(Translations<Live<ModalityPage>> pages) {
        var titles = new HashMap<String, String>();
        pages.byLocale()
                .forEach((locale, page) -> titles.put(locale, page.words().title()));
        return new Translations<>(titles);
    }

    private static <T> Translations<Live<T>> translations(List<Edition> live, Function<Edition, T> words) {
        return new Translations<>(live.stream()
                .collect(Collectors.toMap(
                        Edition::locale, edition -> new Live<>(words.apply(edition), edition.publishedAt()))));
    }

    private Map<Long, SpecialistCard> cards(Collection<Long> ids) {
        var found = specialists.byIds(ids);
        var current = slugs.current(Specialists.TYPE, found.keySet());
        var cards = new HashMap<Long, SpecialistCard>();
        for (Specialist specialist : found.values()) {
            cards.put(
                    specialist.id(),
                    new SpecialistCard(
                            specialist.id(),
                            current.get(specialist.id()),
                            specialist.profile(),
                            specialist.publishedAt()));
        }
        return cards;
    }

    private List<Statement> statementsWhere(String condition, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select s from Statement s where " + condition + " order by s.id", Statement.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
