package org.modalitypages.identity;

/**
 * An account has another address. Fired inside the transaction that changed it, so that its holder is told at the former one,
 * should it have been somebody else.
 *
 * @param former where it was reached before
 */
public record AddressChanged(long accountId, String name, String former, String email) {}
