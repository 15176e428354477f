package org.modalitypages.intake;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Which elements mark up a credit: cite, figcaption and footer of a quotation, and those whose class says so. */
final class HtmlCreditMarks {

    private static final int FURTHEST = 8;
    private static final Pattern CREDIT_CLASS = Pattern.compile(
            "(?:.*[-_])?(?:author|cite|citation|attribution|byline|by|credit|credits|source|name|fullname|signature|speaker|person"
                    + "|client|job|role|position|designation|location|credentials|profession|occupation|jobtitle)(?:[-_](?:name|title|info|text|wrap|wrapper|inner|role|job|location))?");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> BOXES = Set.of(
            "blockquote",
            "figure",
            "figcaption",
            "footer",
            "div",
            "section",
            "article",
            "li",
            "td",
            "dd",
            "q",
            "body",
            "main",
            "header");
    private static final String SENTENCE_ENDS = ".!?…\"”’»)";

    private HtmlCreditMarks() {}

    /** Whether a block-level element marks up a credit. */
    static boolean isCreditBlock(Element element, boolean inQuotation) {
        return switch (element.normalName()) {
            case "figcaption" -> element.parent() != null && isOfQuotation(element);
            case "footer" -> inQuotation || HtmlNoise.isCreditFooter(element);
            case "cite", "address" -> HtmlNoise.shortText(element) != null;
            case "body", "main", "article", "section", "html" -> false;
            default -> hasCreditClass(element) && isShortAndNoSentence(element);
        };
    }

    private static boolean isOfQuotation(Element caption) {
        for (var sibling : caption.parent().children()) {
            if (!sibling.equals(caption) && (sibling.normalName().equals("blockquote") || sibling.hasText())) {
                return true;
            }
        }
        return false;
    }

    /** Whether an inline element is a credit at the end of its block, so that it starts a line of its own. */
    static boolean breaksOut(Element element) {
        var cite = element.normalName().equals("cite");
        var marked = cite || hasCreditClass(element);
        var text = HtmlNoise.shortText(element);
        if (text == null || (!marked && CreditLine.afterDash(text) == null)) {
            return false;
        }
        var dashed = CreditLine.afterDash(text);
        var shape = CreditShape.of(dashed == null ? text : dashed);
        if (dashed != null) {
            return shape.atLeast(marked ? CreditShape.WORD : CreditShape.NAME) && isLast(element);
        }
        if (cite && element.parent() != null && BOXES.contains(element.parent().normalName())) {
            return isLast(element);
        }
        return isLast(element) && followsSentence(element) && isShortAndNoSentence(element);
    }

    private static boolean isShortAndNoSentence(Element element) {
        var text = HtmlNoise.shortText(element);
        if (text == null) {
            return false;
        }
        var last = text.charAt(text.length() - 1);
        return text.length() <= 200
                && last != '!'
                && last != '?'
                && Sentences.of(text).size() == 1
                && (last != '.' || CreditShape.of(text).atLeast(CreditShape.NAME));
    }

    static boolean hasCreditClass(Element element) {
        var names = element.className();
        return !names.isEmpty()
                && SPACE.splitAsStream(names.toLowerCase(Locale.ROOT))
                        .anyMatch(name ->
                                name.length() < 60 && CREDIT_CLASS.matcher(name).matches());
    }

    /** Whether nothing but further credits follows it in its block. */
    private static boolean isLast(Element element) {
        Node node = element;
        for (var climbed = 0; climbed < FURTHEST; climbed++) {
            var steps = 0;
            for (var next = node.nextSibling(); next != null; next = next.nextSibling()) {
                if (++steps > FURTHEST || !(isBlank(next) || isMarked(next))) {
                    return false;
                }
                if (next instanceof Element following && HtmlBlocks.isBlockLevel(following)) {
                    return true;
                }
            }
            var parent = node.parent();
            if (!(parent instanceof Element outer) || HtmlBlocks.isBlockLevel(outer)) {
                return true;
            }
            node = parent;
        }
        return false;
    }

    private static boolean isMarked(Node node) {
        return node instanceof Element element
                && (HtmlBlocks.isBlockLevel(element)
                        || element.normalName().equals("br")
                        || element.normalName().equals("cite")
                        || hasCreditClass(element));
    }

    private static boolean isBlank(Node node) {
        if (node instanceof TextNode text) {
            return text.isBlank() || Spacing.trim(text.getWholeText()).matches("[,|·–—-]?");
        }
        return !(node instanceof Element element)
                || (!element.hasText() && !element.normalName().equals("br"));
    }

    /** Whether the text before it has ended: a full stop, a quotation mark, a line break, another credit, or nothing. */
    private static boolean followsSentence(Element element) {
        Node node = element;
        for (var climbed = 0; climbed < FURTHEST; climbed++) {
            var steps = 0;
            for (var before = node.previousSibling();
                    before != null && steps < FURTHEST;
                    before = before.previousSibling()) {
                steps++;
                if (before instanceof TextNode text
                        && !Spacing.trim(text.getWholeText()).isEmpty()) {
                    var words = Spacing.trim(text.getWholeText());
                    return words.length() == 1 || SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0;
                }
                if (before instanceof Element earlier) {
                    if (isMarked(earlier) || HtmlBlocks.isBlockLevel(earlier)) {
                        return true;
                    }
                    var words = Spacing.trim(earlier.text());
                    if (!words.isEmpty()) {
                        return SENTENCE_ENDS.indexOf(words.charAt(words.length() - 1)) >= 0
                                || earlier.normalName().equals("q");
                    }
                }
            }
            var parent = node.parent();
            if (!(parent instanceof Element outer) || HtmlBlocks.isBlockLevel(outer)) {
                return true;
            }
            node = parent;
        }
        return false;
    }
}
