package org.modalitypages.screening;

import static org.modalitypages.person.Person.Key.EDITION;
import static org.modalitypages.person.PersonalRows.erased;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.modalitypages.person.PersonalData;
import org.modalitypages.person.PersonalRows;

/** What screening keeps of persons: what it noticed about their texts, and the fingerprints by which it finds twins. */
@ApplicationScoped
class ScreeningData implements PersonalData {

    @Override
    public List<PersonalRows> rows() {
        return List.of(
                erased("fingerprint", EDITION, "edition_id in (:ids)", "Fingerprints of the texts"),
                erased("finding", EDITION, "edition_id in (:ids)", "What screening noticed about the texts"),
                erased("screening", EDITION, "edition_id in (:ids)", "Screenings of the texts"));
    }

    @Override
    public int order() {
        return 310;
    }
}
