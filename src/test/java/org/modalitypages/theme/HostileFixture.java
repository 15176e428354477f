package org.modalitypages.theme;

import java.util.List;

/** Pages in which every field that people fill in holds an attack. */
final class HostileFixture {

    private HostileFixture() {}

    static SiteView site(String attack) {
        return new SiteView(attack, attack, attack, new Language("en", attack, "ltr"), "/quiet.css");
    }

    static PageHead head(String attack) {
        return new PageHead(attack, attack, attack, List.of(new Alternate("fr", attack)), attack);
    }

    static List<LanguageLink> languages(String attack) {
        return List.of(new LanguageLink(new Language("fr", attack, "ltr"), attack));
    }

    static CreditView credit(String attack) {
        var place = new PlaceView(attack, attack, attack);
        return new CreditView(
                attack, attack, place, attack, attack, false, new PhotoView(attack, attack, attack, attack));
    }

    static ModalityPage modality(String attack) {
        var statement = StatementView.credited("quote", List.of(attack, attack), null, credit(attack));
        var view = new ModalityView(attack, "<p>Safe</p>", attack, attack, null, List.of(statement));
        return new ModalityPage(site(attack), head(attack), languages(attack), view);
    }

    static SpecialistPage specialist(String attack) {
        var view = new SpecialistView(
                credit(attack),
                List.of(new LicenceView(attack, attack)),
                attack,
                List.of(new Language("fr", attack, "ltr")),
                Answer.YES,
                Answer.UNKNOWN,
                attack,
                attack,
                List.of(StatementView.about("quote", List.of(attack), null, new Link(attack, attack))));
        return new SpecialistPage(site(attack), head(attack), languages(attack), view);
    }

    static IndexPage index(String attack) {
        var entry = new ModalityEntry(attack, attack, attack, null);
        return new IndexPage(site(attack), head(attack), languages(attack), List.of(entry));
    }
}
