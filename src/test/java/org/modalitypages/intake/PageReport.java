package org.modalitypages.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A page as it was read, written down so that a person can check it; and the pages to read. */
final class PageReport {

    private PageReport() {}

    static byte[] resource(String path) {
        try (var stream = PageReport.class.getResourceAsStream("/" + path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String path) {
        return new String(resource(path), StandardCharsets.UTF_8);
    }

    static ParsedPage read(String path) {
        return path.endsWith(".txt")
                ? PageText.parse(SourceText.decode(resource(path), null))
                : PageHtml.parse(resource(path), null);
    }

    static String of(ParsedPage page) {
        var modality = page.modality();
        var statements = page.statements().stream().map(PageReport::of).collect(Collectors.joining());
        var problems = page.problems().stream()
                .map(problem -> "! " + problem.line() + ": " + problem.detail() + "\n")
                .collect(Collectors.joining());
        return "title: " + modality.title() + "\ncall to action: " + modality.callToAction() + "\nmatch: "
                + modality.matchUrl() + "\nlanguage: " + page.language() + "\ndefinition:\n" + modality.definition()
                + "\n\n"
                + statements + problems;
    }

    private static String of(ParsedStatement statement) {
        return "line " + statement.line() + ":\n" + statement.text() + "\n= " + of(statement.credit()) + "\n\n";
    }

    static String of(Credit credit) {
        return credit.kind().word() + " | " + credit.name() + " | " + credit.title() + " | " + credit.city() + " | "
                + credit.region() + " | " + credit.country();
    }
}
