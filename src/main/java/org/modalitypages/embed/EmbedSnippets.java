package org.modalitypages.embed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
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
        return snippets().of(shown(embed.sitekey(), embed.modalityId(), embed.settings(), embed.height()));
    }

    /** The element as a snippet has it, of settings that are not saved. */
    String element(long modality, EmbedSettings settings, int height) {
        return Snippets.element(shown("", Optional.of(modality), settings, height));
    }

    private Snippets.Shown shown(String sitekey, Optional<Long> modality, EmbedSettings settings, int height) {
        var locale = settings.locale().isEmpty() ? site.defaultLocale() : settings.locale();
        var slug = modality.map(id -> slugs.current(Modalities.TYPE, id)).orElse(ANY_MODALITY);
        var path = (site.isDefault(locale) ? "" : "/" + locale) + "/modalities/" + slug;
        return new Snippets.Shown(sitekey, slug, site.url() + path, words(modality, settings, locale), height);
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

    private String words(Optional<Long> modality, EmbedSettings settings, String locale) {
        var title = modality.map(id ->
                        editions.headings(Modalities.TYPE, List.of(id), locale).getOrDefault(id, ""))
                .orElse("");
        return settings.heading().isEmpty() ? SnippetWords.linkTo(title, locale) : settings.heading();
    }
}
