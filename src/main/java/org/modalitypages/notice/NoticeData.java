package org.modalitypages.notice;

import static org.modalitypages.person.Person.Key.ACCOUNT;
import static org.modalitypages.person.Person.Key.EDITION;
import static org.modalitypages.person.Person.Key.SPECIALIST;
import static org.modalitypages.person.PersonalRows.erased;
import static org.modalitypages.person.PersonalRows.kept;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.modalitypages.person.ErasureNotes;
import org.modalitypages.person.Person;
import org.modalitypages.person.PersonalData;
import org.modalitypages.person.PersonalRows;

/** What notices keep of persons: what they wish to hear of, and mails to them or about them, sent or not. */
@ApplicationScoped
@Transactional
class NoticeData implements PersonalData {

    private static final String MAILS = "Mails to the person and about the texts";

    @PersistenceContext
    private EntityManager entities;

    @Override
    public List<PersonalRows> rows() {
        return List.of(
                erased("mail", EDITION, "edition_id in (:ids)", MAILS),
                erased("mail", SPECIALIST, "specialist_id in (:ids)", MAILS),
                erased("mail", ACCOUNT, "account_id in (:ids)", MAILS),
                erased("pending_notice", EDITION, "edition_id in (:ids)", "Notices that wait to be mailed"),
                erased("pending_notice", ACCOUNT, "account_id in (:ids)", "Notices that wait to be mailed"),
                erased("happening", EDITION, "edition_id in (:ids)", "Notices that wait to be written"),
                kept(
                        "happening",
                        ACCOUNT,
                        "account_id in (:ids) or actor_id in (:ids)",
                        "Notices of the account's doings that wait to be written",
                        "They go to others within seconds; the account is a number in them."),
                erased("subscriber_modality", ACCOUNT, "account_id in (:ids)", "Modalities to hear of"),
                erased("subscriber_region", ACCOUNT, "account_id in (:ids)", "Regions to hear of"),
                erased("subscription", ACCOUNT, "account_id in (:ids)", "Kinds of mail wished for"),
                erased("subscriber", ACCOUNT, "account_id in (:ids)", "Wishes on what to hear of"),
                erased("licence_reminder", SPECIALIST, "specialist_id in (:ids)", "Reminders of licences"));
    }

    @Override
    public int order() {
        return 200;
    }

    /** A digest speaks of many texts at once: one that names the person or holds their words goes as a whole. */
    @Override
    public void erase(Person person, ErasureNotes notes) {
        var clues = Stream.concat(person.names().stream(), person.texts().stream());
        clues.filter(clue -> clue.length() > 2).forEach(clue -> {
            var deleted = entities.createQuery("""
                            delete from Mail m where lower(m.letter) like :clue escape '!'
                            or lower(m.subject) like :clue escape '!' or lower(m.recipientName) like :clue escape '!'
                            or lower(m.recipient) like :clue escape '!'""")
                    .setParameter("clue", "%" + clue.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%")
                    .executeUpdate();
            notes.erased(MAILS, deleted);
        });
    }
}
