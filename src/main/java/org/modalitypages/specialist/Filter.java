package org.modalitypages.specialist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which specialists a list shows; {@code null} asks for nothing.
 *
 * @param name a part of the name
 * @param region the whole of it, without regard to case
 * @param claimed whether an account is linked
 * @param licence {@code none} known, every known one {@code expired}, or one {@code valid}
 * @param duplicates {@code true} for those of whom there may be two
 */
public record Filter(String name, String region, Boolean claimed, String licence, Boolean duplicates) {

    public static final Filter ALL = new Filter(null, null, null, null, null);

    /** What {@link #licence} may be. */
    public static final List<String> LICENCES = List.of("none", "expired", "valid");

    static final String DUPLICATE = """
            exists (select o.id from Specialist o where o.id <> s.id and o.mergedInto is null and (o.nameKey = s.nameKey
            or o.website = s.website or exists (select l.id from LicenceRow l, LicenceRow k where l.specialist = o and k.specialist = s and l.number = k.number)))""";

    private static final String LICENSED = "exists (select l.id from LicenceRow l where l.specialist = s";

    private static final String LINKED = "exists (select x.id from Specialist x join x.accounts a where x.id = s.id)";

    /** The conditions in JPQL, of {@code s}. */
    List<String> conditions() {
        var conditions = new ArrayList<String>();
        conditions.add("s.mergedInto is null");
        conditions.add("s.nameKey like :name escape '!'");
        if (region != null) {
            conditions.add("lower(s.region) = :region");
        }
        if (claimed != null) {
            conditions.add((claimed ? "" : "not ") + LINKED);
        }
        if (licence != null) {
            switch (licence) {
                case "none" -> conditions.add("not " + LICENSED + ")");
                case "expired" -> {
                    conditions.add(LICENSED + ")");
                    conditions.add("not " + LICENSED + " and (l.expiresOn is null or l.expiresOn >= :today))");
                }
                default -> conditions.add(LICENSED + " and (l.expiresOn is null or l.expiresOn >= :today))");
            }
        }
        if (duplicates != null) {
            conditions.add((duplicates ? "" : "not ") + DUPLICATE);
        }
        return conditions;
    }

    /** The values of the conditions' parameters. */
    Map<String, Object> values(LocalDate today) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", "%" + Specialist.key(name).replaceAll("[!%_]", "!$0") + "%");
        if (region != null) {
            values.put("region", region.strip().toLowerCase(java.util.Locale.ROOT));
        }
        if (licence != null && !licence.equals("none")) {
            values.put("today", today);
        }
        return values;
    }
}
