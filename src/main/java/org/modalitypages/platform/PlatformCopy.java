package org.modalitypages.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;

/** What a platform was last told of an item. */
@Entity
@IdClass(PlatformCopy.Key.class)
@Table(name = "platform_copy")
public class PlatformCopy {

    /** Of one item on one platform. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long platformId;
        private String type;
        private long itemId;

        Key() {}

        Key(long platformId, String type, long itemId) {
            this.platformId = platformId;
            this.type = type;
            this.itemId = itemId;
        }

        @Override
        public boolean equals(Object other) {
            return (other instanceof Key key)
                    && (key.platformId == platformId)
                    && (key.itemId == itemId)
                    && Objects.equals(key.type, type);
        }

        @Override
        public int hashCode() {
            return Objects.hash(platformId, type, itemId);
        }
    }

    @Id
    @Column(name = "platform_id")
    private long platformId;

    @Id
    private String type;

    @Id
    @Column(name = "item_id")
    private long itemId;

    private String digest;

    protected PlatformCopy() {}

    PlatformCopy(long platformId, String type, long itemId, String digest) {
        this.platformId = platformId;
        this.type = type;
        this.itemId = itemId;
        this.digest = digest;
    }

    long itemId() {
        return itemId;
    }

    String digest() {
        return digest;
    }

    void become(String newDigest) {
        digest = newDigest;
    }
}
