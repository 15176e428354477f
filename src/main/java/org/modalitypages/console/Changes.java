package org.modalitypages.console;

import java.util.ArrayList;
import java.util.List;
import org.modalitypages.diff.Change;
import org.modalitypages.diff.Paragraphs;
import org.modalitypages.diff.Segment;
import org.modalitypages.diff.WordDiff;
import org.modalitypages.moderation.Edition;
import org.modalitypages.review.EditionDiff;

/**
 * What one text changes in another, for reading.
 *
 * @param fields those that differ
 * @param same the names of those that do not
 */
public record Changes(String language, List<Field> fields, List<String> same) {

    private static final int SHORT = 80;
    private static final int CONTEXT = 1;

    /**
     * A field that differs.
     *
     * @param before and {@code after} are the values of a field so short that one reads better after the other; both
     *     {@code null} where the words are compared
     */
    public record Field(String label, String before, String after, List<Paragraph> paragraphs) {

        public boolean brief() {
            return paragraphs.isEmpty();
        }
    }

    /** A paragraph, or so many that are left out as nothing in them differs. */
    public record Paragraph(List<Segment> segments, int skipped) {}

    static Changes between(Edition old, Edition fresh) {
        var fields = new ArrayList<Field>();
        var same = new ArrayList<String>();
        for (var field : EditionDiff.between(old.content(), fresh.content())) {
            if (field.changed()) {
                fields.add(field(field));
            } else {
                same.add(Wording.field(field.name()));
            }
        }
        return new Changes(fresh.locale(), fields, same);
    }

    static Changes between(String language, String old, String fresh) {
        var paragraphs = paragraphs(WordDiff.between(old, fresh));
        return new Changes(language, List.of(new Field(Wording.field("text"), null, null, paragraphs)), List.of());
    }

    private static Field field(EditionDiff.Field field) {
        var label = Wording.field(field.name());
        if (!field.name().equals("text") && isShort(field.before()) && isShort(field.after())) {
            return new Field(label, orNothing(field.before()), orNothing(field.after()), List.of());
        }
        return new Field(label, null, null, paragraphs(field.parts()));
    }

    private static boolean isShort(String value) {
        return value == null || (value.length() <= SHORT && value.indexOf('\n') < 0);
    }

    private static String orNothing(String value) {
        return value == null ? "nothing" : value;
    }

    /** Leaves out unchanged paragraphs that have no change next to them. */
    private static List<Paragraph> paragraphs(List<Segment> segments) {
        var all = Paragraphs.of(segments);
        var shown = new ArrayList<Paragraph>();
        var skipped = 0;
        for (var index = 0; index < all.size(); index++) {
            var near = all.subList(Math.max(0, index - CONTEXT), Math.min(all.size(), index + CONTEXT + 1));
            if (near.stream().allMatch(WordDiff::unchanged) && all.size() > 4) {
                skipped++;
                continue;
            }
            if (skipped > 0) {
                shown.add(new Paragraph(List.of(), skipped));
                skipped = 0;
            }
            shown.add(new Paragraph(all.get(index), 0));
        }
        if (skipped > 0) {
            shown.add(new Paragraph(List.of(), skipped));
        }
        return shown;
    }

    /** For templates, which cannot name it shortly. */
    public static boolean added(Segment segment) {
        return segment.change() == Change.ADDED;
    }

    public static boolean removed(Segment segment) {
        return segment.change() == Change.REMOVED;
    }
}
