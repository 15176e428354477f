package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.QueueFilter.Claimed;

/** The editions that wait for somebody, a page at a time by keyset. */
@ApplicationScoped
@Transactional
public class Queue {

    /** No further than this is anything counted. */
    public static final int COUNTED = 1_000;

    private static final String OLDEST = "queued_at, id";
    private static final Set<PriorityReason> ASKED =
            Arrays.stream(PriorityReason.values()).filter(PriorityReason::asked).collect(Collectors.toSet());

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DueDates dueDates;

    @Inject
    private Clock clock;

    /** One page, and the cursor of the next; {@code null} when there is none. */
    public record Page(List<Edition> items, String next) {}

    /**
     * How much waits; each number is {@link #COUNTED} where there are as many or more.
     *
     * @param overdue has waited longer than it should
     * @param asked somebody outside waits for an answer: a report, a correction, a request to take it down
     * @param mine claimed by whoever asks
     */
    public record Counts(int waiting, int submitted, int approved, int overdue, int asked, int mine) {}

    /** A page of the queue; 400 when the cursor is none of this order. */
    public Page page(QueueFilter filter, QueueOrder order, int limit, String after) {
        var cursor = after == null ? null : QueueCursor.decoded(after, order);
        var ids = ids(filter, order, limit + 1, cursor);
        var items = inOrder(ids.subList(0, Math.min(limit, ids.size())));
        var more = ids.size() > limit && !items.isEmpty();
        return new Page(
                items, more ? QueueCursor.at(items.get(items.size() - 1), order).encoded() : null);
    }

    /** How many editions these filters leave, counted no further than to {@link #COUNTED} and one. */
    public int count(QueueFilter filter) {
        return count(filter, COUNTED + 1);
    }

    /** What waits altogether, for whoever works on it. */
    public Counts counts(Actor actor) {
        var waiting = QueueFilter.waiting();
        return new Counts(
                count(waiting, COUNTED),
                count(waiting.in(State.SUBMITTED), COUNTED),
                count(waiting.in(State.APPROVED), COUNTED),
                count(waiting.since(dueDates.overdueBefore()), COUNTED),
                count(waiting.because(ASKED), COUNTED),
                count(waiting.claimed(Claimed.MINE, actor.accountId()), COUNTED));
    }

    /** These editions, with their authors at hand, in this order; those that are gone are left out. */
    public List<Edition> inOrder(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = entities.createQuery("select e from Edition e where e.id in :ids", Edition.class)
                .setParameter("ids", ids)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "e.authors")
                .getResultStream()
                .collect(Collectors.toMap(Edition::id, Function.identity()));
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }

    private int count(QueueFilter filter, int limit) {
        var sql = QueueSql.of(filter, clock.instant());
        return ((Number) sql.count(entities, limit).getSingleResult()).intValue();
    }

    private List<Long> ids(QueueFilter filter, QueueOrder order, int limit, QueueCursor cursor) {
        return switch (order) {
            case OLDEST -> ids(cursor == null ? sql(filter) : after(sql(filter), cursor), OLDEST, limit);
            case URGENT ->
                cursor == null ? ids(sql(filter), "priority desc, " + OLDEST, limit) : urgent(filter, limit, cursor);
        };
    }

    /** First the rest of those that are as urgent as the last, then those that are less so: each one walk of an index. */
    private List<Long> urgent(QueueFilter filter, int limit, QueueCursor cursor) {
        var equals = after(sql(filter).and("priority = ?", cursor.priority()), cursor);
        var found = new ArrayList<>(ids(equals, OLDEST, limit));
        if (found.size() < limit) {
            var less = sql(filter).and("priority < ?", cursor.priority());
            found.addAll(ids(less, "priority desc, " + OLDEST, limit - found.size()));
        }
        return found;
    }

    private QueueSql sql(QueueFilter filter) {
        return QueueSql.of(filter, clock.instant());
    }

    private static QueueSql after(QueueSql sql, QueueCursor cursor) {
        return sql.and("(queued_at, id) > (?, ?)", Timestamp.from(cursor.queuedAt()), cursor.id());
    }

    private List<Long> ids(QueueSql sql, String order, int limit) {
        var ids = new ArrayList<Long>();
        for (var id : sql.ids(entities, order, limit).getResultList()) {
            ids.add(((Number) id).longValue());
        }
        return ids;
    }
}
