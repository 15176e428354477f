package org.modalitypages.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which editions a queue is to show.
 *
 * @param states empty for whatever waits for somebody
 * @param facets values by facet: {@code type}, {@code locale}, {@code modality} (a slug), {@code region}
 * @param queuedBefore only those that have waited since before; {@code null} for any
 * @param claimed {@code null} for any
 * @param accountId whose claims are {@link Claimed#MINE}
 * @param severity of the gravest finding, at least; 0 for any
 * @param revision only revisions, or only what was never public before; {@code null} for both
 * @param reasons at least one of these; empty for any
 */
public record QueueFilter(
        List<State> states,
        Map<String, String> facets,
        Instant queuedBefore,
        Claimed claimed,
        long accountId,
        int severity,
        Boolean revision,
        Set<PriorityReason> reasons) {

    /** Whose claim holds. */
    public enum Claimed {
        MINE,
        OTHERS,
        NOBODY
    }

    /** Whatever waits. */
    public static QueueFilter waiting() {
        return new QueueFilter(List.of(), Map.of(), null, null, 0, 0, null, Set.of());
    }

    /** The same in these states only. */
    public QueueFilter in(State... wanted) {
        return new QueueFilter(List.of(wanted), facets, queuedBefore, claimed, accountId, severity, revision, reasons);
    }

    /** The same of one content type only. */
    public QueueFilter of(String type) {
        return new QueueFilter(
                states, Map.of("type", type), queuedBefore, claimed, accountId, severity, revision, reasons);
    }

    /** The same as far as it has waited since before an instant. */
    public QueueFilter since(Instant before) {
        return new QueueFilter(states, facets, before, claimed, accountId, severity, revision, reasons);
    }

    /** The same as far as this account, others or nobody has claimed it. */
    public QueueFilter claimed(Claimed wanted, long account) {
        return new QueueFilter(states, facets, queuedBefore, wanted, account, severity, revision, reasons);
    }

    /** The same as far as it has one of these reasons. */
    public QueueFilter because(Set<PriorityReason> wanted) {
        return new QueueFilter(states, facets, queuedBefore, claimed, accountId, severity, revision, wanted);
    }

    /** Whether nothing but what waits is asked for, which alone has an order of priority. */
    public boolean ofWaiting() {
        return states.stream().allMatch(State::waits);
    }
}
