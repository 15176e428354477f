package org.modalitypages.theme;

import static org.modalitypages.theme.ThemeProblem.fatal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows one page's template and its partials with the fields that it may name. */
final class TemplateCheck {

    private static final int DEEPEST = 12;

    /** An open block: what templates name within it, and where its opening tag stood. */
    private record Block(String name, Shape scope, Place place) {}

    private final Map<String, String> templates;
    private final Shape root;
    private final List<ThemeProblem> problems = new ArrayList<>();

    private TemplateCheck(Map<String, String> templates, Shape root) {
        this.templates = templates;
        this.root = root;
    }

    static List<ThemeProblem> of(String template, Map<String, String> templates, Shape root) {
        var check = new TemplateCheck(templates, root);
        var outermost = new ArrayDeque<Block>();
        outermost.push(new Block("", root, null));
        check.follow(template, outermost, 0);
        return check.problems;
    }

    private void follow(String template, Deque<Block> outer, int depth) {
        var text = templates.get(template);
        var where = TemplateName.path(template);
        if (text == null) {
            problem("missing-template", where, "", "add the file");
            return;
        }
        if (depth > DEEPEST) {
            problem("recursive-partial", where, "", "a partial can not contain itself");
            return;
        }
        var tags = Tag.of(text);
        var scan = new MarkupScan(where, text, tags);
        problems.addAll(scan.problems());
        var blocks = new ArrayDeque<>(outer);
        for (var tag : tags) {
            follow(tag, scan.place(tag), where, blocks, depth);
        }
        if (!blocks.element().name().isEmpty()) {
            problem("unbalanced", where, blocks.element().name(), "close this block");
        }
    }

    private void follow(Tag tag, Place place, String where, Deque<Block> blocks, int depth) {
        switch (tag.kind()) {
            case COMMENT -> {}
            case RAW ->
                problem("raw-output", where, tag.path(), "use two braces; what is safe HTML is not escaped again");
            case OTHER -> problem("unknown-tag", where, tag.path(), "use values, partials, " + Tag.BLOCKS);
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
            problem("unknown-field", where, tag.path(), "name a field that holds a single value here");
        } else if (!place.allows(leaf.kind())) {
            problem(
                    "unsafe-place",
                    where,
                    tag.path(),
                    "text belongs in content or quoted attributes, addresses in links");
        }
    }

    private void open(Tag tag, Place place, String where, Deque<Block> blocks) {
        if (!place.allowsBlocks()) {
            problem("unsafe-place", where, tag.name(), "an address is one field, or fixed");
        }
        blocks.push(new Block(tag.name(), opened(tag, where, blocks), place));
    }

    private Shape opened(Tag tag, String where, Deque<Block> blocks) {
        var scope = blocks.element().scope();
        var shape = resolve(tag.path(), blocks);
        if (shape.isEmpty()) {
            problem("unknown-field", where, tag.path(), "there is no such field here");
            return scope;
        }
        if (tag.name().equals("each")) {
            if (shape.get() instanceof Shape.Items items) {
                return items.element();
            }
            problem("unknown-field", where, tag.path(), "this is no list");
        }
        return tag.name().equals("with") ? shape.get() : scope;
    }

    private void closed(Tag tag, Place place, String where, Deque<Block> blocks) {
        if (!blocks.element().name().equals(tag.name())) {
            problem("unbalanced", where, tag.name(), "close the block that was opened last");
            return;
        }
        balanced(blocks.pop(), place, where);
    }

    private void otherwise(Place place, String where, Deque<Block> blocks) {
        if (blocks.element().name().isEmpty()) {
            problem("unbalanced", where, "else", "there is no block here");
            return;
        }
        var block = blocks.pop();
        balanced(block, place, where);
        blocks.push(new Block(block.name(), blocks.element().scope(), block.place()));
    }

    private void balanced(Block block, Place place, String where) {
        var start = block.place();
        if (start.state() != place.state() || !start.attribute().equals(place.attribute())) {
            problem("unbalanced", where, block.name(), "a block begins and ends at the same place of the HTML");
        }
    }

    private void partial(Tag tag, Place place, String where, Deque<Block> blocks, int depth) {
        if (place.state() != Place.State.CONTENT) {
            problem("unsafe-place", where, tag.name(), "a partial belongs in content");
            return;
        }
        var scope = tag.path().isEmpty() ? Optional.of(blocks.element().scope()) : resolve(tag.path(), blocks);
        if (scope.isEmpty()) {
            problem("unknown-field", where, tag.path(), "there is no such field here");
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

    private void problem(String code, String where, String what, String help) {
        problems.add(fatal(code, what.isEmpty() ? where : where + ": " + what, help));
    }
}
