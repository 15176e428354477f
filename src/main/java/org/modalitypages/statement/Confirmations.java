package org.modalitypages.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.modalitypages.identity.Actor;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Permissions;
import org.modalitypages.moderation.State;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;

/**
 * A specialist's own consent to a text that was imported: until it is given, the importer's attestation stands in for
 * it.
 */
@ApplicationScoped
@Transactional
public class Confirmations {

    private static final Set<State> CONFIRMABLE =
            EnumSet.of(State.SUBMITTED, State.APPROVED, State.PUBLISHED, State.UNPUBLISHED);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Editions editions;

    @Inject
    private Permissions permissions;

    @Inject
    private Statements statements;

    @Inject
    private Specialists specialists;

    @Inject
    private Consents consents;

    @Inject
    private ConsentTerms terms;

    /** Whether one of its specialist's accounts consented to this very text themselves, and did not withdraw it. */
    public boolean confirmed(Edition edition) {
        return consents.givenByAuthor(edition);
    }

    /** A consent by an account that speaks for the specialist. */
    public record Given(long accountId, Instant at) {}

    /** Every consent that the specialist's accounts gave to texts of a statement in a locale, oldest first. */
    public List<Given> given(long statementId, String locale) {
        var accounts = statements
                .byId(statementId)
                .flatMap(statement -> specialists.byId(statement.specialistId()))
                .map(Specialist::linkedAccounts)
                .orElse(Set.of());
        return accounts.isEmpty()
                ? List.of()
                : entities.createQuery("""
                        select c.accountId, c.givenAt from Consent c
                        where c.statementId = :statement and c.locale = :locale
                        and c.attested = false and c.accountId in :accounts order by c.givenAt""", Object[].class)
                        .setParameter("statement", statementId)
                        .setParameter("locale", locale)
                        .setParameter("accounts", accounts)
                        .getResultStream()
                        .map(row -> new Given((Long) row[0], (Instant) row[1]))
                        .toList();
    }

    /** Whether this text waits for its specialist's own consent. */
    public boolean wanted(Edition edition) {
        return CONFIRMABLE.contains(edition.state()) && !confirmed(edition);
    }

    /**
     * Records the consent of one of the specialist's accounts to the text of this edition, as it stands.
     *
     * @param hash the {@link Edition#contentHash} of the text that was shown
     * @param agreedTo the version of the words that were agreed to
     * @throws Refusal 404 when the actor may not see it, 403 when they do not speak for its specialist; 409 when it is in no state to be confirmed,
     *     or was confirmed; 422 when text or words are not those that were shown
     */
    public void confirm(long editionId, String hash, String agreedTo, Actor actor) {
        var edition = editions.byId(editionId)
                .filter(found -> found.type().equals(Statements.TYPE))
                .filter(found -> permissions.visible(found, actor) || speaksFor(actor, found))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        if (!speaksFor(actor, edition)) {
            throw new Refusal(Problem.forbidden("Only the specialist whose words these are consents to them."));
        }
        if (!wanted(edition)) {
            throw new Refusal(Problem.conflict(
                    "nothing-to-confirm",
                    "There is nothing to confirm",
                    confirmed(edition)
                            ? "Consent to this very text was given already."
                            : "This edition is " + edition.state() + ". Consent comes with submitting it."));
        }
        mustBeCurrent(agreedTo);
        if (!edition.contentHash().equals(hash)) {
            throw new Refusal(Problem.invalid("The text is another than the one that was shown. Read it again.")
                    .with("member", "hash"));
        }
        consents.give(edition, actor.accountId());
    }

    /**
     * Passes the words of the present version.
     *
     * @throws Refusal 422 when they changed since they were shown
     */
    public void mustBeCurrent(String agreedTo) {
        if (!terms.version().equals(agreedTo)) {
            throw new Refusal(
                    Problem.invalid("What you agree to has changed since this page was opened. Read it again.")
                            .with("member", "terms"));
        }
    }

    private boolean speaksFor(Actor actor, Edition edition) {
        return statements
                .byId(edition.itemId())
                .flatMap(statement -> specialists.byId(statement.specialistId()))
                .filter(specialist -> specialist.linkedAccounts().contains(actor.accountId()))
                .isPresent();
    }
}
