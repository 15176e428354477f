package org.modalitypages.embed;

import java.util.Set;

/**
 * Fired on each node after it read anew what site owners saved.
 *
 * @param keys of those embeds that are new, changed or gone; never empty
 */
public record EmbedsChanged(Set<String> keys) {}
