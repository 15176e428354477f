package org.modalitypages.console;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.State;
import org.modalitypages.page.Moment;
import org.modalitypages.screening.EditionFindings;
import org.modalitypages.screening.Finding;
import org.modalitypages.screening.Screened;
import org.modalitypages.screening.Screened.Unavailable;
import org.modalitypages.screening.Span;

/**
 * What screening says of a statement: advice for whoever decides.
 *
 * @param items the findings that count
 * @param dismissed those that somebody dismissed
 * @param unavailable the rules that could not be asked, in words
 * @param rules whose rules were asked, the nearest last
 * @param dismissible whether the reader may dismiss findings
 * @param fixable whether the reader may put the slips of the keyboard right with one click
 */
public record ScreeningAdvice(
        String editionId,
        long version,
        String language,
        List<Item> items,
        List<Item> dismissed,
        List<String> unavailable,
        String rules,
        boolean dismissible,
        boolean fixable) {

    private static final int LONGEST_QUOTE = 120;

    /**
     * A finding.
     *
     * @param id {@code null} when it is not stored, and so cannot be dismissed
     * @param code the rule's id
     * @param rule its name, in words
     * @param span the words it is about; {@code null} when it is about the whole text
     * @param words those words; {@code null} when it is about the whole text
     * @param source the host of the external check that said so; {@code null} for our own rules
     * @param twin the edition that says nearly the same; {@code null} for other rules
     * @param dismissal {@code null} while it stands
     */
    public record Item(
            String id,
            String code,
            String rule,
            String severity,
            Span span,
            String words,
            String advice,
            String reference,
            String source,
            String twin,
            Dismissal dismissal) {}

    /** Who dismissed it, when and why. */
    public record Dismissal(String by, Moment at, String reason) {}

    static ScreeningAdvice of(
            Edition edition, EditionFindings found, boolean dismissible, boolean writable, ConsolePages pages) {
        var text = edition.content().getString("text");
        var items = found.items().stream().map(item -> item(item, text, pages)).toList();
        return new ScreeningAdvice(
                Long.toString(edition.id()),
                edition.version(),
                edition.locale(),
                items.stream().filter(item -> item.dismissal() == null).toList(),
                items.stream().filter(item -> item.dismissal() != null).toList(),
                unavailable(found.unavailable()),
                String.join(
                        ", ", found.packs().stream().map(Screened.Pack::title).toList()),
                dismissible,
                writable
                        && edition.state() == State.DRAFT
                        && items.stream().anyMatch(item -> item.code().equals("typography")));
    }

    private static Item item(EditionFindings.Item item, String text, ConsolePages pages) {
        var finding = item.finding();
        var span = finding.span();
        var whole = span.start() == 0 && span.end() >= text.length();
        return new Item(
                item.id() == null ? null : item.id().toString(),
                finding.rule(),
                Wording.ofRule(finding.rule()),
                finding.severity().word(),
                whole ? null : span,
                whole ? null : quote(text, span.start(), Math.min(span.end(), text.length())),
                finding.advice(),
                finding.reference(),
                finding.source().equals(Finding.OWN) ? null : finding.source(),
                finding.twin() == null ? null : finding.twin().toString(),
                item.dismissal() == null
                        ? null
                        : new Dismissal(
                                item.dismissal().by(),
                                pages.moment(item.dismissal().at()),
                                item.dismissal().reason()));
    }

    /** Those that could not be asked for the same reason in one line. */
    private static List<String> unavailable(List<Unavailable> checks) {
        var rules = checks.stream()
                .collect(groupingBy(
                        Unavailable::detail, LinkedHashMap::new, mapping(ScreeningAdvice::words, joining(", "))));
        return rules.entrySet().stream()
                .map(reason -> reason.getValue() + ": " + reason.getKey())
                .toList();
    }

    private static String words(Unavailable check) {
        var source = check.source().equals(Finding.OWN) ? "" : " (" + check.source() + ")";
        return Wording.ofRule(check.rule()) + source;
    }

    /** With a little of what stands around it where it is a mark or two. */
    private static String quote(String text, int start, int end) {
        var from = end - start > 3 ? start : Math.max(0, start - 12);
        var to = end - start > 3 ? end : Math.min(text.length(), end + 12);
        var words = text.substring(from, to);
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE - 1) + "…";
    }
}
