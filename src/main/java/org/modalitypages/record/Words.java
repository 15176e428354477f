package org.modalitypages.record;

/** The words of a decision as one text, so that they can be hashed together. */
public final class Words {

    private Words() {}

    /** Reason and note, each with its length in characters before it, so that no two pairs give the same text. */
    public static String of(String reason, String note) {
        return part(reason) + part(note);
    }

    private static String part(String words) {
        return words == null ? "-," : words.length() + ":" + words + ",";
    }
}
