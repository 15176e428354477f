package org.modalitypages.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One size of a photo, as a JPEG file. */
@Entity
@Table(name = "photo_bytes")
class PhotoBytes {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ids")
    private long id;

    @Column(name = "photo_id")
    private String photoId;

    private int side;
    private byte[] jpeg;

    protected PhotoBytes() {}

    PhotoBytes(String photoId, int side, byte[] jpeg) {
        this.photoId = photoId;
        this.side = side;
        this.jpeg = jpeg;
    }

    byte[] jpeg() {
        return jpeg;
    }
}
