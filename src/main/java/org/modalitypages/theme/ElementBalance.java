package org.modalitypages.theme;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Whether each element of a template is closed in that template, and in the branch of the block in which it was opened, so
 * that no template takes a piece of the page around it away. Lenient where HTML lets an end tag be left out (HTML, 13.1.2.4).
 */
final class ElementBalance {

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");
    private static final Set<String> OPTIONAL = Set.of(
            "html",
            "head",
            "body",
            "li",
            "dt",
            "dd",
            "p",
            "rt",
            "rp",
            "optgroup",
            "option",
            "colgroup",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th");

    /** An element that is open, and where it was opened. */
    private record Open(String name, int start) {}

    private final MarkupRules rules;
    private final Deque<Deque<Open>> branches = new ArrayDeque<>();

    ElementBalance(MarkupRules rules) {
        this.rules = rules;
        branches.push(new ArrayDeque<>());
    }

    /** A tag of the template language, of which blocks matter. */
    void tag(Tag tag) {
        switch (tag.kind()) {
            case OPEN -> branches.push(new ArrayDeque<>());
            case ELSE -> {
                leftOpen(branches.element());
                branches.element().clear();
            }
            case CLOSE -> {
                leftOpen(branches.element());
                if (branches.size() > 1) {
                    branches.pop();
                }
            }
            case COMMENT, VALUE, RAW, PARTIAL, OTHER -> {}
        }
    }

    /** A tag of HTML: {@code div} or {@code /div}. */
    void element(String name, int start) {
        if (name.startsWith("/")) {
            closed(name.substring(1), start);
        } else if (!name.isEmpty() && Character.isLetter(name.charAt(0)) && !VOID.contains(name)) {
            branches.element().push(new Open(name, start));
        }
    }

    /** The template is read to its end. */
    void end() {
        branches.forEach(this::leftOpen);
    }

    private void closed(String name, int start) {
        var open = branches.element();
        if (open.stream().noneMatch(element -> element.name().equals(name))) {
            if (!OPTIONAL.contains(name) && !VOID.contains(name)) {
                rules.problem(ThemeRule.UNBALANCED, start, "</" + name + "> closes nothing that was opened here");
            }
            return;
        }
        var within = new ArrayDeque<Open>();
        while (!open.element().name().equals(name)) {
            within.add(open.pop());
        }
        open.pop();
        leftOpen(within);
    }

    private void leftOpen(Deque<Open> elements) {
        elements.stream()
                .filter(element -> !OPTIONAL.contains(element.name()))
                .forEach(element -> rules.problem(
                        ThemeRule.UNBALANCED, element.start(), "<" + element.name() + "> is not closed here"));
    }
}
