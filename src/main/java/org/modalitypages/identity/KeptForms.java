package org.modalitypages.identity;

import jakarta.ws.rs.core.Response;

/**
 * Keeps what somebody typed into a form that cannot be taken because its session ended or was renewed meanwhile.
 * Implemented where such forms are written.
 */
public interface KeptForms {

    /** Whether forms sent to this path are kept. */
    boolean keeps(String path);

    /**
     * A page that holds what was sent and lets its writer sign in, or look at it, and send it again.
     *
     * @param path where it was sent to
     * @param body the form as sent, {@code application/x-www-form-urlencoded}
     */
    Response keep(String path, byte[] body);
}
