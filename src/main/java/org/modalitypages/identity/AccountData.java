package org.modalitypages.identity;

import static org.modalitypages.person.Person.Key.ACCOUNT;
import static org.modalitypages.person.PersonalRows.erased;
import static org.modalitypages.person.PersonalRows.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.modalitypages.person.ErasureNotes;
import org.modalitypages.person.Person;
import org.modalitypages.person.PersonalData;
import org.modalitypages.person.PersonalRows;

/** What is kept of whoever can sign in. An erased account stays as a stub, so that the record's numbers lead somewhere. */
@ApplicationScoped
@Transactional
class AccountData implements PersonalData {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public List<PersonalRows> rows() {
        return List.of(
                erased("web_session", ACCOUNT, "account_id in (:ids)", "Signed-in browsers"),
                erased("access_token", ACCOUNT, "account_id in (:ids)", "Management tokens"),
                erased("one_time_link", ACCOUNT, "account_id in (:ids)", "One-time links"),
                erased("external_identity", ACCOUNT, "account_id in (:ids)", "Identities elsewhere"),
                erased("account_role", ACCOUNT, "account_id in (:ids)", "Roles"),
                kept(
                        "account",
                        ACCOUNT,
                        "id in (:ids)",
                        "Accounts",
                        "A stub with a number in place of name, address and password: the record of decisions refers to the number."));
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public void erase(Person person, ErasureNotes notes) {
        person.accounts().forEach(id -> entities.find(Account.class, id).erase());
        entities.flush();
        notes.erased(
                "Names, addresses and passwords of accounts", person.accounts().size());
    }
}
