package org.modalitypages.identity.launch;

import java.time.Instant;
import org.modalitypages.identity.Role;

/**
 * What a token says that holds.
 *
 * @param subject the platform's own name of the person
 * @param role that is wanted, within the platform's cap
 * @param path of ours to open; {@code null} for the start
 * @param tokenId which is used once
 */
record Launch(
        LaunchPlatform platform,
        String subject,
        String email,
        String name,
        Role role,
        String path,
        String tokenId,
        Instant expiresAt) {}
