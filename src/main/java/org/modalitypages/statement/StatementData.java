package org.modalitypages.statement;

import static org.modalitypages.person.Person.Key.ACCOUNT;
import static org.modalitypages.person.Person.Key.SPECIALIST;
import static org.modalitypages.person.Person.Key.STATEMENT;
import static org.modalitypages.person.PersonalRows.erased;
import static org.modalitypages.person.PersonalRows.kept;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.modalitypages.person.PersonalData;
import org.modalitypages.person.PersonalRows;

/** What is kept of persons with their statements: the statements and the consents to them. */
@ApplicationScoped
class StatementData implements PersonalData {

    @Override
    public List<PersonalRows> rows() {
        return List.of(
                erased("consent", STATEMENT, "statement_id in (:ids)", "Consents and attestations"),
                kept(
                        "consent",
                        ACCOUNT,
                        "account_id in (:ids)",
                        "Consents and attestations that the account gave",
                        "They say with what right texts of others are public, by the account's number only."),
                erased("pinned_statement", STATEMENT, "statement_id in (:ids)", "Statements put first on a page"),
                kept(
                        "specialist_merge",
                        ACCOUNT,
                        "account_id in (:ids)",
                        "Specialists that the account merged",
                        "They say who answers for it, by the account's number only."),
                kept(
                        "specialist_merge",
                        SPECIALIST,
                        "survivor_id in (:ids) or merged_id in (:ids)",
                        "Which entries turned out to be one person's",
                        "Numbers and choices of fields, without a name or a value."),
                erased("statement", STATEMENT, "id in (:ids)", "Statements"));
    }

    @Override
    public int order() {
        return 600;
    }
}
