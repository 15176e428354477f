package org.modalitypages.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * What a button of the order page does to the pinned statements.
 *
 * @param statementId 0 for {@link Kind#SET}, which takes the order as it was sent
 */
record PinMove(Kind kind, long statementId) {

    enum Kind {
        UP,
        DOWN,
        PIN,
        UNPIN,
        SET
    }

    /** As a button writes it: {@code up-1031}, or {@code set}. */
    static PinMove of(String words) {
        if (words.equals("set")) {
            return new PinMove(Kind.SET, 0);
        }
        if (!words.matches("(up|down|pin|unpin)-[0-9]{1,18}")) {
            throw new Refusal(Problem.malformed("The form named no move. Go back and choose one."));
        }
        var dash = words.indexOf('-');
        return new PinMove(
                Kind.valueOf(words.substring(0, dash).toUpperCase(Locale.ROOT)),
                Long.parseLong(words.substring(dash + 1)));
    }

    static List<Long> ids(List<String> texts) {
        if (!texts.stream().allMatch(text -> text.matches("[0-9]{1,18}"))) {
            throw new Refusal(Problem.malformed("The form could not be read. Go back and send it again."));
        }
        return texts.stream().map(Long::parseLong).toList();
    }

    /** The pinned statements after the move. */
    List<Long> applyTo(List<Long> pinned) {
        var moved = new ArrayList<>(pinned);
        var place = moved.indexOf(statementId);
        switch (kind) {
            case UP -> swap(moved, place, place - 1);
            case DOWN -> swap(moved, place, place + 1);
            case PIN -> {
                moved.remove(statementId);
                moved.add(statementId);
            }
            case UNPIN -> moved.remove(statementId);
            case SET -> {
                // The order as it was sent is the one that is wanted.
            }
        }
        return moved;
    }

    /** Where the page is read on after the move, so that a keyboard goes on from there. */
    String anchor() {
        return kind == Kind.SET ? "" : "#statement-" + statementId;
    }

    String done() {
        return switch (kind) {
            case UP -> "It is one place further up.";
            case DOWN -> "It is one place further down.";
            case PIN -> "It is pinned, after those that were.";
            case UNPIN -> "It takes turns with the others.";
            case SET -> "The order is saved.";
        };
    }

    private static void swap(List<Long> ids, int one, int other) {
        if (one >= 0 && other >= 0 && one < ids.size() && other < ids.size()) {
            Collections.swap(ids, one, other);
        }
    }
}
