package org.modalitypages.theme;

import java.util.List;

/** The page of one modality; {@code languages} are the other languages that it exists in. */
public record ModalityPage(SiteView site, PageHead head, List<LanguageLink> languages, ModalityView modality) {

    public ModalityPage {
        languages = List.copyOf(languages);
    }
}
