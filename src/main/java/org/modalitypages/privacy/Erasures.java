package org.modalitypages.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modalitypages.identity.Account;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.ItemChanged;
import org.modalitypages.moderation.ItemRef;
import org.modalitypages.moderation.Moderation;
import org.modalitypages.person.ErasureNotes;
import org.modalitypages.person.Holder;
import org.modalitypages.person.Person;
import org.modalitypages.person.PersonKeys;
import org.modalitypages.person.PersonalData;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statements;

/**
 * Erases a person: what is public is withdrawn through moderation, then every feature lets go of what it holds, then the
 * keys are forgotten, in one transaction. The record stays, and says nothing any more.
 */
@ApplicationScoped
@Transactional
public class Erasures {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Persons persons;

    @Inject
    private Accounts accounts;

    @Inject
    private Moderation moderation;

    @Inject
    private Statements statements;

    @Inject
    private PersonKeys keys;

    @Inject
    private Receipts receipts;

    @Inject
    private Confirmations confirmations;

    @Inject
    @Any
    private Instance<PersonalData> features;

    @Inject
    private Event<ItemChanged> changes;

    /**
     * Erases the actor: the account, and the specialists that nobody else speaks for.
     *
     * @throws Refusal 422 when the confirmation is not as {@link Confirmations} asks, 409 for the last administrator
     */
    public Receipts.Issued own(Actor actor, Confirmation confirmation) {
        var account = accounts.byId(actor.accountId()).orElseThrow(() -> new Refusal(Problem.notFound()));
        confirmations.checkOwn(account, confirmation);
        return erase(persons.of(account), actor);
    }

    /** Erases somebody with an account, at their request; refusals as in {@link #own}, and 404 when there is none. */
    public Receipts.Issued account(long id, Actor administrator, Confirmation confirmation) {
        var account = accounts.byId(id).orElseThrow(() -> new Refusal(Problem.notFound()));
        confirmations.checkSentence(account.name(), confirmation);
        return erase(persons.of(account), administrator);
    }

    /** Erases a specialist, at their request; refusals as in {@link #own}. */
    public Receipts.Issued specialist(Specialist specialist, Actor administrator, Confirmation confirmation) {
        confirmations.checkSentence(specialist.attribution().name(), confirmation);
        return erase(persons.of(specialist), administrator);
    }

    /** How many of what would be erased with an account, by kind. */
    public Map<String, Long> preview(Account account) {
        return preview(persons.of(account));
    }

    /** The same for a specialist. */
    public Map<String, Long> preview(Specialist specialist) {
        return preview(persons.of(specialist));
    }

    private Map<String, Long> preview(Person person) {
        var notes = new ErasureNotes();
        try {
            var connection = entities.unwrap(Connection.class);
            for (var feature : inOrder()) {
                for (var rows : feature.rows()) {
                    if (rows.kept().isEmpty()) {
                        notes.erased(rows.words(), PersonRows.count(connection, rows, person));
                    }
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Could not count", failed);
        }
        return notes.erased();
    }

    private List<PersonalData> inOrder() {
        return features.stream()
                .sorted(Comparator.comparingInt(PersonalData::order))
                .toList();
    }

    private Receipts.Issued erase(Person person, Actor actor) {
        var administrates = person.accounts().stream()
                .flatMap(id -> accounts.byId(id).stream())
                .map(Account::roles)
                .anyMatch(roles -> roles.contains(Role.ADMINISTRATOR));
        var own = items(person);
        var shown = new LinkedHashSet<>(own);
        statements.byIds(person.statements()).values().forEach(said -> shown.add(Modalities.item(said.modalityId())));
        own.forEach(item -> moderation.withdrawForErasure(item, actor));
        // What follows goes past the entities, which must not be written again afterwards.
        entities.flush();
        entities.clear();
        var notes = new ErasureNotes();
        inOrder().forEach(feature -> {
            letGo(feature, person, notes);
            feature.erase(person, notes);
        });
        forgetKeys(person, notes);
        if (administrates && !accounts.anyAdministrator()) {
            throw new Refusal(Problem.conflict(
                    "last-administrator",
                    "Somebody has to administer this",
                    "Make somebody else an administrator first."));
        }
        shown.forEach(item -> changes.fire(new ItemChanged(item)));
        return receipts.issue(person, notes, actor);
    }

    private static Set<ItemRef> items(Person person) {
        var items = new LinkedHashSet<ItemRef>();
        person.statements().forEach(id -> items.add(Statements.item(id)));
        person.specialists().forEach(id -> items.add(Specialists.item(id)));
        return items;
    }

    private void letGo(PersonalData feature, Person person, ErasureNotes notes) {
        try {
            var connection = entities.unwrap(Connection.class);
            for (var rows : feature.rows()) {
                if (rows.kept().isEmpty()) {
                    notes.erased(rows.words(), PersonRows.delete(connection, rows, person));
                } else {
                    notes.remains(
                            rows.words(),
                            PersonRows.count(connection, rows, person),
                            rows.kept().get());
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Could not erase", failed);
        }
    }

    private void forgetKeys(Person person, ErasureNotes notes) {
        var forgotten = 0;
        for (var id : person.specialists()) {
            forgotten += keys.forget(Holder.specialist(id));
        }
        for (var id : person.accounts()) {
            forgotten += keys.forget(Holder.account(id));
        }
        notes.erased("Keys without which the record tells nothing of the person", forgotten);
    }
}
