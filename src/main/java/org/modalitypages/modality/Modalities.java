package org.modalitypages.modality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.modalitypages.http.IfMatch;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.ItemRef;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;

/** The modalities of this site. */
@ApplicationScoped
@Transactional
public class Modalities {

    /** The type's name in items, slugs and the API. */
    public static final String TYPE = "modality";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Editions editions;

    @Inject
    private Slugs slugs;

    @Inject
    private Moderation moderation;

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    /** A modality by its name: {@code {slug, title}}. */
    public record Named(long id, String slug, String title) {}

    public static ItemRef item(long id) {
        return new ItemRef(TYPE, id);
    }

    /** A new modality without editions; its slug is made of the words. */
    public Named create(String words, Long importId) {
        var modality = new Modality(importId, clock.instant());
        entities.persist(modality);
        entities.flush();
        return new Named(modality.id(), slugs.give(TYPE, modality.id(), words), words);
    }

    /**
     * A new modality without editions at this slug.
     *
     * @throws Refusal 422 when the slug has another shape, 409 when it is or was another's
     */
    public Named createAt(String slug) {
        var modality = new Modality(null, clock.instant());
        entities.persist(modality);
        entities.flush();
        slugs.rename(TYPE, modality.id(), slug);
        return new Named(modality.id(), slug, slug);
    }

    /**
     * Gives a modality another slug; the former one redirects.
     *
     * @param version the version that the caller saw
     * @throws Refusal 428 when the version is missing, 412 when it is stale, else as {@link Slugs#rename}
     */
    public void rename(long id, String slug, OptionalLong version) {
        var modality = entities.find(Modality.class, id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(version, modality.version());
        var former = slugs.current(TYPE, id);
        slugs.rename(TYPE, id, slug);
        moderation.followRename(former, slug);
        entities.lock(modality, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    /**
     * Notes that something around a modality changed, so that whoever saw it before has to look again.
     *
     * @param version the version that the caller saw
     * @throws Refusal 428 when the version is missing, 412 when it is stale
     */
    public void touch(long id, OptionalLong version) {
        var modality = entities.find(Modality.class, id, LockModeType.PESSIMISTIC_WRITE);
        IfMatch.check(version, modality.version());
        entities.lock(modality, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    public Optional<Modality> byId(long id) {
        return Optional.ofNullable(entities.find(Modality.class, id));
    }

    /** The modality whose slug this is or was. */
    public Optional<Slugs.Found> bySlug(String slug) {
        return slugs.find(TYPE, slug);
    }

    /** The modality that has or had this title in this locale, by what its slug would be. */
    public Optional<Long> byTitle(String title, String locale) {
        var wanted = Slugs.of(title);
        return bySlug(wanted)
                .map(Slugs.Found::itemId)
                .or(() -> entities.createQuery(
                                "select e from Edition e where e.type = :type and e.locale = :locale and e.heading = :title order by e.id desc",
                                Edition.class)
                        .setParameter("type", TYPE)
                        .setParameter("locale", locale)
                        .setParameter("title", title)
                        .setMaxResults(1)
                        .getResultStream()
                        .findFirst()
                        .map(Edition::itemId));
    }

    /** The slugs and titles of these modalities, the title in the default locale where there is one. */
    public Map<Long, Named> named(Collection<Long> ids) {
        var names = new HashMap<Long, Named>();
        var titles = editions.headings(TYPE, ids, site.defaultLocale());
        slugs.current(TYPE, ids)
                .forEach((id, slug) -> names.put(id, new Named(id, slug, titles.getOrDefault(id, slug))));
        return names;
    }

    /** Every modality with its slug and title, in the order of their slugs. */
    public List<Named> all() {
        var ids =
                entities.createQuery("select m.id from Modality m", Long.class).getResultList();
        return named(ids).values().stream()
                .sorted(java.util.Comparator.comparing(Named::slug))
                .toList();
    }

    /** Deletes a modality that has no edition and no statement. */
    public void remove(long id) {
        slugs.release(TYPE, id);
        entities.remove(entities.find(Modality.class, id));
        entities.flush();
    }
}
