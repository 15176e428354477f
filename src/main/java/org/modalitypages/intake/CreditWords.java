package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What one comma-separated part of a credit looks like: a title, a credential, a practice's name, a place. */
final class CreditWords {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern PARENTHESES = Pattern.compile("\\([^()]*\\)");
    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}&]+|[^\\p{L}\\p{N}&]+$");
    private static final Pattern GENERATION =
            Pattern.compile("(?i:jr|sr|junior|senior|esq|esquire)\\.?|[IVX]{1,4}|[2-5](?:nd|rd|th)");
    private static final Pattern PRONOUNS = Pattern.compile("(?i)\\(?[a-zé]{2,5}(?:\\s?/\\s?[a-zé]{2,6}){1,3}\\)?");
    private static final Pattern INITIALISM = Pattern.compile("\\p{Lu}{2,6}[a-z]?(?:[-/][\\p{Lu}\\d]{1,6})*\\d?");
    private static final Pattern LICENCE_NUMBER = Pattern.compile("(?:#|No\\.?)?\\s?[\\p{Lu}-]{0,6}\\d[\\d-]*");
    private static final Pattern COMPOUND_TITLE = Pattern.compile(
            "\\p{L}+-?(?:therapist|psychologist|counsell?or|psychiatrist|analyst|therapeut|therapeutin|dramatist)");
    private static final Set<String> JOINTS = Set.of(
            "in",
            "of",
            "for",
            "with",
            "at",
            "on",
            "to",
            "from",
            "and/or",
            "specializing",
            "specialising",
            "working",
            "-",
            "–",
            "—",
            "|",
            "·",
            "/");
    private static final Set<String> TITLE_STARTS = Set.of(
            "licensed",
            "licenced",
            "registered",
            "certified",
            "clinical",
            "chartered",
            "accredited",
            "pre-licensed",
            "provisionally",
            "provisional",
            "board-certified");
    /** Where a practice's head noun comes first: "Clinique du Parc", "Praxis am Markt". */
    private static final Set<String> PRACTICE_STARTS = Set.of(
            "clinique",
            "cabinet",
            "centre",
            "espace",
            "collectif",
            "institut",
            "praxis",
            "gemeinschaftspraxis",
            "zentrum",
            "centro",
            "clínica",
            "clinica",
            "instituto",
            "consultorio",
            "consultório",
            "espacio",
            "studio",
            "estudio",
            "praktijk");

    /** No person is called any of these: "Olive & Fig Counseling Ministries". */
    private static final Set<String> TRADES = Set.of(
            "counseling",
            "counselling",
            "therapy",
            "therapies",
            "psychotherapy",
            "psychology",
            "psychological",
            "psychiatry",
            "wellness",
            "wellbeing");

    private static final Set<String> PARTICLES = Set.of(
            "de", "van", "der", "den", "von", "la", "le", "les", "du", "da", "do", "dos", "das", "di", "del", "della",
            "bin", "ibn", "al", "el", "ten", "ter", "te", "y", "e", "los", "las", "zu", "af", "av", "of", "for", "the",
            "in", "and", "or", "on", "sur", "upon", "am", "an", "by", "with", "at", "to", "&", "+", "het", "op", "aan",
            "près", "’t", "'t", "im", "ob", "vor", "bei", "unter", "auf", "und", "aux", "en", "sous", "lès", "sul",
            "sulla", "nad", "pod", "na", "ved", "vid", "på", "och", "og");

    private CreditWords() {}

    /** The parts between the commas that stand outside parentheses, trimmed, empty ones included. */
    static List<String> parts(String words) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < words.length(); i++) {
            switch (words.charAt(i)) {
                case '(' -> depth++;
                case ')' -> depth = Math.max(0, depth - 1);
                case ',' -> {
                    if (depth == 0) {
                        parts.add(Spacing.trim(words.substring(start, i)));
                        start = i + 1;
                    }
                }
                default -> {}
            }
        }
        parts.add(Spacing.trim(words.substring(start)));
        return parts;
    }

    static String[] words(String part) {
        return SPACE.split(part.strip());
    }

    /** Whether its head noun is one of a profession: "Licensed Clinical Social Worker - Candidate". */
    static boolean isTitle(String part) {
        var words = words(PARENTHESES.matcher(part).replaceAll(" "));
        if (TITLE_STARTS.contains(lower(words[0])) && words.length > 1) {
            return true;
        }
        for (var i = 0; i < words.length; i++) {
            var last = i == words.length - 1 || JOINTS.contains(lower(words[i + 1]));
            if (last && isTitleNoun(words[i])) {
                return true;
            }
        }
        return lower(part).equals("private practice");
    }

    /** Whether any of its words is a title's noun. */
    static boolean mentionsTitle(String part) {
        for (var word : words(part)) {
            if (isTitleNoun(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTitleNoun(String word) {
        for (var piece : lower(word).split("/", 8)) {
            var noun = EDGES.matcher(piece).replaceAll("");
            var firm = noun.equals("associates") || noun.equals("partners");
            var singular = noun.endsWith("s") && !firm ? noun.substring(0, noun.length() - 1) : noun;
            var known = KnownWords.TITLES.contains(noun) || KnownWords.TITLES.contains(singular);
            if (known || COMPOUND_TITLE.matcher(singular).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it belongs to the name before it: a credential, a generation, pronouns, a legal form. */
    static boolean isSuffix(String part) {
        if (GENERATION.matcher(part).matches() || PRONOUNS.matcher(part).matches() || isLegalForm(part)) {
            return true;
        }
        var bare = PARENTHESES.matcher(part).replaceAll(" ").strip();
        if (bare.isEmpty()) {
            return !part.isEmpty();
        }
        for (var word : words(bare)) {
            if (!word.equals("&") && !word.equals("and") && !isCredential(word)) {
                return false;
            }
        }
        return true;
    }

    static boolean isCredential(String word) {
        var bare = word.replace(".", "").replace("®", "").replace("™", "");
        if (bare.length() <= 3 && KnownWords.CREDENTIALS.contains(lower(bare))) {
            return Character.isUpperCase(bare.charAt(0)) && !isCapitalised(bare);
        }
        if (KnownWords.CREDENTIALS.contains(lower(bare))) {
            return true;
        }
        for (var piece : bare.split("/", 8)) {
            var known = INITIALISM.matcher(piece).matches()
                    || LICENCE_NUMBER.matcher(piece).matches()
                    || KnownWords.CREDENTIALS.contains(lower(piece));
            if (!known || KnownWords.TITLES.contains(lower(piece)) || KnownWords.PRACTICES.contains(lower(piece))) {
                return false;
            }
        }
        return true;
    }

    /** "Ma" may be a name where "MA" is a degree; "Ed" may be one where "EdS" is not. */
    private static boolean isCapitalised(String word) {
        return word.length() > 1 && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
    }

    static boolean isLegalForm(String part) {
        return KnownWords.LEGAL_FORMS.contains(lower(part.replace(".", "")));
    }

    /** Whether its head noun is one of a practice: "Center for Healing", "Hart & Co". */
    static boolean isPractice(String part) {
        var words = words(PARENTHESES.matcher(part).replaceAll(" "));
        if (words.length > 1 && PRACTICE_STARTS.contains(lower(words[0]))) {
            return true;
        }
        for (var i = 0; i < words.length; i++) {
            var last = i == words.length - 1 || JOINTS.contains(lower(words[i + 1]));
            var noun = EDGES.matcher(lower(words[i]).replace(".", "")).replaceAll("");
            if (last && (KnownWords.PRACTICES.contains(noun) || KnownWords.LEGAL_FORMS.contains(noun))) {
                return words.length > 1;
            }
        }
        return false;
    }

    /** Whether it is called after the trade or by an article: "The Willow Room". */
    static boolean namesTrade(String name) {
        var words = words(name);
        return words.length > 1
                && (lower(words[0]).equals("the")
                        || Arrays.stream(words).map(CreditWords::lower).anyMatch(TRADES::contains));
    }

    static boolean isRegion(String part) {
        var bare = part.replace(".", "");
        return KnownWords.REGIONS.contains(lower(bare))
                && (bare.length() > 3 || bare.equals(bare.toUpperCase(Locale.ROOT)));
    }

    static boolean isCountry(String part) {
        return KnownWords.COUNTRIES.contains(lower(part));
    }

    /** Whether every word is capitalised, or a particle such as "van" or "of". */
    static boolean isCapitalisedThroughout(String part) {
        for (var word : words(part)) {
            if (!startsLikeName(word) && !PARTICLES.contains(lower(word))) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsLikeName(String word) {
        if (word.startsWith("(") && word.indexOf('/') > 0) {
            return true;
        }
        for (var i = 0; i < word.length(); ) {
            var character = word.codePointAt(i);
            if (Character.isLetterOrDigit(character)) {
                // Also letters without case, and d'Angelo, ’s-Hertogenbosch, al-Hashimi, iMind.
                return !Character.isLowerCase(character) || word.chars().anyMatch(Character::isUpperCase);
            }
            i += Character.charCount(character);
        }
        return true;
    }

    static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
