package org.modalitypages.moderation;

/**
 * Why an edition comes before others in the queue's priority order. The weights of all reasons of an edition add up to
 * its priority.
 */
public enum PriorityReason {
    TAKEDOWN_ASKED(60, "Somebody asks to take it down", true),
    CORRECTION_ASKED(50, "Somebody asks to correct it", true),
    REPORTED(40, "A visitor reported it", true),
    HIGH_FINDING(30, "Screening noticed something serious", false),
    LICENCE(20, "A licence is missing, expired or of another region", false),
    EXPIRING(15, "Something that it depends on expires soon", false),
    RETURNED_BEFORE(10, "It was returned before, and its author waits again", false);

    private final int weight;
    private final String words;
    private final boolean asked;

    PriorityReason(int weight, String words, boolean asked) {
        this.weight = weight;
        this.words = words;
        this.asked = asked;
    }

    /** What it adds to an edition's priority; more comes first. */
    public int weight() {
        return weight;
    }

    /** In plain words, without a full stop. */
    public String words() {
        return words;
    }

    /** Whether somebody outside waits for an answer, so that a live edition waits in the queue while it holds. */
    public boolean asked() {
        return asked;
    }
}
