package org.modalitypages.notice;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.modalitypages.moderation.Transition;

/**
 * Figures for the team.
 *
 * @param queue as it is now, whatever the span
 * @param weeks of the span, oldest first
 * @param people who decided something in the span, by how much
 * @param findings what screening noticed in texts submitted in the span, by how often
 */
public record TeamFigures(
        Span span, Queue queue, List<Week> weeks, List<Person> people, Publication publication, List<Rule> findings) {

    /** What waits now, and for how long; ages are {@code null} when nothing does. */
    public record Queue(int forEditor, int forPublisher, Duration median, Duration ninetieth, Duration oldest) {

        public int waiting() {
            return forEditor + forPublisher;
        }
    }

    /** One week. */
    public record Week(Span days, Map<Transition, Integer> moves) {

        /** Texts that came in. */
        public int received() {
            return of(Transition.SUBMIT) + of(Transition.IMPORT);
        }

        public int of(Transition move) {
            return moves.getOrDefault(move, 0);
        }
    }

    /** One person's decisions; {@code accountId} is {@code null} for the system and for people without account. */
    public record Person(Long accountId, String name, Map<Transition, Integer> moves) {

        public int decisions() {
            return DECISIONS.stream()
                    .mapToInt(move -> moves.getOrDefault(move, 0))
                    .sum();
        }
    }

    /** From the first submission of an edition to its publication; {@code null} when nothing was published. */
    public record Publication(int published, Duration median, Duration ninetieth) {}

    /** How often a rule noticed something. */
    public record Rule(String rule, int findings) {}

    /** The moves that are somebody's decision on another's text. */
    public static final List<Transition> DECISIONS = List.of(
            Transition.APPROVE,
            Transition.PUBLISH,
            Transition.RETURN,
            Transition.REJECT,
            Transition.REOPEN,
            Transition.UNPUBLISH,
            Transition.REINSTATE);

    /** How often a move was made in the span. */
    public int total(Transition move) {
        return weeks.stream().mapToInt(week -> week.of(move)).sum();
    }

    public int received() {
        return weeks.stream().mapToInt(Week::received).sum();
    }

    /** Judgements of an editor on what came in. */
    public int judged() {
        return total(Transition.APPROVE) + total(Transition.RETURN) + total(Transition.REJECT);
    }

    /** The share of judgements that were this one, from 0 to 1; 0 without any. */
    public double share(Transition move) {
        return judged() == 0 ? 0 : (double) total(move) / judged();
    }
}
