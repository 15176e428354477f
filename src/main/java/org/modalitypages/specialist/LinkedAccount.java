package org.modalitypages.specialist;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** An account that acts for a specialist. */
@Embeddable
class LinkedAccount {

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "linked_at")
    private Instant linkedAt;

    protected LinkedAccount() {}

    LinkedAccount(long accountId, Instant linkedAt) {
        this.accountId = accountId;
        this.linkedAt = linkedAt;
    }

    long accountId() {
        return accountId;
    }

    Instant linkedAt() {
        return linkedAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkedAccount linked && linked.accountId == accountId;
    }

    @Override
    public int hashCode() {
        return Objects.hash(accountId);
    }
}
