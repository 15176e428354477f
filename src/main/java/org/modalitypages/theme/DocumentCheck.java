package org.modalitypages.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the document around every page has to have: the page itself, language, title, and what other machines look for. */
final class DocumentCheck {

    private static final Map<ThemeRule, Pattern> WANTED = Map.of(
            ThemeRule.PAGE_STYLESHEET,
            Pattern.compile("(?i)<link(?=[^>]*\\srel=[\"']?stylesheet\\b)"
                    + "(?=[^>]*\\shref=[\"']\\{\\{~?\\s*(?:@root\\.)?(?:site\\.)?stylesheet\\s*~?}}[\"'])"),
            ThemeRule.PAGE_LANGUAGE,
            Pattern.compile("<html(?=[^>]*\\slang=[\"']\\{\\{)(?=[^>]*\\sdir=[\"']\\{\\{)"),
            ThemeRule.PAGE_TITLE,
            Pattern.compile("<title[\\s>]"),
            ThemeRule.CANONICAL,
            Pattern.compile("rel=[\"']canonical[\"'][^>]*\\{\\{\\s*head\\.canonical"),
            ThemeRule.DISCOVERY,
            Pattern.compile("application/json\\+oembed[^>]*\\{\\{\\s*head\\.oembedJson"));

    private static final Pattern MAIN = Pattern.compile("(?i)<main[\\s>]|</main[\\s>]");
    private static final Pattern QUOTE = Pattern.compile("(?is)<figure\\b.*<blockquote\\b.*</blockquote>.*</figure>");
    private static final Pattern TRACK = Pattern.compile("(?i)<[^>]*\\sdata-part\\s*=\\s*[\"']?track[\"'\\s>]");
    private static final Set<String> BODY = Set.of("body", "@root.body");

    /** How often something is written at least and at most, by the ways that blocks may go. */
    private record Times(int least, int most) {

        static final Times NEVER = new Times(0, 0);

        Times and(Times more) {
            return new Times(least + more.least, most + more.most);
        }

        Times or(Times other) {
            return new Times(Math.min(least, other.least), Math.max(most, other.most));
        }
    }

    /** A block that is open: what its branch before {@code else} writes, and what this one has so far. */
    private record Branch(String block, boolean otherwise, Times before, Times now) {

        static Branch of(String block) {
            return new Branch(block, false, Times.NEVER, Times.NEVER);
        }

        Branch and(Times more) {
            return new Branch(block, otherwise, before, now.and(more));
        }

        /** A list writes its part as often as it is long. */
        Times repeated() {
            return block.equals("each") && !otherwise ? new Times(now.least, now.most * 2) : now;
        }
    }

    private DocumentCheck() {}

    static List<ThemeProblem> of(Map<String, String> templates) {
        var problems = new ArrayList<ThemeProblem>();
        if (templates.containsKey(TemplateName.PAGE)) {
            page(WholeTemplate.of(TemplateName.PAGE, templates), problems);
        }
        var carousel = EmbedLayout.CAROUSEL.template();
        if (templates.containsKey(carousel)
                && !TRACK.matcher(WholeTemplate.of(carousel, templates)).find()) {
            problems.add(new ThemeProblem(ThemeRule.CAROUSEL_TRACK, TemplateName.path(carousel), ""));
        }
        for (var layout : EmbedLayout.values()) {
            if (templates.containsKey(layout.template())
                    && !QUOTE.matcher(WholeTemplate.of(layout.template(), templates))
                            .find()) {
                problems.add(new ThemeProblem(ThemeRule.WIDGET_QUOTE, TemplateName.path(layout.template()), ""));
            }
        }
        return problems;
    }

    private static void page(String text, List<ThemeProblem> problems) {
        var where = TemplateName.path(TemplateName.PAGE);
        WANTED.keySet().stream().sorted().forEach(rule -> {
            if (!WANTED.get(rule).matcher(text).find()) {
                problems.add(new ThemeProblem(rule, where, ""));
            }
        });
        var tags = Tag.of(text);
        var bodies = tags.stream().filter(DocumentCheck::isBody).toList();
        var scan = new MarkupScan(new FileLines(where, text), text, tags, Map.of());
        var wrong = bodies.stream()
                        .anyMatch(tag -> scan.place(tag)
                                .filter(place -> place.state() != Place.State.CONTENT)
                                .isPresent())
                ? "it stands in an attribute"
                : wrong(times(tags));
        if (!wrong.isEmpty()) {
            problems.add(new ThemeProblem(ThemeRule.PAGE_BODY, where, wrong));
        }
        if (bodies.isEmpty() || bodies.stream().anyMatch(tag -> !isWithinMain(tag, text))) {
            problems.add(new ThemeProblem(ThemeRule.PAGE_MAIN, where, ""));
        }
    }

    private static boolean isBody(Tag tag) {
        return tag.kind() == Tag.Kind.VALUE && BODY.contains(tag.path());
    }

    private static String wrong(Times times) {
        if (times.most() == 0) {
            return "it is missing";
        }
        if (times.least() == 0) {
            return "it stands in a block, and may be missing";
        }
        return times.most() > 1 ? "it is there more than once" : "";
    }

    private static Times times(List<Tag> tags) {
        var open = new ArrayDeque<Branch>();
        open.push(Branch.of(""));
        for (var tag : tags) {
            if (isBody(tag)) {
                open.push(open.pop().and(new Times(1, 1)));
            } else if (tag.kind() == Tag.Kind.OPEN) {
                open.push(Branch.of(tag.name()));
            } else if (tag.kind() == Tag.Kind.ELSE && open.size() > 1) {
                var first = open.pop();
                open.push(new Branch(first.block(), true, first.repeated(), Times.NEVER));
            } else if (tag.kind() == Tag.Kind.CLOSE && open.size() > 1) {
                var closed = open.pop();
                open.push(open.pop().and(closed.before().or(closed.repeated())));
            }
        }
        return open.getLast().now();
    }

    private static boolean isWithinMain(Tag tag, String text) {
        int depth = 0;
        var found = MAIN.matcher(text).region(0, tag.start());
        while (found.find()) {
            depth += found.group().charAt(1) == '/' ? -1 : 1;
        }
        return depth > 0;
    }
}
