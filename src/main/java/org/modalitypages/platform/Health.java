package org.modalitypages.platform;

import java.util.List;

/**
 * How a platform was found.
 *
 * @param good whether content can be sent there
 * @param findings plain sentences: what it is, and what to do where something is missing
 */
public record Health(boolean good, List<String> findings) {

    public Health {
        findings = List.copyOf(findings);
    }
}
