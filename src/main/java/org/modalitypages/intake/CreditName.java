package org.modalitypages.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.modalitypages.specialist.Kind;

/**
 * Name and title, which are written as one list with commas. Credentials, generations and legal forms stay with the
 * name; a practice's name may itself hold commas ("Smith, Jones & Associates").
 */
record CreditName(Kind kind, String name, String title) {

    private static final Pattern HONORIFIC = Pattern.compile(
            "(?i)(?:dr|rev|prof|mx|mr|mrs|ms|miss|fr|sr|rabbi|pastor|chaplain|sister|brother|imam|sir|dame)\\.?\\s.*");
    private static final Pattern LIST_END = Pattern.compile("(?:^|.*\\s)(?:&|\\+|and)\\s.*");
    private static final Pattern AND_COMPANY =
            Pattern.compile("(?i).*(?:&|\\band)\\s(?:associates|co\\.?|company|partners|sons|daughters)(?:\\W.*)?");

    static CreditName of(String head) {
        var parts =
                CreditWords.parts(head).stream().filter(part -> !part.isEmpty()).toList();
        if (parts.isEmpty() || head.startsWith(",")) {
            return new CreditName(Kind.PERSON, null, Spacing.known(String.join(", ", parts)));
        }
        var end = nameEnd(parts);
        var name = String.join(", ", parts.subList(0, end));
        var title = Spacing.known(String.join(", ", parts.subList(end, parts.size())));
        return new CreditName(kind(parts.subList(0, end)), name, title);
    }

    /** The kind that a name by itself suggests. */
    static Kind kindOf(String name) {
        return kind(CreditWords.parts(name));
    }

    private static int nameEnd(List<String> parts) {
        var end = afterSuffixes(parts, 1);
        var title = end;
        while (title < parts.size() && !CreditWords.isTitle(parts.get(title))) {
            title++;
        }
        for (var last = title - 1; last >= end; last--) {
            if (endsPracticeName(parts, last)) {
                return afterSuffixes(parts, last + 1);
            }
        }
        return end;
    }

    private static int afterSuffixes(List<String> parts, int from) {
        var end = from;
        while (end < parts.size() && CreditWords.isSuffix(parts.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean endsPracticeName(List<String> parts, int last) {
        var part = parts.get(last);
        if (!CreditWords.isPractice(part) && !AND_COMPANY.matcher(part).matches() && !isOneWordPractice(part)) {
            return false;
        }
        return CreditWords.words(parts.get(0)).length == 1
                || LIST_END.matcher(part).matches();
    }

    /** "Mind, Body, Therapy": the last item of a list of single words. */
    private static boolean isOneWordPractice(String part) {
        return KnownWords.PRACTICES.contains(CreditWords.lower(part));
    }

    private static Kind kind(List<String> nameParts) {
        var first = nameParts.get(0);
        var company = AND_COMPANY.matcher(String.join(", ", nameParts)).matches()
                || nameParts.stream().anyMatch(CreditWords::isLegalForm);
        if (company) {
            return Kind.PRACTICE;
        }
        if (HONORIFIC.matcher(first).matches()) {
            return Kind.PERSON;
        }
        return CreditWords.namesTrade(first) || nameParts.stream().anyMatch(CreditWords::isPractice)
                ? Kind.PRACTICE
                : Kind.PERSON;
    }
}
