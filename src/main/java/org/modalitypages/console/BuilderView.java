package org.modalitypages.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modalitypages.console.QueueView.Choice;
import org.modalitypages.embed.EmbedDraft;
import org.modalitypages.embed.Snippet;
import org.modalitypages.theme.EmbedContrast;

/**
 * The page on which an embed is made and changed.
 *
 * @param id {@code null} before it is saved
 * @param themes each with the colours that it has where none is set
 * @param heights the usual height by layout, for whoever changes the layout
 * @param snippets empty before it is saved
 * @param preview the address of the page with the widget as it is entered
 * @param nobody why it shows nobody; {@code null} when it shows somebody
 * @param problems what to do, by field
 */
public record BuilderView(
        String siteId,
        String siteName,
        String id,
        long version,
        EmbedDraft draft,
        Choices choices,
        List<ThemeChoice> themes,
        Map<String, Integer> heights,
        List<Contrast> contrast,
        List<Snippet> snippets,
        String preview,
        String nobody,
        boolean previewable,
        Map<String, String> problems,
        Notice notice) {

    /** What can be chosen. */
    public record Choices(
            List<Choice> modalities,
            List<Choice> layouts,
            List<Choice> regions,
            List<Choice> orders,
            List<Choice> locales) {}

    /** A theme with its own colours by {@code light-background} and the like. */
    public record ThemeChoice(String value, String label, boolean chosen, Map<String, String> colours) {

        /** {@code light-text:#111111 …}, for the script. */
        public String colourList() {
            return String.join(
                    " ",
                    colours.entrySet().stream()
                            .map(colour -> colour.getKey() + ":" + colour.getValue())
                            .sorted()
                            .toList());
        }
    }

    /** How well one pair of colours can be read. */
    public record Contrast(String words, boolean enough) {

        static Contrast of(EmbedContrast found) {
            var pair = (found.words().equals("text") ? "Text" : "Accent") + " on background, "
                    + (found.dark() ? "dark" : "light");
            // Cut, not rounded: 4.49 is not enough.
            var ratio = String.format(Locale.ENGLISH, "%.1f", Math.floor(found.ratio() * 10) / 10);
            return new Contrast(
                    pair + ": " + ratio + " to 1"
                            + (found.enough() ? "" : ", too faint to read. Make it at least 4.5 to 1."),
                    found.enough());
        }
    }

    /** Those of the snippets that take somebody who looks after a server, or the others. */
    public List<Snippet> snippets(boolean developer) {
        return snippets.stream()
                .filter(snippet -> snippet.developer() == developer)
                .toList();
    }

    /** The colours of the theme that is chosen. */
    public Map<String, String> themeColours() {
        return themes.stream()
                .filter(ThemeChoice::chosen)
                .findFirst()
                .map(ThemeChoice::colours)
                .orElse(Map.of());
    }

    /** What is entered for a colour. */
    public String colour(String scheme, String name) {
        return (scheme.equals("dark") ? draft.dark() : draft.light()).getOrDefault(name, "");
    }
}
