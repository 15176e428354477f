package org.modalitypages.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Segments as a page shows them: in paragraphs, with the sign {@code ¶} where an end of one came or went. */
public final class Paragraphs {

    private static final Pattern BREAK = Pattern.compile("\\s*\\n[ \\t]*\\n\\s*");
    private static final String SIGN = "¶";

    private final List<List<Segment>> paragraphs = new ArrayList<>();
    private List<Segment> current = new ArrayList<>();

    private Paragraphs() {}

    /** The paragraphs of the new text with what was removed among them; none is empty. */
    public static List<List<Segment>> of(List<Segment> segments) {
        var paragraphs = new Paragraphs();
        segments.forEach(paragraphs::add);
        paragraphs.end();
        return paragraphs.paragraphs;
    }

    private void add(Segment segment) {
        var parts = BREAK.split(segment.text(), -1);
        for (var index = 0; index < parts.length; index++) {
            if (index > 0) {
                addBreak(segment.change());
            }
            if (!parts[index].isEmpty()) {
                current.add(new Segment(segment.change(), parts[index]));
            }
        }
    }

    private void addBreak(Change change) {
        if (change != Change.SAME) {
            current.add(new Segment(change, SIGN));
        }
        if (change != Change.REMOVED) {
            end();
        }
    }

    private void end() {
        if (!current.isEmpty()) {
            paragraphs.add(current);
            current = new ArrayList<>();
        }
    }
}
