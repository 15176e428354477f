package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.modalitypages.identity.Accounts;
import org.modalitypages.site.Site;

/** Who does how much: claims that hold now, and decisions since Monday in the site's time zone. */
@ApplicationScoped
@Transactional
public class TeamLoad {

    private static final Set<Transition> DECISIONS = EnumSet.of(
            Transition.RETURN,
            Transition.REJECT,
            Transition.REOPEN,
            Transition.APPROVE,
            Transition.PUBLISH,
            Transition.UNPUBLISH,
            Transition.REINSTATE);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    /** What one account does. */
    public record Share(long accountId, String name, int claimed, int decided) {}

    /** Everybody who has claimed or decided anything, the busiest first. */
    public List<Share> shares() {
        var claimed = counted(entities.createQuery(
                        "select c.accountId, count(c) from EditionClaim c where c.expiresAt > :now group by c.accountId",
                        Object[].class)
                .setParameter("now", clock.instant()));
        var monday = site.today()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .atStartOfDay(site.timeZone())
                .toInstant();
        var decided = counted(entities.createQuery(
                        "select d.accountId, count(d) from Decision d where d.happenedAt >= :since and d.accountId is not null and d.transition in :moves group by d.accountId",
                        Object[].class)
                .setParameter("since", monday)
                .setParameter("moves", DECISIONS));
        var everybody = new TreeSet<>(claimed.keySet());
        everybody.addAll(decided.keySet());
        var names = accounts.names(everybody);
        return everybody.stream()
                .filter(names::containsKey)
                .map(id -> new Share(id, names.get(id), claimed.getOrDefault(id, 0), decided.getOrDefault(id, 0)))
                .sorted(Comparator.comparingInt((Share share) -> share.decided() + share.claimed())
                        .reversed()
                        .thenComparing(Share::name))
                .toList();
    }

    private static Map<Long, Integer> counted(TypedQuery<Object[]> query) {
        var counts = new HashMap<Long, Integer>();
        for (var row : query.getResultList()) {
            counts.put(((Number) row[0]).longValue(), ((Number) row[1]).intValue());
        }
        return counts;
    }
}
