package org.modalitypages.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.modalitypages.moderation.ItemRef;

/** What platforms have still to be told and were told, each step in a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Deliveries {

    private static final int BATCH = 50;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final RandomGenerator CHANCE = new SecureRandom();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** The next that are due, none of them of an item of which an earlier one waits. */
    List<PlatformDelivery> due(long platformId) {
        return entities.createQuery("""
                        select d from PlatformDelivery d
                        where d.platformId = :platform and d.state = :waiting and d.dueAt <= :now
                          and not exists (select e.id from PlatformDelivery e
                              where e.platformId = d.platformId and e.type = d.type and e.itemId = d.itemId and e.cause = d.cause
                                and e.state = :waiting and (e.createdAt < d.createdAt or (e.createdAt = d.createdAt and e.id < d.id)))
                        order by d.createdAt, d.id""", PlatformDelivery.class)
                .setParameter("platform", platformId)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("now", clock.instant())
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** The digest of what the platform was last told of an item. */
    Optional<String> told(long platformId, ItemRef item) {
        return copy(platformId, item).map(PlatformCopy::digest);
    }

    /**
     * It went through.
     *
     * @param digest what the platform has now; {@code null} when it has the item no more, or none was sent
     */
    void delivered(PlatformDelivery delivery, DeliveryState end, String digest, String words) {
        settle(delivery, end, words);
        if (delivery.cause() == Cause.CHANGE) {
            noteCopy(delivery.platformId(), delivery.item(), digest);
            entities.createQuery(
                            "update PlatformDelivery d set d.state = :outdated where d.platformId = :platform and d.type = :type and d.itemId = :item and d.cause = :cause and d.state = :dead")
                    .setParameter("outdated", DeliveryState.OUTDATED)
                    .setParameter("platform", delivery.platformId())
                    .setParameter("type", delivery.item().type())
                    .setParameter("item", delivery.item().id())
                    .setParameter("cause", Cause.CHANGE)
                    .setParameter("dead", DeliveryState.DEAD)
                    .executeUpdate();
        }
    }

    /**
     * An attempt is about to send this, the empty text for a withdrawal.
     *
     * @return the id to send it by; empty when a later delivery of the same item will say what there is to say
     */
    Optional<String> sending(PlatformDelivery delivery, String digest) {
        var row = entities.find(PlatformDelivery.class, delivery.id());
        if (row.sent().filter(sent -> !sent.equals(digest)).isPresent() && laterWaits(row)) {
            row.settle(DeliveryState.OUTDATED, "A later change is told instead.", clock.instant());
            return Optional.empty();
        }
        row.sends(digest);
        sending(delivery.platformId(), delivery.item());
        return Optional.of(row.event());
    }

    private boolean laterWaits(PlatformDelivery row) {
        return !entities.createQuery(
                        "select d.id from PlatformDelivery d where d.platformId = :platform and d.type = :type and d.itemId = :item and d.cause = :cause and d.state = :waiting and d.id <> :id",
                        Long.class)
                .setParameter("platform", row.platformId())
                .setParameter("type", row.item().type())
                .setParameter("item", row.item().id())
                .setParameter("cause", row.cause())
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("id", row.id())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Writes down that a platform has to be told of an item. */
    void write(long platformId, ItemRef item) {
        entities.persist(new PlatformDelivery(platformId, Cause.CHANGE, item, clock.instant()));
    }

    /** What a platform was told of a type's items, by their ids. */
    Map<Long, String> told(long platformId, String type) {
        return entities.createQuery(
                        "select c from PlatformCopy c where c.platformId = :platform and c.type = :type",
                        PlatformCopy.class)
                .setParameter("platform", platformId)
                .setParameter("type", type)
                .getResultStream()
                .collect(Collectors.toMap(PlatformCopy::itemId, PlatformCopy::digest));
    }

    /** Something is about to be sent, of which nobody knows whether it arrives before its end is noted. */
    void sending(long platformId, ItemRef item) {
        noteCopy(platformId, item, "");
    }

    /** Whether a change of an item has still to be told. */
    boolean waits(long platformId, ItemRef item) {
        return !entities.createQuery(
                        "select d.id from PlatformDelivery d where d.platformId = :platform and d.type = :type and d.itemId = :item and d.state = :waiting",
                        Long.class)
                .setParameter("platform", platformId)
                .setParameter("type", item.type())
                .setParameter("item", item.id())
                .setParameter("waiting", DeliveryState.WAITING)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What the platform has now of an item; {@code null} for nothing. */
    void noteCopy(long platformId, ItemRef item, String digest) {
        var known = copy(platformId, item);
        if (digest == null) {
            known.ifPresent(entities::remove);
        } else if (known.isPresent()) {
            known.get().become(digest);
        } else {
            entities.persist(new PlatformCopy(platformId, item.type(), item.id(), digest));
        }
    }

    /** It will never go through. */
    void refused(PlatformDelivery delivery, String reason) {
        settle(delivery, DeliveryState.DEAD, reason);
    }

    /** It may go through later, unless this was the last attempt. */
    void postponed(PlatformDelivery delivery, PlatformFailure failure) {
        var row = entities.find(PlatformDelivery.class, delivery.id());
        var now = clock.instant();
        var pause = Backoff.after(row.attempts() + 1, failure.retryAfter().orElse(null), CHANCE.nextDouble());
        pause.ifPresentOrElse(
                wait -> row.postpone(now.plus(wait), failure),
                () -> row.settle(DeliveryState.DEAD, "Given up. " + failure.getMessage(), now));
    }

    /** The platform is there again: what nobody had answered is tried now. */
    void allNow(long platformId) {
        entities.createQuery(
                        "update PlatformDelivery d set d.dueAt = :now where d.platformId = :platform and d.state = :waiting and d.dueAt > :now and d.unanswered = true")
                .setParameter("now", clock.instant())
                .setParameter("platform", platformId)
                .setParameter("waiting", DeliveryState.WAITING)
                .executeUpdate();
    }

    /** Forgets what was settled or ended long ago. */
    void purge() {
        var before = clock.instant().minus(KEPT);
        entities.createQuery("delete from PlatformDelivery d where d.settledAt < :before")
                .setParameter("before", before)
                .executeUpdate();
        entities.createQuery("delete from PlatformWork w where w.endedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    /** Writes down a test, to be sent like any other. */
    public PlatformDelivery test(long platformId) {
        var test = new PlatformDelivery(platformId, Cause.TEST, new ItemRef("test", 0), clock.instant());
        entities.persist(test);
        return test;
    }

    /** The latest, newest first; of one state, or of all for {@code null}. */
    public List<PlatformDelivery> latest(long platformId, DeliveryState state, int limit) {
        return entities.createQuery(
                        "select d from PlatformDelivery d where d.platformId = :platform and (:any = true or d.state = :state) order by d.createdAt desc, d.id desc",
                        PlatformDelivery.class)
                .setParameter("platform", platformId)
                .setParameter("any", state == null)
                .setParameter("state", state == null ? DeliveryState.WAITING : state)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many are in that state. */
    public long count(long platformId, DeliveryState state) {
        return entities.createQuery(
                        "select count(d) from PlatformDelivery d where d.platformId = :platform and d.state = :state",
                        Long.class)
                .setParameter("platform", platformId)
                .setParameter("state", state)
                .getSingleResult();
    }

    /** Starts one over that was given up; false when there is none such. */
    public boolean replay(long platformId, long deliveryId) {
        return replayed(platformId, " and d.id = " + deliveryId) == 1;
    }

    /** Starts all over that were given up; says how many. */
    public int replayAll(long platformId) {
        return replayed(platformId, "");
    }

    private int replayed(long platformId, String condition) {
        return entities.createQuery(
                        "update PlatformDelivery d set d.state = :waiting, d.attempts = 0, d.dueAt = :now, d.settledAt = null where d.platformId = :platform and d.state = :dead"
                                + condition)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("now", clock.instant())
                .setParameter("platform", platformId)
                .setParameter("dead", DeliveryState.DEAD)
                .executeUpdate();
    }

    private void settle(PlatformDelivery delivery, DeliveryState end, String words) {
        entities.find(PlatformDelivery.class, delivery.id()).settle(end, words, clock.instant());
    }

    private Optional<PlatformCopy> copy(long platformId, ItemRef item) {
        return Optional.ofNullable(
                entities.find(PlatformCopy.class, new PlatformCopy.Key(platformId, item.type(), item.id())));
    }
}
