package org.modalitypages.embed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Sums of a few seconds, on their way to the database. Bounded, in all and for each embed, so that nobody who invents
 * names can fill the memory or push out what others count; not for several threads at once.
 */
final class Tally {

    private static final int MOST = 20_000;
    private static final int MOST_OF_ONE = 1_000;

    /** What is summed up. */
    record Key(LocalDate day, long embedId, String modality, String specialist) {}

    /** Where a widget was seen. */
    record Place(long embedId, String origin) {}

    private final Map<Key, Long> numbers = new HashMap<>();
    private final Map<Long, Integer> ofOne = new HashMap<>();
    private final Map<Place, LocalDate> places = new HashMap<>();

    /** Adds to a sum; forgets it when there is no more room. */
    void add(Key key, long times) {
        var known = numbers.containsKey(key);
        if (!known && (numbers.size() >= MOST || ofOne.getOrDefault(key.embedId(), 0) >= MOST_OF_ONE)) {
            return;
        }
        if (!known) {
            ofOne.merge(key.embedId(), 1, Integer::sum);
        }
        numbers.merge(key, times, Long::sum);
    }

    void seen(Place place, LocalDate day) {
        if (places.size() < MOST || places.containsKey(place)) {
            places.merge(place, day, (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    void addAll(Tally other) {
        other.numbers.forEach(this::add);
        other.places.forEach(this::seen);
    }

    boolean isEmpty() {
        return numbers.isEmpty() && places.isEmpty();
    }

    Map<Key, Long> numbers() {
        return numbers;
    }

    Map<Place, LocalDate> places() {
        return places;
    }
}
