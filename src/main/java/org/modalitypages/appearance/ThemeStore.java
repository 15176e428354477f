package org.modalitypages.appearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.modalitypages.http.IfMatch;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** Keeps themes and choices in the database, and tells of each change. */
@ApplicationScoped
@Transactional
class ThemeStore {

    private static final long MOST_UPLOADED = 20;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<ThemesChanged> changed;

    @Inject
    private Clock clock;

    public List<ThemeRow> all() {
        return entities.createQuery("select t from ThemeRow t order by t.name", ThemeRow.class)
                .getResultList();
    }

    /** The theme chosen for the site's pages; empty while nobody chose. */
    public Optional<String> worn() {
        return entities.find(WornTheme.class, WornTheme.ID).name();
    }

    /** Keeps a zip, in the place of the one before; 409 when there are too many. */
    public void upload(String name, byte[] zip) {
        var known = Optional.ofNullable(entities.find(ThemeRow.class, name, LockModeType.PESSIMISTIC_WRITE));
        if (known.isEmpty() && uploaded() >= MOST_UPLOADED) {
            throw new Refusal(Problem.conflict(
                    "too-many-themes",
                    "There are too many themes",
                    "At most " + MOST_UPLOADED + " can be uploaded. Delete one that nobody wears."));
        }
        var row = known.orElseGet(() -> added(name));
        row.upload(zip, clock.instant());
        finish();
    }

    /** Replaces what was chosen; 428 and 412 by the version that the caller saw, 0 while nothing was stored. */
    public void choose(String name, Map<String, Object> values, OptionalLong seen) {
        var known = Optional.ofNullable(entities.find(ThemeRow.class, name, LockModeType.PESSIMISTIC_WRITE));
        IfMatch.check(seen, known.map(ThemeRow::version).orElse(0L));
        known.orElseGet(() -> added(name)).choose(values, clock.instant());
        finish();
    }

    public void wear(String name) {
        entities.find(WornTheme.class, WornTheme.ID, LockModeType.PESSIMISTIC_WRITE)
                .become(name);
        finish();
    }

    public void delete(String name) {
        Optional.ofNullable(entities.find(ThemeRow.class, name, LockModeType.PESSIMISTIC_WRITE))
                .ifPresent(entities::remove);
        finish();
    }

    private ThemeRow added(String name) {
        var row = new ThemeRow(name, clock.instant());
        entities.persist(row);
        return row;
    }

    private long uploaded() {
        return entities.createQuery("select count(t) from ThemeRow t where t.archive is not null", Long.class)
                .getSingleResult();
    }

    private void finish() {
        entities.flush();
        changed.fire(new ThemesChanged());
    }
}
