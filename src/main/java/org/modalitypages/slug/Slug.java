package org.modalitypages.slug;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;

/** One name of one item; the current one holds the item's slot. */
@Entity
class Slug {

    @EmbeddedId
    private SlugKey key;

    @Column(name = "item_id")
    private long itemId;

    @Column(name = "current_slot")
    private String currentSlot;

    private Instant since;

    protected Slug() {}

    Slug(String type, String slug, long itemId, Instant since) {
        this.key = new SlugKey(type, slug);
        this.itemId = itemId;
        this.since = since;
        makeCurrent(type);
    }

    long itemId() {
        return itemId;
    }

    String slug() {
        return key.slug();
    }

    boolean current() {
        return currentSlot != null;
    }

    /** Leads to another item from now on. */
    void leadTo(long otherItemId) {
        itemId = otherItemId;
        retire();
    }

    void retire() {
        currentSlot = null;
    }

    final void makeCurrent(String type) {
        currentSlot = type + ":" + itemId;
    }
}
