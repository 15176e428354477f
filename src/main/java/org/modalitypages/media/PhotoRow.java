package org.modalitypages.media;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A photo as stored, without its bytes. */
@Entity
@Table(name = "photo")
class PhotoRow {

    @Id
    private String id;

    @Column(name = "sent_at")
    private Instant sentAt;

    @ElementCollection
    @CollectionTable(name = "photo_sender", joinColumns = @JoinColumn(name = "photo_id"))
    @Column(name = "account_id")
    private Set<Long> senders = new HashSet<>();

    protected PhotoRow() {}

    PhotoRow(String id, long senderId, Instant now) {
        this.id = id;
        sentBy(senderId, now);
    }

    boolean isFrom(long accountId) {
        return senders.contains(accountId);
    }

    /** Somebody sent it, perhaps not as the first. */
    final void sentBy(long accountId, Instant now) {
        sentAt = now;
        senders.add(accountId);
    }
}
