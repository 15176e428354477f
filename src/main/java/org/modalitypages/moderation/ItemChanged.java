package org.modalitypages.moderation;

/**
 * What the public sees of an item may have changed by something else than a move of its edition. Fired inside the
 * transaction that changed it.
 */
public record ItemChanged(ItemRef item) {}
