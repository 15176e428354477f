package org.modalitypages.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks along a record and notes every place where it is not the chain that it says it is. */
final class Verifier {

    /** How many faults are told one by one; more of them are only counted. */
    static final int MOST_TOLD = 20;

    private final List<Fault> faults = new ArrayList<>();
    private long position;
    private String head;
    private long found;
    private final String wanted;
    private boolean wantedSeen;

    /**
     * A walk that begins after the link of this position and hash.
     *
     * @param wanted a head that was kept from earlier and has to be met on the way; {@code null} for none
     */
    Verifier(long position, String head, String wanted) {
        this.position = position;
        this.head = head;
        this.wanted = wanted;
        this.wantedSeen = wanted == null || wanted.equals(head);
    }

    /** What is wrong at a line of the export, counted from 1. */
    record Fault(long line, String words) {
        @Override
        public String toString() {
            return "line " + line + ": " + words;
        }
    }

    /** The next line of an export. */
    void line(long number, String line) {
        try {
            RecordLine.tell(this, number, line);
        } catch (IllegalArgumentException unreadable) {
            fault(number, "it cannot be read as a decision: " + unreadable.getMessage() + ".");
        }
    }

    /** The next link, read from line {@code number}. */
    void link(long number, Link link) {
        if (!link.intact()) {
            fault(
                    number,
                    "its fields do not give its hash: decision " + link.entry().id()
                            + " was changed after it was sealed.");
        }
        if (link.position() != position + 1) {
            fault(
                    number,
                    "position " + link.position() + " comes where " + (position + 1)
                            + " should: something before it was removed, inserted or moved.");
        } else if (!link.previous().equals(head)) {
            fault(
                    number,
                    "its previous hash is not the hash of position " + position + ": one of the two was replaced.");
        }
        position = link.position();
        head = link.hash();
        wantedSeen |= head.equals(wanted);
    }

    /** A decision that stands in the record without a seal. */
    void unsealed(long number, long decision) {
        fault(number, "decision " + decision + " has no seal: it was put into the record past the chain.");
    }

    /** A seal without its decision. */
    void missing(long number, long sealedPosition, String hash) {
        fault(number, "the decision at position " + sealedPosition + " is gone.");
        position = sealedPosition;
        head = hash;
    }

    long position() {
        return position;
    }

    String head() {
        return head;
    }

    /** How many faults there are; a kept head that was not met is one of them. */
    long count() {
        return found + (wantedSeen ? 0 : 1);
    }

    /** The first {@link #MOST_TOLD} faults. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    Optional<String> lostHead() {
        return wantedSeen
                ? Optional.empty()
                : Optional.of("the head " + wanted
                        + " that you kept is nowhere in this record: it was rewritten or cut off.");
    }

    private void fault(long line, String words) {
        found++;
        if (faults.size() < MOST_TOLD) {
            faults.add(new Fault(line, words));
        }
    }
}
