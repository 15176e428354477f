package org.modalitypages.console;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.modalitypages.moderation.Edition;
import org.modalitypages.screening.Finding;
import org.modalitypages.screening.Screened;
import org.modalitypages.screening.Screening;
import org.modalitypages.screening.Span;
import org.modalitypages.screening.Submission;
import org.modalitypages.screening.Submission.Speaker;

/**
 * What screening says of a statement: advice for whoever decides.
 *
 * @param rules whose rules were asked, the nearest last
 * @param unavailable the rules that could not be asked, in words
 */
public record ScreeningAdvice(List<Item> items, List<String> unavailable, String rules) {

    private static final int LONGEST_QUOTE = 120;

    /**
     * A finding.
     *
     * @param words those it is about; {@code null} when it is about the whole text, as is {@code span}
     */
    public record Item(String rule, String severity, Span span, String words, String advice, String reference) {}

    static ScreeningAdvice of(Edition edition, JsonObject view, Screening screening) {
        var text = view.getString("text");
        var modality = view.getJsonObject("modality");
        var specialist = view.getJsonObject("specialist");
        var screened = screening.screen(new Submission(
                text,
                List.of(modality.getString("title"), modality.getString("slug")),
                edition.locale(),
                new Speaker(
                        specialist.getString("title", null),
                        specialist.getString("city", null),
                        specialist.getString("region", null)),
                screening.jurisdiction(specialist.getString("region", null), specialist.getString("country", null))));
        return new ScreeningAdvice(
                screened.findings().stream().map(finding -> item(finding, text)).toList(),
                screened.unavailable().stream()
                        .map(check -> words(check.rule()) + ": " + check.detail())
                        .toList(),
                String.join(
                        ", ",
                        screened.packs().stream().map(Screened.Pack::title).toList()));
    }

    private static Item item(Finding finding, String text) {
        var span = finding.span();
        var whole = span.start() == 0 && span.end() == text.length();
        return new Item(
                words(finding.rule()),
                finding.severity().word(),
                whole ? null : span,
                whole ? null : quote(text, span.start(), span.end()),
                finding.advice(),
                finding.reference());
    }

    /** With a little of what stands around it where it is a mark or two. */
    private static String quote(String text, int start, int end) {
        var from = end - start > 3 ? start : Math.max(0, start - 12);
        var to = end - start > 3 ? end : Math.min(text.length(), end + 12);
        var words = text.substring(from, to);
        return words.length() <= LONGEST_QUOTE ? words : words.substring(0, LONGEST_QUOTE - 1) + "…";
    }

    private static String words(String rule) {
        var words = rule.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
