package org.modalitypages.intake;

import static org.modalitypages.person.Person.Key.ACCOUNT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import org.modalitypages.person.ErasureNotes;
import org.modalitypages.person.Person;
import org.modalitypages.person.PersonalData;
import org.modalitypages.person.PersonalRows;

/** What imports keep of persons: who ran them, and in their reports whoever was on the page. */
@ApplicationScoped
@Transactional
class ImportData implements PersonalData {

    @PersistenceContext
    private EntityManager entities;

    @Override
    public List<PersonalRows> rows() {
        return List.of(PersonalRows.kept(
                "import_run",
                ACCOUNT,
                "account_id in (:ids)",
                "Imports that the account ran",
                "They say with what right texts of others were taken in, by the account's number only."));
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public void erase(Person person, ErasureNotes notes) {
        var ids =
                entities.createQuery("select r.id from ImportRun r", Long.class).getResultList();
        var redaction = new Redaction(person.names(), person.texts());
        var changed = ids.stream()
                .filter(id -> entities.find(ImportRun.class, id).redact(redaction))
                .count();
        entities.flush();
        notes.erased("Reports of imports that named the person or held their words", changed);
    }
}
