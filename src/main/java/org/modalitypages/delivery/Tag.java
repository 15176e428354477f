package org.modalitypages.delivery;

/**
 * Names one item ({@code statement-7}) or everything of a kind ({@code statement}). A rendition carries the tag of every
 * item whose words it shows, and a list the tags of the kinds that it lists, because an item that is new to a list
 * cannot have been among its tags before. Whoever changes an item therefore empties both: the item and its kind.
 *
 * @param kind lower-case letters, such as {@code modality}, {@code specialist}, {@code statement}, {@code theme}
 * @param id letters, digits, {@code -} and {@code _}; empty stands for all of the kind
 */
public record Tag(String kind, String id) {

    public Tag {
        if (kind.isEmpty() || !kind.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            throw new IllegalArgumentException("a kind is lower-case letters: " + kind);
        }
        if (!id.chars().allMatch(Tag::plain)) {
            throw new IllegalArgumentException("an id is letters, digits, - and _: " + id);
        }
    }

    public static Tag item(String kind, Object id) {
        return new Tag(kind, id.toString());
    }

    public static Tag every(String kind) {
        return new Tag(kind, "");
    }

    /** As the {@code Cache-Tag} header and a purge write it. */
    @Override
    public String toString() {
        return id.isEmpty() ? kind : kind + "-" + id;
    }

    private static boolean plain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
