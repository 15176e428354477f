package org.modalitypages.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.modalitypages.identity.Account;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.person.Person;
import org.modalitypages.specialist.Kind;
import org.modalitypages.specialist.Profile;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.Specialists;
import org.modalitypages.statement.Statement;
import org.modalitypages.statement.Statements;

/** Finds everything by which a person is known. */
@ApplicationScoped
@Transactional
class Persons {

    @Inject
    private Accounts accounts;

    @Inject
    private Specialists specialists;

    @Inject
    private Statements statements;

    @Inject
    private Editions editions;

    /** Whoever signs in with an account, and the specialists that nobody else speaks for. */
    public Person of(Account account) {
        var own = specialists.linkedTo(account.id()).stream()
                .filter(specialist -> specialist.linkedAccounts().equals(Set.of(account.id())))
                .toList();
        return person(List.of(account), own);
    }

    /** A specialist; of a person also the accounts that are for nothing else, while those of a practice are its people's. */
    public Person of(Specialist specialist) {
        var own = specialist.kind() == Kind.PRACTICE
                ? List.<Account>of()
                : specialist.linkedAccounts().stream()
                        .flatMap(id -> accounts.byId(id).stream())
                        .filter(account -> isFor(account, specialist))
                        .toList();
        return person(own, List.of(specialist));
    }

    private boolean isFor(Account account, Specialist specialist) {
        return Set.of(Role.THERAPIST).containsAll(account.roles())
                && specialists.linkedTo(account.id()).stream().allMatch(linked -> linked.id() == specialist.id());
    }

    private Person person(Collection<Account> ofAccounts, Collection<Specialist> standing) {
        // What was merged into a specialist is the same person's, and kept out of sight.
        var ofSpecialists = standing.stream()
                .flatMap(specialist ->
                        Stream.concat(Stream.of(specialist), specialists.absorbed(specialist.id()).stream()))
                .toList();
        var names = new HashSet<String>();
        ofAccounts.forEach(account -> names.addAll(List.of(account.name(), account.email())));
        var photos = new HashSet<String>();
        var statementIds = new HashSet<Long>();
        var all = new HashSet<Edition>();
        for (var specialist : ofSpecialists) {
            names.add(specialist.attribution().name());
            names.add(specialist.email());
            var profiles = editions.of(Specialists.item(specialist.id()));
            var shown = Stream.concat(
                            profiles.stream().map(edition -> Profile.of(edition.content())),
                            Stream.of(specialist.profile()))
                    .toList();
            shown.forEach(profile -> names.add(profile.attribution().name()));
            shown.stream().map(Profile::photo).filter(Objects::nonNull).forEach(photo -> photos.add(photo.id()));
            all.addAll(profiles);
            var said =
                    statements.by(specialist.id()).stream().map(Statement::id).toList();
            statementIds.addAll(said);
            said.forEach(id -> all.addAll(editions.of(Statements.item(id))));
        }
        names.removeIf(Objects::isNull);
        return new Person(
                ids(ofAccounts.stream().map(Account::id).toList()),
                ids(ofSpecialists.stream().map(Specialist::id).toList()),
                statementIds,
                ids(all.stream().map(Edition::id).toList()),
                names,
                ids(all.stream()
                        .filter(edition -> edition.type().equals(Statements.TYPE))
                        .map(edition -> edition.content().getString("text"))
                        .toList()),
                photos);
    }

    private static <T> Set<T> ids(Collection<T> values) {
        return new HashSet<>(values);
    }
}
