package org.modalitypages.moderation;

import static org.modalitypages.person.Person.Key.ACCOUNT;
import static org.modalitypages.person.Person.Key.EDITION;
import static org.modalitypages.person.PersonalRows.erased;
import static org.modalitypages.person.PersonalRows.kept;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.modalitypages.person.PersonalData;
import org.modalitypages.person.PersonalRows;

/** What moderation keeps of persons: their texts, what was said of them, and the record. */
@ApplicationScoped
class EditionData implements PersonalData {

    private static final String RECORD =
            "The record holds numbers, states and times. Its hashes of texts and words were made with keys that are gone.";

    @Override
    public List<PersonalRows> rows() {
        return List.of(
                kept("decision", EDITION, "edition_id in (:ids)", "Decisions on the texts", RECORD),
                kept("decision", ACCOUNT, "account_id in (:ids)", "Decisions by the account", RECORD),
                erased(
                        "decision_words",
                        EDITION,
                        "decision_id in (select d.id from decision d where d.edition_id in (:ids))",
                        "Reasons and notes of decisions on the texts"),
                kept(
                        "decision_words",
                        ACCOUNT,
                        "decision_id in (select d.id from decision d where d.account_id in (:ids))",
                        "Reasons and notes that the account gave",
                        "They were written to the authors of those texts, and are erased with these."),
                erased("provenance", EDITION, "edition_id in (:ids)", "Sources of imported texts"),
                erased("edition_author", EDITION, "edition_id in (:ids)", "Authorship of the texts"),
                kept(
                        "edition_author",
                        ACCOUNT,
                        "account_id in (:ids)",
                        "Which texts the account wrote, changed or took in",
                        "A number that keeps people from deciding on texts they had a hand in."),
                erased("priority_reason", EDITION, "edition_id in (:ids)", "Why the texts were urgent for editors"),
                erased("edition_claim", EDITION, "edition_id in (:ids)", "Claims of editors on the texts"),
                erased("edition_claim", ACCOUNT, "account_id in (:ids)", "Claims by the account"),
                erased("planned_move", EDITION, "edition_id in (:ids)", "Held and scheduled moves on the texts"),
                erased("planned_move", ACCOUNT, "account_id in (:ids)", "Held and scheduled moves by the account"),
                erased("edition", EDITION, "id in (:ids)", "Texts, in all their editions"));
    }

    @Override
    public int order() {
        return 500;
    }
}
