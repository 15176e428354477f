package org.modalitypages.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises the heading above the statements: "Meet the specialists", "What our therapists say", "In their own words". */
final class SpecialistsHeading {

    private static final int MOST_WORDS = 10;
    private static final String PEOPLE =
            "(?:specialists?|therapists?|practitioners?|clinicians?|counsell?ors?|psychologists?"
                    + "|psychotherapists?|team|experts?|providers?|professionals?|members?|coaches|people|facilitators?|healers?)";
    private static final String SEVERAL =
            "(?:specialists|therapists|practitioners|clinicians|counsell?ors|psychologists"
                    + "|psychotherapists|team|experts|providers|professionals|members|coaches|people|facilitators|healers)";
    private static final Pattern HEADING = Pattern.compile("(?:"
            + "(?:meet|introducing|hear (?:directly )?from|words from|get to know|voices of|voices from|notes from|thoughts from"
            + "|perspectives from|insights from|reflections from|statements from|quotes from|from)"
            + " (?:[\\p{L}'-]+ ){0,5}" + PEOPLE + "(?: [\\p{L}'-]+){0,5}"
            + "|(?:the |our |your )?(?:[\\p{L}'-]+ ){0,3}" + SEVERAL
            + "(?: (?:say|speak|think|on|about|in|at|who|share|describe|voices|perspectives|quotes|statements|insights|reflections)"
            + "(?: [\\p{L}'-]+){0,5})?"
            + "|what (?:do |does )?(?:[\\p{L}'-]+ ){0,4}" + PEOPLE
            + " (?:say|are saying|think|tell|love|like|have to say|want|share)(?: [\\p{L}'-]+){0,6}"
            + "|in (?:their|our) (?:own )?words)");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}' -]+");

    private SpecialistsHeading() {}

    static boolean matches(String line) {
        var folded = Spacing.fold(line);
        if (folded.isEmpty()
                || folded.length() > 100
                || folded.endsWith(".")
                || folded.endsWith(",")
                || CreditLine.afterDash(folded) != null) {
            return false;
        }
        var words = Spacing.fold(PUNCTUATION
                .matcher(folded.replace('’', '\'').toLowerCase(Locale.ROOT))
                .replaceAll(" "));
        return words.split(" ", MOST_WORDS + 2).length <= MOST_WORDS
                && HEADING.matcher(words).matches();
    }
}
