package org.modalitypages.theme;

/**
 * How a specialist is credited: {@code Name, Title in City, ST}.
 *
 * @param title {@code null} when unknown
 * @param place for machines; people read the role
 * @param role what follows the name by the attribution rule: {@code Title in City, ST}, or empty
 * @param url the page that credits link to, or {@code null}
 * @param practice whether this is a practice and not a person
 * @param photo {@code null} for none
 */
public record CreditView(
        String name,
        String title,
        PlaceView place,
        String role,
        @Holds(FieldKind.ADDRESS) String url,
        boolean practice,
        PhotoView photo) {

    /** All that follows the name, with what separates it: {@code ", Title in City, ST"}, {@code " in ST"} or empty. */
    @Holds(FieldKind.TEXT)
    public String rest() {
        if (role == null || role.isEmpty()) {
            return "";
        }
        return (title == null || title.isEmpty() ? " " : ", ") + role;
    }
}
