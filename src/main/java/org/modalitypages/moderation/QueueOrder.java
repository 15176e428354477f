package org.modalitypages.moderation;

import java.util.Arrays;
import java.util.Optional;

/** In which order a queue is shown. */
public enum QueueOrder {
    /** What has waited longest comes first. */
    OLDEST("queuedAt"),
    /** What has the weightiest reasons comes first, and of equals what has waited longest. */
    URGENT("-priority");

    private final String word;

    QueueOrder(String word) {
        this.word = word;
    }

    /** As the parameter {@code sort} says it. */
    public String word() {
        return word;
    }

    /** The order of this word. */
    public static Optional<QueueOrder> ofWord(String word) {
        return Arrays.stream(values()).filter(order -> order.word.equals(word)).findFirst();
    }
}
