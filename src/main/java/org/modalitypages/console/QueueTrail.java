package org.modalitypages.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The way through the queue that a reviewer goes.
 *
 * @param from the page of the queue that they came from, with its filters
 * @param previous the address of the edition before this one; {@code null} for the first
 * @param next the address of the edition after this one; {@code null} for the last
 */
public record QueueTrail(String from, String previous, String next) {

    /** Whether an address is the queue's, and of nobody else's site. */
    public static boolean isQueue(String address) {
        return address.equals("/console") || address.startsWith("/console?");
    }

    /** An address as the value of a parameter. */
    public static String encoded(String address) {
        return URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
