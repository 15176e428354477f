package org.modalitypages.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What signs links that work without signing in. */
@Entity
@Table(name = "notice_key")
class NoticeKey {

    @Id
    private int id;

    private String secret;

    protected NoticeKey() {}

    NoticeKey(int id, String secret) {
        this.id = id;
        this.secret = secret;
    }

    /** 256 bits in Base64. */
    String secret() {
        return secret;
    }
}
