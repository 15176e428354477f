package org.modalitypages.review;

import static org.modalitypages.person.Person.Key.ACCOUNT;
import static org.modalitypages.person.Person.Key.EDITION;
import static org.modalitypages.person.PersonalRows.erased;
import static org.modalitypages.person.PersonalRows.kept;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.modalitypages.person.PersonalData;
import org.modalitypages.person.PersonalRows;

/** What review keeps of persons: words about their texts, and words that they wrote about texts of others. */
@ApplicationScoped
class ReviewData implements PersonalData {

    private static final String OF_OTHERS =
            "They belong to texts of others, and are erased with these; the account is a number in them.";

    @Override
    public List<PersonalRows> rows() {
        return List.of(
                erased("colleague_note", EDITION, "edition_id in (:ids)", "Notes of editors on the texts"),
                kept(
                        "colleague_note",
                        ACCOUNT,
                        "account_id in (:ids)",
                        "Notes by the account for colleagues",
                        OF_OTHERS),
                erased("suggestion", EDITION, "edition_id in (:ids)", "Suggested wordings"),
                kept("suggestion", ACCOUNT, "account_id in (:ids)", "Wordings that the account suggested", OF_OTHERS),
                erased("approval_link", EDITION, "edition_id in (:ids)", "Links to approve the texts by"),
                kept(
                        "approval_link",
                        ACCOUNT,
                        "account_id in (:ids)",
                        "Links to approve that the account made",
                        OF_OTHERS),
                kept(
                        "canned_reply",
                        ACCOUNT,
                        "account_id in (:ids)",
                        "Replies kept by the team that the account changed last",
                        "They are the team's; the account is a number in them."));
    }

    @Override
    public int order() {
        return 300;
    }
}
