package org.modalitypages.portal;

/**
 * What surrounds every page.
 *
 * @param base address of the stylesheet that console and portal share; {@code stylesheet} is the portal's own
 * @param csrf the anti-forgery token of the session; {@code null} when nobody is signed in
 * @param person who is signed in; {@code null} when nobody is
 * @param account the id of whoever is signed in, under which a browser keeps what was typed; {@code null} when nobody is
 * @param console whether there is something for this person in the console
 * @param here which entry of the navigation the page belongs to
 * @param flash what was just done; {@code null} when nothing was
 */
public record Frame(
        String site,
        String base,
        String stylesheet,
        String script,
        String csrf,
        String person,
        String account,
        boolean console,
        String here,
        String flash) {}
