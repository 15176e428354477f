package org.modalitypages.media;

import static org.modalitypages.person.Person.Key.ACCOUNT;
import static org.modalitypages.person.Person.Key.SPECIALIST;
import static org.modalitypages.person.PersonalRows.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.TreeSet;
import org.modalitypages.person.ErasureNotes;
import org.modalitypages.person.Person;
import org.modalitypages.person.PersonalData;
import org.modalitypages.person.PersonalRows;

/** Photos of a person: they go with the specialist, unless the same picture is somebody else's too. */
@ApplicationScoped
@Transactional
class PhotoData implements PersonalData {

    private static final String SHARED = "Only a picture that somebody else shows as well stays, with them.";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Photos photos;

    @Override
    public List<PersonalRows> rows() {
        return List.of(
                kept(
                        "photo_bytes",
                        SPECIALIST,
                        "photo_id in (select s.photo from specialist s where s.id in (:ids))",
                        "Photos",
                        SHARED),
                kept("photo_sender", ACCOUNT, "account_id in (:ids)", "Photos that the account sent", SHARED));
    }

    @Override
    public int order() {
        return 950;
    }

    @Override
    public void erase(Person person, ErasureNotes notes) {
        var ids = new TreeSet<>(person.photos());
        person.accounts().forEach(account -> ids.addAll(sentBy(account)));
        if (!ids.isEmpty()) {
            notes.erased("Photos", photos.removeUnneeded(List.copyOf(ids)));
        }
    }

    private List<String> sentBy(long account) {
        List<?> found = entities.createNativeQuery("select photo_id from photo_sender where account_id = ?")
                .setParameter(1, account)
                .getResultList();
        return found.stream().map(String::valueOf).toList();
    }
}
