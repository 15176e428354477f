package org.modalitypages.moderation;

import static org.modalitypages.moderation.State.APPROVED;
import static org.modalitypages.moderation.State.DRAFT;
import static org.modalitypages.moderation.State.PUBLISHED;
import static org.modalitypages.moderation.State.REJECTED;
import static org.modalitypages.moderation.State.RETURNED;
import static org.modalitypages.moderation.State.SUBMITTED;
import static org.modalitypages.moderation.State.SUPERSEDED;
import static org.modalitypages.moderation.State.UNPUBLISHED;
import static org.modalitypages.moderation.State.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The whole machine: every move that there is, from which states, to which, by whom, and which words it needs. README
 * shows the same table, and a test compares the two. What a content type needs besides (consent, licence) it says
 * through {@link ContentType#unmetNeed}.
 */
public enum Transition {
    IMPORT(states(), SUBMITTED, By.EDITOR, Words.NONE),
    SUBMIT(states(DRAFT), SUBMITTED, By.AUTHOR_OR_STAND_IN, Words.NONE),
    RECALL(states(SUBMITTED, APPROVED), DRAFT, By.AUTHOR, Words.NONE),
    RETURN(states(SUBMITTED, APPROVED), RETURNED, By.EDITOR_NOT_AUTHOR, Words.REASON_AND_NOTE),
    REJECT(states(SUBMITTED, APPROVED), REJECTED, By.EDITOR_NOT_AUTHOR, Words.REASON_AND_NOTE),
    REOPEN(states(REJECTED), SUBMITTED, By.EDITOR_NOT_AUTHOR, Words.REASON),
    APPROVE(states(SUBMITTED), APPROVED, By.EDITOR_NOT_AUTHOR, Words.NONE),
    PUBLISH(states(APPROVED), PUBLISHED, By.PUBLISHER_NOT_AUTHOR, Words.NONE),
    SUPERSEDE(states(PUBLISHED, UNPUBLISHED), SUPERSEDED, By.SYSTEM, Words.NONE),
    WITHDRAW(
            states(SUBMITTED, RETURNED, APPROVED, PUBLISHED, UNPUBLISHED),
            WITHDRAWN,
            By.AUTHOR_OR_STAND_IN,
            Words.NONE),
    UNPUBLISH(states(PUBLISHED), UNPUBLISHED, By.PUBLISHER_OR_SYSTEM, Words.REASON),
    REINSTATE(states(UNPUBLISHED), PUBLISHED, By.PUBLISHER_NOT_AUTHOR, Words.NONE);

    /** Which words a move needs. */
    public enum Words {
        NONE,
        REASON,
        REASON_AND_NOTE
    }

    private final Set<State> from;

    private final State to;
    private final By by;
    private final Words words;

    Transition(Set<State> from, State to, By by, Words words) {
        this.from = from;
        this.to = to;
        this.by = by;
        this.words = words;
    }

    public Set<State> from() {
        return Set.copyOf(from);
    }

    public State to() {
        return to;
    }

    public By by() {
        return by;
    }

    public Words words() {
        return words;
    }

    /** What somebody did who made it, such as {@code approved it}. */
    public String past() {
        return switch (this) {
            case IMPORT -> "imported it";
            case SUBMIT -> "submitted it";
            case RECALL -> "recalled it to a draft";
            case RETURN -> "returned it";
            case REJECT -> "rejected it";
            case REOPEN -> "reopened it";
            case APPROVE -> "approved it";
            case PUBLISH -> "published it";
            case SUPERSEDE -> "replaced it by a later edition";
            case WITHDRAW -> "withdrew it";
            case UNPUBLISH -> "took it off";
            case REINSTATE -> "put it back";
        };
    }

    /** Whether the table lists this move from that state. */
    public boolean startsAt(State state) {
        return from.contains(state);
    }

    /** The moves that the table lists from a state, in the table's order. */
    public static List<Transition> listedFrom(State state) {
        return Arrays.stream(values()).filter(move -> move.startsAt(state)).toList();
    }

    private static Set<State> states(State... states) {
        var set = EnumSet.noneOf(State.class);
        set.addAll(Arrays.asList(states));
        return set;
    }
}
