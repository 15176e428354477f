package org.modalitypages.report;

import static org.modalitypages.person.Person.Key.SPECIALIST;
import static org.modalitypages.person.Person.Key.STATEMENT;
import static org.modalitypages.person.PersonalRows.erased;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import org.modalitypages.person.ErasureNotes;
import org.modalitypages.person.Person;
import org.modalitypages.person.PersonalData;
import org.modalitypages.person.PersonalRows;

/** What visitors said of a specialist, and what a person may have reported of others under their address. */
@ApplicationScoped
@Transactional
class ReportData implements PersonalData {

    private static final String WORDS = "Reports of visitors";

    @PersistenceContext
    private EntityManager entities;

    @Override
    public List<PersonalRows> rows() {
        return List.of(
                erased("report", STATEMENT, "statement_id in (:ids)", WORDS),
                erased("report", SPECIALIST, "specialist_id in (:ids)", WORDS));
    }

    @Override
    public int order() {
        return 350;
    }

    @Override
    public void erase(Person person, ErasureNotes notes) {
        person.names()
                .forEach(name -> notes.erased(
                        "Addresses under reports of others",
                        entities.createQuery("update Report r set r.email = null where lower(r.email) = :address")
                                .setParameter("address", name.toLowerCase(Locale.ROOT))
                                .executeUpdate()));
    }
}
