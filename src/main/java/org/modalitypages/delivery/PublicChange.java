package org.modalitypages.delivery;

import org.modalitypages.moderation.ItemRef;

/**
 * What the public sees of an item may have changed. Fired inside the transaction that changed it.
 *
 * @param item {@link SiteThemes#ITEM} when it is the looks of everything
 */
public record PublicChange(ItemRef item) {}
