package org.modalitypages.notice;

import org.modalitypages.identity.Account;

/**
 * Whom a mail goes to, and as what.
 *
 * @param accountId {@code null} for somebody without account
 */
record Recipient(Long accountId, String email, String name, Topic topic) {

    static Recipient of(Account account, Topic topic) {
        return new Recipient(account.id(), account.email(), account.name(), topic);
    }

    String greeting() {
        return "Hello " + name + ",";
    }
}
