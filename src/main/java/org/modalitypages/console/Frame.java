package org.modalitypages.console;

import java.util.List;
import java.util.Map;

/**
 * What surrounds every page.
 *
 * @param assets addresses of stylesheets and scripts by name
 * @param csrf the anti-forgery token of the session; {@code null} when nobody is signed in
 * @param person who is signed in; {@code null} when nobody is
 * @param navigation where one goes every day
 * @param more where one goes now and then
 * @param flash what was just done; {@code null} when nothing was
 */
public record Frame(
        String site,
        Map<String, String> assets,
        String csrf,
        String person,
        List<Link> navigation,
        List<Link> more,
        String flash) {

    /** The address of a stylesheet or script, such as {@code queue.js}. */
    public String asset(String name) {
        return assets.get(name);
    }

    /** A place in the navigation. */
    public record Link(String address, String label, boolean current) {}
}
