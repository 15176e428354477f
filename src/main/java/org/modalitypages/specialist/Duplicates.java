package org.modalitypages.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds specialists that may be one and the same. */
@ApplicationScoped
@Transactional
public class Duplicates {

    private static final int MOST_SIMILAR = 200;
    private static final int LETTERS_APART = 2;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Specialists specialists;

    /**
     * Who may be the same.
     *
     * @param reasons {@code same-name}, {@code similar-name}, {@code same-licence}, {@code same-website}
     */
    public record Candidate(Specialist specialist, List<String> reasons) {}

    /** Those who may be the same as this one, with what speaks for it; those with more reasons first. */
    public List<Candidate> of(Specialist specialist) {
        var found = new LinkedHashMap<Long, Candidate>();
        add(found, "same-name", where("s.nameKey = :value", specialist, specialist.nameKey()));
        var profile = specialist.profile();
        if (profile.website() != null) {
            add(found, "same-website", where("lower(s.website) like :value", specialist, site(profile.website())));
        }
        for (var licence : profile.licences()) {
            if (licence.number() != null) {
                add(
                        found,
                        "same-licence",
                        where(
                                "exists (select l from LicenceRow l where l.specialist = s and lower(l.number) = :value)",
                                specialist,
                                licence.number().toLowerCase(java.util.Locale.ROOT)));
            }
        }
        add(found, "similar-name", similar(specialist));
        return found.values().stream()
                .sorted((one, other) -> other.reasons().size() - one.reasons().size())
                .toList();
    }

    /** Those of these specialists for whom there is somebody of the same name, website or licence number. */
    public List<Long> among(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select s.id from Specialist s where s.id in :ids and " + Filter.DUPLICATE, Long.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    private List<Specialist> where(String condition, Specialist self, String value) {
        return entities.createQuery(
                        "select s from Specialist s where s.mergedInto is null and s.id <> :self and " + condition
                                + " order by s.id",
                        Specialist.class)
                .setParameter("self", self.id())
                .setParameter("value", value)
                .setMaxResults(MOST_SIMILAR)
                .getResultList();
    }

    /** Whose name differs in a letter or two, or in what stands before and after it, where the place is not another. */
    private List<Specialist> similar(Specialist self) {
        var name = core(self.nameKey());
        var last = name.substring(name.lastIndexOf(' ') + 1);
        if (last.length() < 3) {
            return List.of();
        }
        return where("s.nameKey like :value", self, "%" + last.substring(0, 3) + "%").stream()
                .filter(other -> !other.nameKey().equals(self.nameKey()))
                .filter(other -> samePlace(self.attribution(), other.attribution()))
                .filter(other -> apart(name, core(other.nameKey())) <= LETTERS_APART)
                .toList();
    }

    /** Without honorifics before, and letters after a comma. */
    private static String core(String nameKey) {
        var comma = nameKey.indexOf(',');
        return (comma > 0 ? nameKey.substring(0, comma) : nameKey)
                .replaceAll("^(dr|prof|mr|mrs|ms|mx)\\.? ", "")
                .strip();
    }

    private static boolean samePlace(Attribution one, Attribution other) {
        return agree(one.city(), other.city()) && agree(one.region(), other.region());
    }

    private static boolean agree(String one, String other) {
        return one == null || other == null || Specialist.key(one).equals(Specialist.key(other));
    }

    /** {@code https://www.x.example/} and {@code http://x.example} are one site. */
    private static String site(String website) {
        return "%"
                + website.toLowerCase(java.util.Locale.ROOT)
                        .replaceFirst("^https?://(www\\.)?", "")
                        .replaceFirst("/+$", "")
                        .replaceAll("[%_]", "_")
                + "%";
    }

    private static void add(Map<Long, Candidate> found, String reason, List<Specialist> all) {
        for (var one : all) {
            var known = found.get(one.id());
            var reasons = new ArrayList<String>(known == null ? List.of() : known.reasons());
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
            found.put(one.id(), new Candidate(one, reasons));
        }
    }

    /** How many letters have to be changed, added or taken away to make one of the other (Levenshtein). */
    static int apart(String one, String other) {
        var above = new int[other.length() + 1];
        for (var column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (var row = 1; row <= one.length(); row++) {
            var line = new int[other.length() + 1];
            line[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                line[column] = Math.min(Math.min(line[column - 1] + 1, above[column] + 1), above[column - 1] + change);
            }
            above = line;
        }
        return above[other.length()];
    }
}
