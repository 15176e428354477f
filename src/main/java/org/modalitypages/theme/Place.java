package org.modalitypages.theme;

import java.util.Locale;
import java.util.Set;

/**
 * Where in the HTML a tag of a template stands.
 *
 * @param attribute whose value the tag is part of; empty outside of attribute values
 * @param before what that value begins with, tags written as {@link #TAG}
 */
record Place(State state, String attribute, String before) {

    /** What a browser would be reading. */
    enum State {
        CONTENT,
        INSIDE_ELEMENT,
        QUOTED,
        UNQUOTED,
        DATA,
        COMMENT
    }

    /** Stands for a tag within an attribute's value. */
    static final char TAG = '\uE000';

    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "srcset",
            "imagesrcset",
            "action",
            "formaction",
            "poster",
            "data",
            "cite",
            "ping",
            "background",
            "manifest");

    /** Whether a browser takes this attribute's value as an address. */
    static boolean isAddress(String attribute) {
        return ADDRESSES.contains(attribute.toLowerCase(Locale.ROOT));
    }

    /** Whether a field of this kind is harmless here. */
    boolean allows(FieldKind kind) {
        return switch (state) {
            case CONTENT -> kind != FieldKind.DATA && kind != FieldKind.SOURCES;
            case QUOTED -> isAddress(attribute) ? allowsAsAddress(kind) : isText(kind);
            case DATA -> kind == FieldKind.DATA;
            case INSIDE_ELEMENT, UNQUOTED, COMMENT -> false;
        };
    }

    /** Whether a block may begin here; an address is one field or fixed, never put together from pieces. */
    boolean allowsBlocks() {
        return state != State.UNQUOTED && !(state == State.QUOTED && isAddress(attribute));
    }

    private boolean allowsAsAddress(FieldKind kind) {
        if (attribute.equalsIgnoreCase("srcset") || attribute.equalsIgnoreCase("imagesrcset")) {
            return before.isEmpty() && (kind == FieldKind.SOURCES || kind == FieldKind.ADDRESS);
        }
        return before.isEmpty() ? kind == FieldKind.ADDRESS : before.charAt(0) == '#' && isText(kind);
    }

    private static boolean isText(FieldKind kind) {
        return kind == FieldKind.TEXT || kind == FieldKind.ADDRESS;
    }
}
