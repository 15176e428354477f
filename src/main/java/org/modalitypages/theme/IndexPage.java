package org.modalitypages.theme;

import java.util.List;

/** The page that lists every modality; {@code languages} are the other languages that it exists in. */
public record IndexPage(SiteView site, PageHead head, List<LanguageLink> languages, List<ModalityEntry> modalities) {

    public IndexPage {
        languages = List.copyOf(languages);
        modalities = List.copyOf(modalities);
    }
}
