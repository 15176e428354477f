package org.modalitypages.privacy;

import java.util.Optional;

/**
 * What somebody typed to show that they mean an erasure: the password of their account, or a sentence.
 */
public record Confirmation(Optional<String> password, Optional<String> sentence) {}
