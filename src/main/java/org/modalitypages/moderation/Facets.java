package org.modalitypages.moderation;

/**
 * What the queue shows and filters by, pushed in by the content type.
 *
 * @param heading one line that names the edition, cut at 300 characters
 * @param excerpt the beginning of its text, cut at 300 characters
 * @param modality the slug of its modality; {@code null} when it has none
 * @param region the region of its specialist; {@code null} when unknown
 */
public record Facets(String heading, String excerpt, String modality, String region) {

    private static final int LIMIT = 300;

    public Facets {
        heading = cut(heading);
        excerpt = cut(excerpt);
    }

    private static String cut(String words) {
        var line = words.replaceAll("\\s+", " ").strip();
        if (line.length() <= LIMIT) {
            return line;
        }
        var end = Character.isHighSurrogate(line.charAt(LIMIT - 2)) ? LIMIT - 2 : LIMIT - 1;
        return line.substring(0, end) + "…";
    }
}
