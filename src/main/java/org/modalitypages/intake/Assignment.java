package org.modalitypages.intake;

import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Origin;

/**
 * What an import is told besides the source itself.
 *
 * @param actor the editor who imports
 * @param source where the text was, an address or a file name
 * @param locale BCP 47, one of the site's; {@code null} to go by the page
 * @param modality the slug of the modality that the page is about; {@code null} to go by its title
 * @param attestation with what right the words may be published
 * @param dryRun whether to report only
 */
public record Assignment(
        Actor actor, String source, String locale, String modality, String attestation, boolean dryRun) {

    /** The words that stand when the importer gives none: who imports states them. */
    public static final String ATTESTATION =
            "The importer states that these words were already public at this source with their author's permission.";

    Origin origin(long importId, Integer line) {
        return new Origin(importId, source, line, attestation);
    }
}
