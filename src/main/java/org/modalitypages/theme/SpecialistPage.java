package org.modalitypages.theme;

import java.util.List;

/** The page of one specialist; {@code languages} are the other languages that it exists in. */
public record SpecialistPage(SiteView site, PageHead head, List<LanguageLink> languages, SpecialistView specialist) {

    public SpecialistPage {
        languages = List.copyOf(languages);
    }
}
