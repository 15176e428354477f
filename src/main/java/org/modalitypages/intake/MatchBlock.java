package org.modalitypages.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises "Need help finding the right therapist?" with its button "Find Your Match". Nothing but the link of this
 * block is kept.
 *
 * @param from the first passage that belongs to it
 * @param to the one after its last
 */
record MatchBlock(int from, int to) {

    private static final int FURTHEST = 3;
    private static final int LONGEST = 160;
    private static final int LONGEST_BETWEEN = 240;
    private static final String SOMEBODY =
            "(?:therap\\p{L}*|counsel\\p{L}*|specialists?|practitioners?|clinicians?|providers?"
                    + "|psycholog\\p{L}*|coach\\p{L}*|person|fit|match|one|professionals?|support|help|someone|somebody)";
    private static final String QUESTION_WORDS =
            "(?:still |do you |would you |you )?(?:need|want|like|looking for|could use|not sure|unsure|struggling|having trouble)"
                    + "(?: [\\p{L}'-]+){0,6}? (?:find|finding|choose|choosing|pick|picking|select|selecting|match|matching|where|who|which|with)"
                    + "(?: [\\p{L}'-]+){0,8}? " + SOMEBODY + "(?: [\\p{L}'-]+){0,4}"
                    + "|(?:are you )?(?:still )?looking for (?:the|a) (?:right|perfect|best|good)(?: [\\p{L}'-]+){0,3}";
    private static final String BUTTON_WORDS =
            "(?:(?:click here to |let us |let's |please |we can |we'll )?(?:help (?:me|you) )?"
                    + "(?:find|get|see|meet|discover|start|take|show|try|begin|view|go to|answer|help)(?: [\\p{L}'-]+){0,4}? "
                    + "(?:match|matches|matched|matching|matchmaker)(?: [\\p{L}'-]+){0,3}|match me(?: [\\p{L}'-]+){0,3}"
                    + "|(?:your|my) match)";
    private static final Pattern QUESTION = Pattern.compile(QUESTION_WORDS);
    private static final Pattern BUTTON = Pattern.compile(BUTTON_WORDS);
    private static final Pattern BOTH = Pattern.compile("(?:" + QUESTION_WORDS + ") " + BUTTON_WORDS);
    /** Whatever it asks, right above the button it belongs to it. */
    private static final Pattern LONE_QUESTION = Pattern.compile("[^.!?]{3,120}\\?");

    private static final Pattern ADDRESS = Pattern.compile("\\(?\\bhttps?://\\S+|\\]\\(\\S*\\)|\\(/\\S*\\)");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}' -]+");
    private static final Pattern STRICT = Pattern.compile(
            "(?:do you |still |you |if you )?(?:need|want|would like|could use)(?: some| a little)? (?:help|a hand)"
                    + " (?:finding|to find|choosing|to choose|picking|selecting|deciding on)(?: [\\p{L}'-]+){0,6}? "
                    + SOMEBODY + "(?: [\\p{L}'-]+){0,4}");

    /**
     * The first match block at or after {@code start}, or {@code null}.
     *
     * @param passages lines or blocks; empty ones are skipped
     */
    static MatchBlock in(List<String> passages, int start) {
        for (var i = start; i < passages.size(); i++) {
            var words = words(passages.get(i));
            if (words == null) {
                continue;
            }
            if (BOTH.matcher(words).matches()
                    || BUTTON.matcher(words).matches()
                    || isQuestionWithButton(passages.get(i))) {
                return new MatchBlock(questionBefore(passages, start, i), i + 1);
            }
            if (STRICT.matcher(words).matches()) {
                return new MatchBlock(i, afterButton(passages, i + 1));
            }
        }
        return null;
    }

    private static int questionBefore(List<String> passages, int start, int button) {
        var steps = 0;
        for (var i = button - 1; i >= start && steps < FURTHEST; i--) {
            var passage = passages.get(i);
            if (Spacing.trim(passage).isEmpty()) {
                continue;
            }
            steps++;
            var words = words(passage);
            if (words != null
                    && (QUESTION.matcher(words).matches()
                            || STRICT.matcher(words).matches()
                            || (steps == 1
                                    && LONE_QUESTION
                                            .matcher(Spacing.trim(passage))
                                            .matches()))) {
                return i;
            }
            if (passage.length() > LONGEST_BETWEEN || SpecialistsHeading.matches(passage)) {
                break;
            }
        }
        return button;
    }

    private static int afterButton(List<String> passages, int from) {
        var steps = 0;
        for (var i = from; i < passages.size() && steps < FURTHEST; i++) {
            var passage = passages.get(i);
            if (Spacing.trim(passage).isEmpty()) {
                continue;
            }
            steps++;
            var words = words(passage);
            if (words != null && BUTTON.matcher(words).matches()) {
                return i + 1;
            }
            if (passage.length() > LONGEST_BETWEEN || SpecialistsHeading.matches(passage)) {
                break;
            }
        }
        return from;
    }

    /** "Not sure where to start? Find your match" */
    private static boolean isQuestionWithButton(String passage) {
        var end = passage.indexOf('?') + 1;
        if (end == 0
                || !LONE_QUESTION
                        .matcher(Spacing.trim(passage.substring(0, end)))
                        .matches()) {
            return false;
        }
        var rest = words(passage.substring(end));
        return rest != null && BUTTON.matcher(rest).matches();
    }

    /** Letters and digits in lower case, or {@code null} when the passage is empty or too long to be a match block. */
    private static String words(String passage) {
        if (passage.length() > LONGEST * 2) {
            return null;
        }
        var text = ADDRESS.matcher(passage.replace('’', '\'')).replaceAll(" ").toLowerCase(Locale.ROOT);
        var words = Spacing.fold(PUNCTUATION.matcher(text).replaceAll(" "));
        return words.isEmpty() || words.length() > LONGEST ? null : words;
    }
}
