package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The place at the end of a credit. With a comma after the last "in" it is {@code City, REGION}, {@code , REGION} or
 * {@code City, REGION, Country}; without one, "in X" is a place unless X is how titles end ("in Training").
 *
 * @param head what stands before the place
 * @param found whether there is a place
 * @param certain whether it is written with a comma
 */
record CreditPlace(
        String head, boolean found, boolean certain, String city, String region, String country, List<Problem> notes) {

    private static final Pattern IN = Pattern.compile("(?:^|\\s)in(?=[\\s,])");
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 6;

    /** Words that end titles, but also stand in the names of towns: Hope, Harmony, Science Hill. */
    private static final Set<String> ALSO_IN_TOWNS = Set.of(
            "hope",
            "harmony",
            "bloom",
            "nature",
            "science",
            "balance",
            "growth",
            "school",
            "union",
            "health",
            "mind",
            "motion",
            "independent",
            "english",
            "french",
            "spanish",
            "healing",
            "recovery");

    /** After these words, "in X" without a comma names a subject. */
    private static final Set<String> SUBJECT_LEADS = Set.of(
            "certified",
            "trained",
            "specializing",
            "specialising",
            "specialized",
            "specialised",
            "degree",
            "diploma",
            "certificate",
            "phd",
            "ma",
            "msc",
            "ms",
            "ba",
            "master's",
            "masters",
            "doctorate",
            "expert",
            "student");

    static CreditPlace of(String words) {
        var from = -1;
        var to = -1;
        var matcher = IN.matcher(words);
        while (matcher.find()) {
            from = matcher.start();
            to = matcher.end();
        }
        if (from < 0) {
            return none(words);
        }
        var head = Spacing.trim(words.substring(0, from));
        var parts = new ArrayList<>(CreditWords.parts(words.substring(to)));
        var place = parts.size() == 1 ? bare(head, parts.get(0)) : listed(head, parts);
        return place == null ? none(words) : place;
    }

    private static CreditPlace none(String words) {
        var notes = new ArrayList<Problem>();
        var parts = CreditWords.parts(words);
        var last = parts.get(parts.size() - 1);
        if (parts.size() > 2
                && CreditWords.isRegion(last)
                && !CreditWords.isTitle(parts.get(parts.size() - 2))
                && !CreditWords.isSuffix(parts.get(parts.size() - 2))) {
            var place = parts.get(parts.size() - 2) + ", " + last;
            notes.add(new Problem(
                    0,
                    Problem.excerpt(place) + " looks like a place, but no \"in\" stands before it.",
                    "Write \"in " + place + "\" if it is the place."));
        }
        return new CreditPlace(words, false, false, null, null, null, List.copyOf(notes));
    }

    private static CreditPlace listed(String head, List<String> parts) {
        var city = Spacing.known(parts.remove(0));
        while (!parts.isEmpty() && parts.get(parts.size() - 1).isEmpty()) {
            parts.remove(parts.size() - 1);
        }
        var known = !parts.isEmpty() && CreditWords.isRegion(parts.get(0));
        if (city == null ? parts.isEmpty() : !isPlaceName(city, known)) {
            return null;
        }
        for (var part : parts) {
            if (!isPlaceName(part, false) || isCredential(part)) {
                return null;
            }
        }
        var country = parts.size() > 1 ? parts.remove(parts.size() - 1) : null;
        var region = parts.isEmpty() ? null : String.join(", ", parts);
        return new CreditPlace(head, true, true, city, region, country, notes(city, parts, region, country));
    }

    private static List<Problem> notes(String city, List<String> regions, String region, String country) {
        var notes = new ArrayList<Problem>();
        if (city == null) {
            notes.add(new Problem(
                    0,
                    "The credit names no city, only " + Problem.excerpt(region) + ".",
                    "Add the city if it is known; otherwise only the region is shown."));
        }
        if (region == null) {
            notes.add(new Problem(
                    0,
                    "The credit names no region after " + Problem.excerpt(city) + ".",
                    "Add the region if it is known; otherwise only the city is shown."));
        } else if (country == null && CreditWords.isCountry(region) && !CreditWords.isRegion(region)) {
            notes.add(new Problem(
                    0,
                    Problem.excerpt(region) + " names a country and was taken as the region, as written.",
                    "Move it to the country if that is what it is."));
        }
        if (regions.size() > 1) {
            notes.add(new Problem(
                    0,
                    "The place has more than three parts; " + Problem.excerpt(region) + " was taken as the region.",
                    "Check city, region and country."));
        }
        return notes;
    }

    private static CreditPlace bare(String head, String place) {
        if (place.isEmpty() || !isPlaceName(place, false) || isCredential(place) || isSubject(head)) {
            return null;
        }
        var region = CreditWords.isRegion(place) ? place : null;
        var city = region == null ? place : null;
        var note = new Problem(
                0,
                Problem.excerpt("in " + place) + " was taken as the place, though it has no comma: the "
                        + (region == null ? "city " : "region ") + Problem.excerpt(place) + ".",
                "Correct it if these words belong to the name or the title.");
        return new CreditPlace(head, true, false, city, region, null, List.of(note));
    }

    private static boolean isSubject(String head) {
        return SUBJECT_LEADS.contains(CreditWords.lower(head.substring(head.lastIndexOf(' ') + 1)));
    }

    /** A credential that is no region's code: "in EMDR, LCSW" names no place. */
    private static boolean isCredential(String part) {
        return !CreditWords.isRegion(part)
                && (CreditWords.isLegalForm(part)
                        || (part.replace(".", "").length() > 3 && CreditWords.isSuffix(part)));
    }

    private static boolean isPlaceName(String part, boolean inKnownRegion) {
        var words = CreditWords.words(part);
        if (part.isEmpty()
                || part.length() > LONGEST_NAME
                || words.length > MOST_WORDS
                || !CreditWords.isCapitalisedThroughout(part)
                || CreditWords.mentionsTitle(part)) {
            return false;
        }
        for (var i = 0; i < words.length; i++) {
            var lower = CreditWords.lower(words[i]);
            // "in Family Medicine, MD" is no town, "in Medicine Hat, AB" is.
            var townish = inKnownRegion && (i < words.length - 1 || ALSO_IN_TOWNS.contains(lower));
            if (KnownWords.TITLE_ENDS.contains(lower) && !townish) {
                return false;
            }
        }
        return Character.isUpperCase(part.charAt(0))
                || part.chars().anyMatch(Character::isUpperCase)
                || part.chars().noneMatch(Character::isLowerCase);
    }
}
