package org.modalitypages.screening;

import java.util.Optional;
import java.util.regex.Pattern;
import org.modalitypages.specialist.Kind;

/**
 * Whether a text speaks as who it is by: one person says "I", a practice says "we". A "we" that means speaker and client
 * ("we look at it together") is anybody's.
 */
final class AuthorVoice {

    private static final String SEVERAL =
            "(?:team|clinic|practice|centre|center|therapists|counsellors|counselors|psychologists|clinicians|group practice|staff|agency|firm|practitioners|specialists)";
    private static final Pattern PRACTICE = Pattern.compile(
            "\\bour (?:[\\w-]+ ){0,3}?" + SEVERAL + "\\b|\\bwe(?: are|'re) (?:a|an|the) (?:[\\w-]+ ){0,4}?"
                    + "(?:team|clinic|practice|group|centre|center|agency|collective)\\b"
                    + "|\\b(?:all|each|some|most|many|several|both|two|three|four|five|six) of us (?:are|is|have|has|trained|work|practise|practice|offer)\\b"
                    + "|\\bwe(?:'ve| have)? (?:employ|founded|opened)\\b"
                    + "|\\bwe(?: all|'ve| have| both)? (?:also )?(?:offer|specialise|specialize|provide|treat|train(?:ed)? in)\\b"
                    + "|\\bhere at [A-Z]\\w+[^.!?]{0,40}\\bwe\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PERSON = Pattern.compile("(?<![\\w'\"“‘])I(?:'m|'ve|'d|'ll)?(?![\\w.'-])");
    private static final Pattern PERSON_WORKS = Pattern.compile(
            "(?<![\\w'\"“‘])I(?:'m|'ve| am| have)?(?: also| often| usually| mostly| now)? (?:work|use|offer|practise|practice|train(?:ed)?|draw|listen|help|see|like|believe|think|started|became|been|specialise|specialize|teach|find|ask|try|want|sit|write|hope|came|a (?:\\w+ ){0,2}(?:therapist|counsellor|counselor|psychologist|psychotherapist|social worker))\\b");
    private static final Pattern SELF_NAMED = Pattern.compile(
            "\\bwe(?: are|'re) (?:a|an|the) (?:[\\w-]+ ){0,4}?(?:team|clinic|practice|group|centre|center|agency|collective)\\b"
                    + "|\\bour (?:clinicians|therapists|counsellors|counselors|psychologists|team) (?:offer|offers|work|works|are|is|use|uses|specialise|specialize|specialises|specializes|provide|provides|will)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|“[^”]*”|(?<!\\w)'[^']*'(?!\\w)|‘[^’]*’(?!\\w)");

    private AuthorVoice() {}

    /** The words that give away somebody else; empty when the voice fits. {@code null} for a speaker nobody knows. */
    static Optional<Span> mismatch(String text, Kind speaker) {
        var plain = withoutQuotes(text.replace('’', '\''));
        if (speaker == null) {
            return first(PERSON_WORKS, plain)
                    .flatMap(person -> first(PRACTICE, plain).filter(us -> namesItself(plain)));
        }
        return switch (speaker) {
            case PERSON -> PERSON.matcher(plain).find() ? selfNamed(plain) : first(PRACTICE, plain);
            case PRACTICE -> first(PERSON, plain);
        };
    }

    private static Optional<Span> selfNamed(String plain) {
        return first(SELF_NAMED, plain);
    }

    private static boolean namesItself(String plain) {
        return SELF_NAMED.matcher(plain).find();
    }

    private static Optional<Span> first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(new Span(matcher.start(), matcher.end())) : Optional.empty();
    }

    /** Blanks what somebody else is quoted with, so that places stay. */
    private static String withoutQuotes(String text) {
        return QUOTED.matcher(text).replaceAll(quote -> " ".repeat(quote.group().length()));
    }
}
