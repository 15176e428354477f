package org.modalitypages.theme;

import static org.modalitypages.theme.ThemeRule.MISSING_TEMPLATE;
import static org.modalitypages.theme.ThemeRule.RAW_OUTPUT;
import static org.modalitypages.theme.ThemeRule.RECURSIVE_PARTIAL;
import static org.modalitypages.theme.ThemeRule.UNBALANCED;
import static org.modalitypages.theme.ThemeRule.UNKNOWN_FIELD;
import static org.modalitypages.theme.ThemeRule.UNKNOWN_TAG;
import static org.modalitypages.theme.ThemeRule.UNSAFE_PLACE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows one page's template and its partials with the fields that it may name. */
final class TemplateCheck {

    private static final int DEEPEST = 12;
    private static final int MOST_PARTIALS = 2_000;

    /** An open block: what templates name within it, and where its opening tag stood, as far as is known. */
    private record Block(String name, Shape scope, Optional<Place> place, int start) {}

    /** The template that is read, and where its lines end. */
    private record Reading(FileLines lines, MarkupScan scan, Deque<Block> blocks, int depth) {}

    private final ThemeFiles files;
    private final Map<String, String> templates;
    private final Shape root;
    private final List<ThemeProblem> problems = new ArrayList<>();
    private int followed;

    private TemplateCheck(ThemeFiles files, Map<String, String> templates, Shape root) {
        this.files = files;
        this.templates = templates;
        this.root = root;
    }

    static List<ThemeProblem> of(String template, ThemeFiles files, Map<String, String> templates, Shape root) {
        var check = new TemplateCheck(files, templates, root);
        var outermost = new ArrayDeque<Block>();
        outermost.push(new Block("", root, Optional.empty(), 0));
        check.follow(template, TemplateName.path(template), outermost, 0);
        return check.problems;
    }

    /** @param from where it is asked for */
    private void follow(String template, String from, Deque<Block> outer, int depth) {
        var text = templates.get(template);
        if (text == null) {
            var missing = TemplateName.path(template);
            problems.add(new ThemeProblem(MISSING_TEMPLATE, from, missing.equals(from) ? "" : missing));
            return;
        }
        followed++;
        if (depth > DEEPEST || followed > MOST_PARTIALS) {
            problems.add(new ThemeProblem(RECURSIVE_PARTIAL, TemplateName.path(template), ""));
            return;
        }
        var tags = Tag.of(text);
        var lines = new FileLines(TemplateName.path(template), text);
        var scan = new MarkupScan(lines, text, tags, files.manifest().assets());
        problems.addAll(scan.problems());
        var reading = new Reading(lines, scan, new ArrayDeque<>(outer), depth);
        tags.forEach(tag -> follow(tag, reading));
        var last = reading.blocks().element();
        if (!last.name().isEmpty()) {
            problems.add(new ThemeProblem(UNBALANCED, lines.at(last.start()), last.name() + " is open at the end"));
        }
    }

    private void follow(Tag tag, Reading reading) {
        switch (tag.kind()) {
            case COMMENT -> {}
            case RAW -> problem(RAW_OUTPUT, tag, reading, tag.path());
            case OTHER -> problem(UNKNOWN_TAG, tag, reading, tag.path());
            case VALUE -> value(tag, reading);
            case OPEN -> open(tag, reading);
            case ELSE -> otherwise(tag, reading);
            case CLOSE -> closed(tag, reading);
            case PARTIAL -> partial(tag, reading);
        }
    }

    private void value(Tag tag, Reading reading) {
        var shape = resolve(tag.path(), reading.blocks());
        if (shape.isEmpty()) {
            unknown(tag, reading);
        } else if (!(shape.get() instanceof Shape.Leaf leaf)) {
            problem(UNKNOWN_FIELD, tag, reading, tag.path() + " holds more than a single value");
        } else if (reading.scan()
                .place(tag)
                .filter(place -> !place.allows(leaf.kind()))
                .isPresent()) {
            problem(UNSAFE_PLACE, tag, reading, tag.path());
        }
    }

    private void open(Tag tag, Reading reading) {
        var place = reading.scan().place(tag);
        if (place.filter(known -> !known.allowsBlocks()).isPresent()) {
            problem(UNSAFE_PLACE, tag, reading, "#" + tag.name() + " " + tag.path());
        }
        reading.blocks().push(new Block(tag.name(), opened(tag, reading), place, tag.start()));
    }

    private Shape opened(Tag tag, Reading reading) {
        var scope = reading.blocks().element().scope();
        var shape = resolve(tag.path(), reading.blocks());
        if (shape.isEmpty()) {
            unknown(tag, reading);
            return scope;
        }
        if (tag.name().equals("each")) {
            if (shape.get() instanceof Shape.Items items) {
                return items.element();
            }
            problem(UNKNOWN_FIELD, tag, reading, tag.path() + " is no list");
        }
        return tag.name().equals("with") ? shape.get() : scope;
    }

    private void closed(Tag tag, Reading reading) {
        var block = reading.blocks().element();
        if (!block.name().equals(tag.name())) {
            problem(UNBALANCED, tag, reading, "/" + tag.name() + " closes another block than the last");
            return;
        }
        reading.blocks().pop();
        balanced(block, tag, reading);
    }

    private void otherwise(Tag tag, Reading reading) {
        var blocks = reading.blocks();
        if (blocks.element().name().isEmpty()) {
            problem(UNBALANCED, tag, reading, "else outside of a block");
            return;
        }
        var block = blocks.pop();
        balanced(block, tag, reading);
        blocks.push(new Block(block.name(), blocks.element().scope(), block.place(), block.start()));
    }

    private void balanced(Block block, Tag tag, Reading reading) {
        var start = block.place();
        var end = reading.scan().place(tag);
        if (start.isPresent()
                && end.isPresent()
                && (start.get().state() != end.get().state()
                        || !start.get().attribute().equals(end.get().attribute()))) {
            problem(UNBALANCED, tag, reading, block.name() + " begins and ends at different places of the HTML");
        }
    }

    private void partial(Tag tag, Reading reading) {
        var place = reading.scan().place(tag);
        if (place.filter(known -> known.state() != Place.State.CONTENT).isPresent()) {
            problem(UNSAFE_PLACE, tag, reading, "> " + tag.name());
            return;
        }
        var blocks = reading.blocks();
        var scope = tag.path().isEmpty() ? Optional.of(blocks.element().scope()) : resolve(tag.path(), blocks);
        if (scope.isEmpty()) {
            unknown(tag, reading);
            return;
        }
        var inner = new ArrayDeque<>(blocks);
        inner.push(new Block("", scope.get(), place, tag.start()));
        follow(tag.name(), reading.lines().at(tag.start()), inner, reading.depth() + 1);
    }

    private void unknown(Tag tag, Reading reading) {
        var known = NearestField.of(tag.path(), reading.blocks().element().scope(), root);
        problem(
                UNKNOWN_FIELD,
                tag,
                reading,
                tag.path() + known.map(field -> "; perhaps " + field).orElse(""));
    }

    private Optional<Shape> resolve(String path, Deque<Block> blocks) {
        if (path.equals(".")) {
            return Optional.of(blocks.element().scope());
        }
        if (path.startsWith("@root.")) {
            return root.at(path.substring("@root.".length()));
        }
        return path.startsWith("@")
                ? Optional.of(new Shape.Leaf(FieldKind.TEXT))
                : blocks.element().scope().at(path);
    }

    private void problem(ThemeRule rule, Tag tag, Reading reading, String what) {
        problems.add(new ThemeProblem(rule, reading.lines().at(tag.start()), what));
    }
}
