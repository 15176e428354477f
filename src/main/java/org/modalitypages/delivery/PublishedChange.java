package org.modalitypages.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.modalitypages.moderation.ItemRef;

/** A note in the database that an item's public face changed, by which the other nodes hear of it. */
@Entity
@Table(name = "published_change")
class PublishedChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    private String type;

    @Column(name = "item_id")
    private long itemId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected PublishedChange() {}

    PublishedChange(ItemRef item, Instant happenedAt) {
        this.type = item.type();
        this.itemId = item.id();
        this.happenedAt = happenedAt;
    }

    long id() {
        return id;
    }

    ItemRef item() {
        return new ItemRef(type, itemId);
    }
}
