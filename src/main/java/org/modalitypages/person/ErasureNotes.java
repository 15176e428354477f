package org.modalitypages.person;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is noted for the receipt while a person is erased: kinds and numbers, never words of the person. */
public final class ErasureNotes {

    private final Map<String, Long> erased = new LinkedHashMap<>();
    private final Map<Remaining, Long> remaining = new LinkedHashMap<>();

    /** Something that stays, and why. */
    public record Remaining(String what, String why) {}

    /** Notes that so many of something are gone. */
    public void erased(String what, long count) {
        if (count > 0) {
            erased.merge(what, count, Long::sum);
        }
    }

    /** Notes that so many of something stay. */
    public void remains(String what, long count, String why) {
        if (count > 0) {
            remaining.merge(new Remaining(what, why), count, Long::sum);
        }
    }

    /** Numbers by kind, in the order in which they were noted. */
    public Map<String, Long> erased() {
        return new LinkedHashMap<>(erased);
    }

    /** Numbers by what remains. */
    public Map<Remaining, Long> remaining() {
        return new LinkedHashMap<>(remaining);
    }
}
