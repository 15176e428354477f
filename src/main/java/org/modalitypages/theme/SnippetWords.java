package org.modalitypages.theme;

/** What stands in a widget's place until it is there. */
public final class SnippetWords {

    private SnippetWords() {}

    /** What the link to a modality's page says in a language, such as {@code Meet the specialists: Art Therapy}. */
    public static String linkTo(String title, String language) {
        var words = Words.in(language);
        return title.isEmpty()
                ? words.get("meetTheSpecialists")
                : words.get("specialistsFor").replace("%s", title);
    }
}
