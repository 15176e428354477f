package org.modalitypages.specialist;

import static org.modalitypages.person.Person.Key.ACCOUNT;
import static org.modalitypages.person.Person.Key.SPECIALIST;
import static org.modalitypages.person.PersonalRows.erased;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.modalitypages.person.PersonalData;
import org.modalitypages.person.PersonalRows;

/** What is kept of specialists; a practice that others speak for as well only loses the link to the account. */
@ApplicationScoped
class SpecialistData implements PersonalData {

    @Override
    public List<PersonalRows> rows() {
        return List.of(
                erased("licence", SPECIALIST, "specialist_id in (:ids)", "Licences"),
                erased("specialist_language", SPECIALIST, "specialist_id in (:ids)", "Languages"),
                erased("specialist_modality", SPECIALIST, "specialist_id in (:ids)", "Modalities offered"),
                erased("specialist_account", SPECIALIST, "specialist_id in (:ids)", "Who may speak for whom"),
                erased("specialist_account", ACCOUNT, "account_id in (:ids)", "Who may speak for whom"),
                erased(
                        "one_time_link",
                        SPECIALIST,
                        "purpose = 'INVITATION' and subject_id in (select i.id from invitation i where i.specialist_id in (:ids))",
                        "Links of invitations"),
                erased("invitation", SPECIALIST, "specialist_id in (:ids)", "Invitations"),
                erased("invitation", ACCOUNT, "account_id in (:ids)", "Invitations"),
                erased("slug", SPECIALIST, "type = 'specialist' and item_id in (:ids)", "Addresses of pages"),
                erased("specialist", SPECIALIST, "merged_into in (:ids)", "Specialists merged into these"),
                erased("specialist", SPECIALIST, "id in (:ids)", "Specialists"));
    }

    @Override
    public int order() {
        return 700;
    }
}
