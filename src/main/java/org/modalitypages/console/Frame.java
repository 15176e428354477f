package org.modalitypages.console;

import java.util.List;

/**
 * What surrounds every page.
 *
 * @param csrf the anti-forgery token of the session; {@code null} when nobody is signed in
 * @param person who is signed in; {@code null} when nobody is
 * @param flash what was just done; {@code null} when nothing was
 */
public record Frame(
        String site,
        String stylesheet,
        String script,
        String csrf,
        String person,
        List<Link> navigation,
        String flash) {

    /** A place in the navigation. */
    public record Link(String address, String label, boolean current) {}
}
