package org.modalitypages.moderation;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.person.Holder;

/** What moderation asks of a content type. One implementation a type, found as a CDI bean. */
public interface ContentType {

    /** The type's name: {@code modality}, {@code specialist} or {@code statement}. */
    String name();

    /**
     * The accounts linked now to the specialist behind each of these items, by item; none where that specialist has no
     * account, and an editor may act for them. What belongs to no specialist is left out. Asked once for a whole page.
     */
    Map<Long, Set<Long>> linkedAccounts(Collection<Long> itemIds);

    /** The accounts linked now to the specialist behind one item. */
    default Set<Long> linkedAccounts(long itemId) {
        return linkedAccounts(Set.of(itemId)).getOrDefault(itemId, Set.of());
    }

    /** Whether its text is what a specialist says, so that nobody consents to it but them, once they have an account. */
    default boolean isSpoken() {
        return false;
    }

    /** Whose words an item's are, for the key under which they are hashed; empty when they are nobody's. */
    default Optional<Holder> person(long itemId) {
        return Optional.empty();
    }

    /**
     * What a move still needs from this type, as a sentence that says what to do; empty when its needs are met. Words
     * and slots are checked by moderation itself.
     */
    Optional<String> unmetNeed(Edition edition, Transition transition, Move move);

    /** The queue's facets of this content of an item. */
    Facets facets(long itemId, JsonObject content);

    /** Checks and orders the content of a draft; refuses with 422 what is not acceptable. */
    JsonObject accepted(JsonObject content);

    /**
     * The members that an edition of this type shows besides those that all share ({@code text}, {@code modality},
     * {@code specialist} …), by edition id; asked once for a whole page of the queue.
     */
    Map<Long, JsonObject> describe(Collection<Edition> editions);
}
