package org.modalitypages.person;

/**
 * Whose key it is: of a specialist, whether or not there is an account, else of an account, else of the site itself.
 *
 * @param id such as {@code specialist:1042}, at most 60 characters
 */
public record Holder(String id) {

    /** The site, for texts that are nobody's. */
    public static final Holder SITE = new Holder("site");

    public static Holder specialist(long id) {
        return new Holder("specialist:" + id);
    }

    public static Holder account(long id) {
        return new Holder("account:" + id);
    }
}
