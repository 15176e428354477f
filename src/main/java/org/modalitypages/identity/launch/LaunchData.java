package org.modalitypages.identity.launch;

import static org.modalitypages.person.Person.Key.ACCOUNT;
import static org.modalitypages.person.PersonalRows.erased;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.modalitypages.person.PersonalData;
import org.modalitypages.person.PersonalRows;

/** What is kept of those who came from a platform, those included of whom no account was known yet. */
@ApplicationScoped
class LaunchData implements PersonalData {

    @Override
    public List<PersonalRows> rows() {
        return List.of(
                erased(
                        "launch_attempt",
                        ACCOUNT,
                        "(account_id in (:ids) or exists (select 1 from external_identity e where e.account_id in (:ids)"
                                + " and e.provider = concat('platform:', launch_attempt.platform)"
                                + " and e.subject = launch_attempt.subject))",
                        "Entries from platforms"),
                erased("launch_connection", ACCOUNT, "account_id in (:ids)", "Entries that wait to be connected"));
    }

    @Override
    public int order() {
        return 890;
    }
}
