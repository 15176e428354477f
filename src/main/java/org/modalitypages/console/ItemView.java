package org.modalitypages.console;

import java.util.List;
import org.modalitypages.console.QueueView.Choice;

/**
 * The page of a modality or specialist.
 *
 * @param type {@code modality} or {@code specialist}
 * @param address of this page
 * @param publicAddress where the public sees it, once something of it is live
 * @param facts of a specialist as the public sees them; empty for a modality
 * @param former slugs that redirect
 * @param statements of a specialist, the newest edition of each; empty for a modality
 */
public record ItemView(
        String type,
        String title,
        String slug,
        long version,
        String address,
        String publicAddress,
        List<ReviewBody.Fact> facts,
        List<String> former,
        List<QueueView.Item> editions,
        List<QueueView.Item> statements,
        List<Choice> locales,
        List<Translation> languages,
        String typedSlug,
        Notice notice) {

    /**
     * A language of the site.
     *
     * @param standing {@code missing}, {@code live}, or that it is older than the default language's
     * @param open the edition under way, or {@code null}
     */
    public record Translation(String language, String standing, String open) {}
}
