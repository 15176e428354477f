package org.modalitypages.identity.launch;

import java.util.Optional;

/**
 * Knows platforms from which people may be sent here. Implemented as a CDI bean by whoever connects platforms; several
 * beans are asked in turn.
 */
public interface LaunchPlatforms {

    /** The platform with this id, read anew so that a disabled one is known to be so at once, on every node. */
    Optional<LaunchPlatform> byId(String id);
}
