package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Transition;
import org.modalitypages.site.Site;

/**
 * Figures from the record of decisions. Each question is one query over an index by time, so that a year of a large site
 * takes well under a second. The SQL is valid on H2 and PostgreSQL; times go in as literals, since both databases would
 * need to be told the type of a parameter in a list of values.
 */
@ApplicationScoped
@Transactional
public class Figures {

    private static final DateTimeFormatter LITERAL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final String QUEUE = """
            select sum(case when state = 'SUBMITTED' then 1 else 0 end), sum(case when state = 'APPROVED' then 1 else 0 end),
            percentile_disc(0.5) within group (order by extract(epoch from queued_at)),
            percentile_disc(0.1) within group (order by extract(epoch from queued_at)),
            min(extract(epoch from queued_at))
            from edition where state in ('SUBMITTED', 'APPROVED')""";

    private static final String MOVES = """
            select w.number, d.transition, d.account_id, count(*)
            from (values {weeks}) as w (number, begins, ends)
            join decision d on d.happened_at >= w.begins and d.happened_at < w.ends
            group by w.number, d.transition, d.account_id""";

    private static final String PUBLICATION = """
            select count(*), percentile_disc(0.5) within group (order by t.seconds),
            percentile_disc(0.9) within group (order by t.seconds)
            from (select extract(epoch from p.happened_at) - (select min(extract(epoch from s.happened_at)) from decision s
                where s.edition_id = p.edition_id and s.transition in ('SUBMIT', 'IMPORT')) as seconds
                from decision p where p.transition = 'PUBLISH' and p.happened_at >= {begins} and p.happened_at < {ends}) t
            where t.seconds is not null""";

    private static final String FINDINGS = """
            select f.rule, count(*) from finding f where f.available = true and f.edition_id in (
                select d.edition_id from decision d where d.transition in ('SUBMIT', 'IMPORT')
                and d.happened_at >= {begins} and d.happened_at < {ends})
            group by f.rule order by count(*) desc, f.rule""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Accounts accounts;

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    private record Move(int week, Transition transition, Long accountId, int times) {}

    /** The figures of these days. */
    public TeamFigures of(Span span) {
        var weeks = span.weeks();
        var moves = moves(weeks);
        return new TeamFigures(span, queue(), weekly(weeks, moves), people(moves), publication(span), findings(span));
    }

    private TeamFigures.Queue queue() {
        var row = row(QUEUE);
        var now = clock.instant();
        return new TeamFigures.Queue(
                count(row[0]), count(row[1]), age(row[2], now), age(row[3], now), age(row[4], now));
    }

    private List<Move> moves(List<Span> weeks) {
        var values = new ArrayList<String>();
        for (var number = 0; number < weeks.size(); number++) {
            var week = weeks.get(number);
            values.add("(" + number + ", " + literal(week.begins(site.timeZone())) + ", "
                    + literal(week.ends(site.timeZone())) + ")");
        }
        return rows(MOVES.replace("{weeks}", String.join(", ", values))).stream()
                .map(row -> new Move(
                        count(row[0]),
                        Transition.valueOf((String) row[1]),
                        row[2] == null ? null : ((Number) row[2]).longValue(),
                        count(row[3])))
                .toList();
    }

    private static List<TeamFigures.Week> weekly(List<Span> weeks, List<Move> moves) {
        var result = new ArrayList<TeamFigures.Week>();
        for (var number = 0; number < weeks.size(); number++) {
            var week = number;
            result.add(new TeamFigures.Week(
                    weeks.get(number),
                    summed(moves.stream().filter(move -> move.week() == week).toList())));
        }
        return result;
    }

    private List<TeamFigures.Person> people(List<Move> moves) {
        var names = accounts.names(moves.stream()
                .map(Move::accountId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        var byAccount = new HashMap<Long, List<Move>>();
        moves.forEach(move -> byAccount
                .computeIfAbsent(move.accountId(), id -> new ArrayList<>())
                .add(move));
        return byAccount.entrySet().stream()
                .map(entry -> new TeamFigures.Person(
                        entry.getKey(),
                        entry.getKey() == null ? Actor.SYSTEM.name() : names.get(entry.getKey()),
                        summed(entry.getValue())))
                .filter(person -> person.decisions() > 0)
                .sorted(Comparator.comparing(TeamFigures.Person::decisions).reversed())
                .toList();
    }

    private TeamFigures.Publication publication(Span span) {
        var row = row(within(PUBLICATION, span));
        return new TeamFigures.Publication(count(row[0]), duration(row[1]), duration(row[2]));
    }

    private List<TeamFigures.Rule> findings(Span span) {
        return rows(within(FINDINGS, span)).stream()
                .map(row -> new TeamFigures.Rule((String) row[0], count(row[1])))
                .toList();
    }

    private String within(String sql, Span span) {
        return sql.replace("{begins}", literal(span.begins(site.timeZone())))
                .replace("{ends}", literal(span.ends(site.timeZone())));
    }

    private static Map<Transition, Integer> summed(List<Move> moves) {
        return moves.stream()
                .collect(Collectors.toMap(
                        Move::transition, Move::times, Integer::sum, () -> new EnumMap<>(Transition.class)));
    }

    private Object[] row(String sql) {
        return rows(sql).get(0);
    }

    @SuppressWarnings("unchecked") // a native query with several columns answers arrays
    private List<Object[]> rows(String sql) {
        return entities.createNativeQuery(sql).getResultList();
    }

    private static String literal(Instant instant) {
        return "timestamp with time zone '" + LITERAL.format(instant) + "+00'";
    }

    private static int count(Object value) {
        return value == null ? 0 : ((Number) value).intValue();
    }

    private static Duration age(Object epoch, Instant now) {
        return epoch == null
                ? null
                : Duration.ofSeconds(Math.max(0, now.getEpochSecond() - ((Number) epoch).longValue()));
    }

    private static Duration duration(Object seconds) {
        return seconds == null ? null : Duration.ofSeconds(((Number) seconds).longValue());
    }
}
