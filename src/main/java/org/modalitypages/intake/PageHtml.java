package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads a page of HTML from any site builder: what stands below the h1 is the definition, up to the match block or the
 * heading above the statements; then the statements. White space collapses as in a browser, a {@code <br>} is a line break,
 * two are a new paragraph.
 */
final class PageHtml {

    private final Document page;
    private final List<Problem> problems = new ArrayList<>();
    private List<HtmlBlock> blocks;
    private String title;

    private PageHtml(Document page) {
        this.page = page;
    }

    /**
     * @param charset the content type's parameter, or {@code null}
     * @throws Undecodable if the bytes are not text in the charset they claim
     */
    static ParsedPage parse(byte[] bytes, String charset) {
        return parse(SourceText.decodeHtml(bytes, charset));
    }

    static ParsedPage parse(String html) {
        var lineFeeds = html.replace("\r\n", "\n").replace('\r', '\n');
        var parser = Parser.htmlParser().setTrackPosition(true);
        return new PageHtml(Jsoup.parse(lineFeeds, "", parser)).page();
    }

    private ParsedPage page() {
        readTitle();
        var match = HtmlMatchBlock.takenFrom(blocks);
        var content = new HtmlContent(match.others(), title, match.following());
        var definition = new ArrayList<>(content.definition(problems));
        var invitation =
                Invitation.closing(definition.stream().map(HtmlBlock::text).toList());
        if (invitation != null) {
            var last = definition.get(invitation.paragraph()).head(invitation.offset());
            definition.subList(invitation.paragraph(), definition.size()).clear();
            definition.add(last);
        }
        var lines = HtmlCreditLines.of(content.region(), problems);
        var arranged = HtmlStatements.arrange(withoutEnd(lines), content.others());
        var statements = StatementReader.read(arranged, problems);
        var words = invitation == null ? null : invitation.words();
        var modality = new ParsedModality(title, DefinitionMarkdown.of(definition), words, match.href());
        var root = page.selectFirst("html");
        return new ParsedPage(modality, statements, problems, root == null ? null : Spacing.known(root.attr("lang")));
    }

    /** Up to the heading that opens the next part of the page, below the last credit. */
    private static List<SourceLine> withoutEnd(List<SourceLine> lines) {
        var last = lines.size() - 1;
        while (last >= 0 && !lines.get(last).isCredit()) {
            last--;
        }
        for (var i = last + 1; last >= 0 && i < lines.size(); i++) {
            if (lines.get(i).role() == SourceLine.Role.BOUNDARY) {
                return lines.subList(0, i);
            }
        }
        return lines;
    }

    private void readTitle() {
        var heading = HtmlTitle.heading(page);
        blocks = HtmlBlocks.of(page, heading);
        if (heading == null) {
            titleWithoutHeading();
            return;
        }
        var words = new ArrayList<String>();
        var after = 0;
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).place().title()) {
                words.add(blocks.get(i).text());
                after = i + 1;
            }
        }
        title = Spacing.known(Spacing.fold(String.join(" ", words)));
        blocks = blocks.subList(after, blocks.size());
    }

    private void titleWithoutHeading() {
        title = HtmlTitle.fromHead(page);
        if (title != null) {
            problems.add(new Problem(
                    0,
                    "The page has no h1; its title was taken from its head: " + Problem.excerpt(title) + ".",
                    "Correct the title if that is not the name of the modality."));
            startAtTitle();
            return;
        }
        for (var i = 0; i < blocks.size(); i++) {
            var text = Spacing.fold(blocks.get(i).text());
            if (blocks.get(i).place().level() == 0
                    || blocks.get(i).place().aside()
                    || SpecialistsHeading.matches(text)) {
                continue;
            }
            title = text;
            problems.add(new Problem(
                    blocks.get(i).lines().get(0).number(),
                    "The page has no h1; its first heading was taken as its title: " + Problem.excerpt(title) + ".",
                    "Correct the title if that is not the name of the modality."));
            blocks = blocks.subList(i + 1, blocks.size());
            return;
        }
        problems.add(new Problem(0, "The page has no title.", "Give the page an h1 that names the modality."));
    }

    /** What stands above a heading with the same words is no content. */
    private void startAtTitle() {
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).place().level() > 0
                    && HtmlContent.sameWords(blocks.get(i).text(), title)) {
                blocks = blocks.subList(i + 1, blocks.size());
                return;
            }
        }
    }
}
