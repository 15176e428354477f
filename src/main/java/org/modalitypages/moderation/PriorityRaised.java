package org.modalitypages.moderation;

/** An edition has a reason to come first that it did not have before. Fired inside the transaction that gives it. */
public record PriorityRaised(long editionId, PriorityReason reason) {}
