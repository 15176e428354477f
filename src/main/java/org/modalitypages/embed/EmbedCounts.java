package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.modalitypages.embed.Counts.Day;
import org.modalitypages.embed.Counts.Days;
import org.modalitypages.embed.Counts.Named;
import org.modalitypages.embed.Counts.Sum;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Editions;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Specialists;

/** Reads what was counted, and deletes it. */
@ApplicationScoped
@Transactional
public class EmbedCounts {

    private static final Comparator<Sum> MOST_FIRST =
            Comparator.comparingLong(Sum::views).thenComparingLong(Sum::clicks).reversed();

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Modalities modalities;

    @Inject
    private Editions editions;

    @Inject
    private Slugs slugs;

    @Inject
    private Site site;

    /** Where a widget was seen, and when last. */
    public record Use(long embedId, String origin, LocalDate lastSeen) {}

    /**
     * Views or clicks of one day.
     *
     * @param embed the name
     * @param modality the slug; empty for one that is gone
     * @param specialist the slug; empty for views, and for one that is gone
     */
    public record Line(LocalDate day, String embed, String modality, String specialist, Sum sum) {}

    private record Row(LocalDate day, long embed, long modality, long specialist, Sum sum) {}

    /** What these embeds had on these days. */
    public Counts of(Collection<Embed> embeds, Days days) {
        var rows = rows(embeds.stream().map(Embed::id).toList(), days);
        var names = new HashMap<Long, Named>();
        embeds.forEach(embed -> names.put(embed.id(), new Named(Long.toString(embed.id()), embed.name(), Sum.NONE)));
        return new Counts(
                days,
                rows.stream().map(Row::sum).reduce(Sum.NONE, Sum::plus),
                byDay(rows, days),
                named(sums(rows, Row::embed), names),
                named(sums(rows, Row::modality), modalities(rows)),
                named(sums(clicks(rows), Row::specialist), specialists(rows)));
    }

    /** The same line by line, by day. */
    public List<Line> lines(Collection<Embed> embeds, Days days) {
        var rows = rows(embeds.stream().map(Embed::id).toList(), days);
        var names = new HashMap<Long, String>();
        embeds.forEach(embed -> names.put(embed.id(), embed.name()));
        var modalityNames = modalities(rows);
        var specialistNames = specialists(rows);
        var gone = new Named("", "", Sum.NONE);
        return rows.stream()
                .map(row -> new Line(
                        row.day(),
                        names.get(row.embed()),
                        modalityNames.getOrDefault(row.modality(), gone).key(),
                        specialistNames.getOrDefault(row.specialist(), gone).key(),
                        row.sum()))
                .sorted(Comparator.comparing(Line::day)
                        .thenComparing(Line::embed)
                        .thenComparing(Line::modality)
                        .thenComparing(Line::specialist))
                .toList();
    }

    /** Where these embeds were seen, the latest first. */
    public List<Use> uses(Collection<Long> embedIds) {
        if (embedIds.isEmpty()) {
            return List.of();
        }
        return results(
                        "select embed_id, origin, last_seen from embed_origin where embed_id in (" + ids(embedIds)
                                + ") order by last_seen desc, origin",
                        List.of())
                .stream()
                .map(row -> new Use(((Number) row[0]).longValue(), (String) row[1], day(row[2])))
                .toList();
    }

    /** Deletes everything that was counted of an embed, and where it was seen. */
    public void delete(long embedId) {
        for (var table : List.of("embed_count", "embed_origin")) {
            entities.createNativeQuery("delete from " + table + " where embed_id = ?1")
                    .setParameter(1, embedId)
                    .executeUpdate();
        }
    }

    private List<Row> rows(List<Long> embedIds, Days days) {
        if (embedIds.isEmpty()) {
            return List.of();
        }
        return results(
                        "select counted_on, embed_id, modality_id, specialist_id, views, clicks from embed_count"
                                + " where embed_id in (" + ids(embedIds)
                                + ") and counted_on >= ?1 and counted_on <= ?2",
                        List.of(days.from(), days.to()))
                .stream()
                .map(row -> new Row(
                        day(row[0]),
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        new Sum(number(row[4]), number(row[5]))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> results(String sql, List<Object> values) {
        var query = entities.createNativeQuery(sql);
        for (var index = 0; index < values.size(); index++) {
            query.setParameter(index + 1, values.get(index));
        }
        return query.getResultList();
    }

    /** Numbers of our own, which need no parameters. */
    private static String ids(Collection<Long> ids) {
        return String.join(",", ids.stream().map(String::valueOf).toList());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private static List<Row> clicks(List<Row> rows) {
        return rows.stream().filter(row -> row.specialist() != 0).toList();
    }

    private static Map<Long, Sum> sums(List<Row> rows, ToLongFunction<Row> by) {
        var sums = new HashMap<Long, Sum>();
        rows.forEach(row -> sums.merge(by.applyAsLong(row), row.sum(), Sum::plus));
        return sums;
    }

    private static List<Named> named(Map<Long, Sum> sums, Map<Long, Named> names) {
        var gone = new Named("", "", Sum.NONE);
        return sums.entrySet().stream()
                .map(entry -> {
                    var named = names.getOrDefault(entry.getKey(), gone);
                    return new Named(named.key(), named.name(), entry.getValue());
                })
                .sorted(Comparator.comparing(Named::sum, MOST_FIRST).thenComparing(Named::name))
                .toList();
    }

    private static List<Day> byDay(List<Row> rows, Days days) {
        var sums = new HashMap<LocalDate, Sum>();
        rows.forEach(row -> sums.merge(row.day(), row.sum(), Sum::plus));
        var all = new ArrayList<Day>();
        for (var day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1)) {
            all.add(new Day(day, sums.getOrDefault(day, Sum.NONE)));
        }
        return all;
    }

    private Map<Long, Named> modalities(List<Row> rows) {
        var names = new HashMap<Long, Named>();
        modalities
                .named(rows.stream().map(Row::modality).distinct().toList())
                .forEach((id, named) -> names.put(id, new Named(named.slug(), named.title(), Sum.NONE)));
        return names;
    }

    private Map<Long, Named> specialists(List<Row> rows) {
        var ids = clicks(rows).stream().map(Row::specialist).distinct().toList();
        var headings = editions.headings(Specialists.TYPE, ids, site.defaultLocale());
        var names = new HashMap<Long, Named>();
        slugs.current(Specialists.TYPE, ids)
                .forEach((id, slug) -> names.put(id, new Named(slug, headings.getOrDefault(id, slug), Sum.NONE)));
        return names;
    }
}
