package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Editions;
import org.modalitypages.site.Site;
import org.modalitypages.slug.Slugs;
import org.modalitypages.theme.SnippetWords;

/** The snippets of saved embeds on this site. */
@ApplicationScoped
public class EmbedSnippets {

    /** What stands in a snippet for the modality when the embed names none. */
    public static final String ANY_MODALITY = "name-of-the-modality";

    @Inject
    private Editions editions;

    @Inject
    private EmbedFiles files;

    @Inject
    private Slugs slugs;

    @Inject
    private Site site;

    /** Every way to show it. */
    public List<Snippet> of(Embed embed) {
        var settings = embed.settings();
        var locale = settings.locale().isEmpty() ? site.defaultLocale() : settings.locale();
        var slug =
                embed.modalityId().map(id -> slugs.current(Modalities.TYPE, id)).orElse(ANY_MODALITY);
        var path = (site.isDefault(locale) ? "" : "/" + locale) + "/modalities/" + slug;
        return snippets()
                .of(new Snippets.Shown(embed.sitekey(), slug, site.url() + path, words(embed, locale), embed.height()));
    }

    /** The directives of a content security policy that a page needs for the script and its element. */
    public List<String> policy() {
        return snippets().policy();
    }

    private Snippets snippets() {
        return new Snippets(site.url(), script(files.script()), script(files.frameHostScript()));
    }

    private Snippets.Script script(String path) {
        return new Snippets.Script(path, files.integrity(path));
    }

    private String words(Embed embed, String locale) {
        var title = embed.modalityId()
                .map(id ->
                        editions.headings(Modalities.TYPE, List.of(id), locale).getOrDefault(id, ""))
                .orElse("");
        var heading = embed.settings().heading();
        return heading.isEmpty() ? SnippetWords.linkTo(title, locale) : heading;
    }
}
