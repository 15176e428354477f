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

    /** An open block: what templates name within it, and where its opening tag stood. */
    private record Block(String name, Shape scope, Place place) {}

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
        outermost.push(new Block("", root, null));
        check.follow(template, outermost, 0);
        return check.problems;
    }

    private void follow(String template, Deque<Block> outer, int depth) {
        var text = templates.get(template);
        var where = TemplateName.path(template);
        if (text == null) {
            problem(MISSING_TEMPLATE, where, "");
            return;
        }
        followed++;
        if (depth > DEEPEST || followed > MOST_PARTIALS) {
            problem(RECURSIVE_PARTIAL, where, "");
            return;
        }
        var tags = Tag.of(text);
        var scan = new MarkupScan(where, text, tags, files.manifest().assets());
        problems.addAll(scan.problems());
        var blocks = new ArrayDeque<>(outer);
        for (var tag : tags) {
            follow(tag, scan.place(tag), where, blocks, depth);
        }
        if (!blocks.element().name().isEmpty()) {
            problem(UNBALANCED, where, blocks.element().name() + " is open at the end");
        }
    }

    private void follow(Tag tag, Place place, String where, Deque<Block> blocks, int depth) {
        switch (tag.kind()) {
            case COMMENT -> {}
            case RAW -> problem(RAW_OUTPUT, where, tag.path());
            case OTHER -> problem(UNKNOWN_TAG, where, tag.path());
            case VALUE -> value(tag, place, where, blocks);
            case OPEN -> open(tag, place, where, blocks);
            case ELSE -> otherwise(place, where, blocks);
            case CLOSE -> closed(tag, place, where, blocks);
            case PARTIAL -> partial(tag, place, where, blocks, depth);
        }
    }

    private void value(Tag tag, Place place, String where, Deque<Block> blocks) {
        var shape = resolve(tag.path(), blocks);
        if (shape.isEmpty() || !(shape.get() instanceof Shape.Leaf leaf)) {
            problem(UNKNOWN_FIELD, where, tag.path() + holds(shape));
        } else if (!place.allows(leaf.kind())) {
            problem(UNSAFE_PLACE, where, tag.path());
        }
    }

    private void open(Tag tag, Place place, String where, Deque<Block> blocks) {
        if (!place.allowsBlocks()) {
            problem(UNSAFE_PLACE, where, "#" + tag.name() + " " + tag.path());
        }
        blocks.push(new Block(tag.name(), opened(tag, where, blocks), place));
    }

    private Shape opened(Tag tag, String where, Deque<Block> blocks) {
        var scope = blocks.element().scope();
        var shape = resolve(tag.path(), blocks);
        if (shape.isEmpty()) {
            problem(UNKNOWN_FIELD, where, tag.path());
            return scope;
        }
        if (tag.name().equals("each")) {
            if (shape.get() instanceof Shape.Items items) {
                return items.element();
            }
            problem(UNKNOWN_FIELD, where, tag.path() + " is no list");
        }
        return tag.name().equals("with") ? shape.get() : scope;
    }

    private void closed(Tag tag, Place place, String where, Deque<Block> blocks) {
        if (!blocks.element().name().equals(tag.name())) {
            problem(UNBALANCED, where, "/" + tag.name() + " closes another block than the last");
            return;
        }
        balanced(blocks.pop(), place, where);
    }

    private void otherwise(Place place, String where, Deque<Block> blocks) {
        if (blocks.element().name().isEmpty()) {
            problem(UNBALANCED, where, "else outside of a block");
            return;
        }
        var block = blocks.pop();
        balanced(block, place, where);
        blocks.push(new Block(block.name(), blocks.element().scope(), block.place()));
    }

    private void balanced(Block block, Place place, String where) {
        var start = block.place();
        if (start.state() != place.state() || !start.attribute().equals(place.attribute())) {
            problem(UNBALANCED, where, block.name() + " begins and ends at different places of the HTML");
        }
    }

    private void partial(Tag tag, Place place, String where, Deque<Block> blocks, int depth) {
        if (place.state() != Place.State.CONTENT) {
            problem(UNSAFE_PLACE, where, "> " + tag.name());
            return;
        }
        var scope = tag.path().isEmpty() ? Optional.of(blocks.element().scope()) : resolve(tag.path(), blocks);
        if (scope.isEmpty()) {
            problem(UNKNOWN_FIELD, where, tag.path());
            return;
        }
        var inner = new ArrayDeque<>(blocks);
        inner.push(new Block("", scope.get(), place));
        follow(tag.name(), inner, depth + 1);
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

    private static String holds(Optional<Shape> shape) {
        return shape.isEmpty() ? "" : " holds more than a single value";
    }

    private void problem(ThemeRule rule, String where, String what) {
        problems.add(new ThemeProblem(rule, where, what));
    }
}
