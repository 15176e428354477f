package org.modalitypages.identity;

import java.time.Instant;

/**
 * A link with a secret is to reach somebody by mail. Fired inside the transaction that made the link, so that whoever
 * mails it joins that transaction: either both are kept or neither.
 *
 * @param email where to
 * @param name whose; the address itself where no name is known
 * @param path site-relative, holding the secret, such as {@code /portal/sign-in/…}; it must reach nothing but the mail
 * @param expiresAt from when on it is worthless
 * @param words of whoever had it sent, for the mail; {@code null} when they said nothing
 */
public record LinkSent(LinkPurpose purpose, String email, String name, String path, Instant expiresAt, String words) {

    /** Without the secret, since this is what ends up in logs. */
    @Override
    public String toString() {
        return "LinkSent[" + purpose + " until " + expiresAt + "]";
    }
}
