package org.modalitypages.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.modalitypages.http.IfMatch;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** The accounts of this installation. */
@ApplicationScoped
@Transactional
public class Accounts {

    private static final Logger LOG = Logger.getLogger(Accounts.class.getName());
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,255}");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Passwords passwords;

    @Inject
    private Clock clock;

    public Optional<Account> byEmail(String email) {
        return entities.createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", Account.normal(email))
                .getResultStream()
                .findFirst();
    }

    public Optional<Account> byId(long id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    /** Somebody who acts as this account, with the roles that it has now; for what it set going before. */
    public Optional<Actor> actor(long id) {
        return byId(id).map(account -> new Actor(account.id(), account.name(), account.rolesInForce()));
    }

    /** Every account, by e-mail. */
    public List<Account> all() {
        return entities.createQuery("select a from Account a order by a.email", Account.class)
                .getResultList();
    }

    /** The names of these accounts, by id. */
    public Map<Long, String> names(Collection<Long> ids) {
        var names = new HashMap<Long, String>();
        if (!ids.isEmpty()) {
            entities.createQuery("select a from Account a where a.id in :ids", Account.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(account -> names.put(account.id(), account.name()));
        }
        return names;
    }

    public boolean anyAdministrator() {
        return entities.createQuery("select count(a) from Account a join a.roles r where r = :role", Long.class)
                        .setParameter("role", Role.ADMINISTRATOR)
                        .getSingleResult()
                > 0;
    }

    /**
     * Creates an account, without a password until one is set.
     *
     * @throws Refusal 422 when the address or name is no such thing, 409 when the address has an account
     */
    public Account create(String email, String name, Set<Role> roles, boolean demo) {
        address(email);
        if (name.isBlank() || name.length() > 200) {
            throw new Refusal(Problem.invalid("A name has 1 to 200 characters."));
        }
        if (byEmail(email).isPresent()) {
            throw new Refusal(Problem.conflict(
                    "account-exists",
                    "This address has an account",
                    "Choose another address, or change that account."));
        }
        var account = new Account(email, name, roles, demo, clock.instant());
        entities.persist(account);
        entities.flush();
        return account;
    }

    /**
     * Checks the password that somebody gives to prove that it is them.
     *
     * @throws Refusal 422 when it does not fit, or there is none
     */
    void mustFit(long accountId, String present) {
        var account = entities.find(Account.class, accountId);
        if (!passwords.fits(present, account.passwordHash())) {
            throw new Refusal(Problem.invalid("The present password is wrong.").with("member", "present"));
        }
    }

    /**
     * Gives an account another address, which has to be proved before.
     *
     * @return the former one
     * @throws Refusal 409 when another account has it
     */
    String changeEmail(long accountId, String email) {
        byEmail(email).filter(other -> other.id() != accountId).ifPresent(other -> {
            throw new Refusal(Problem.conflict(
                    "account-exists",
                    "This address has an account",
                    "Another account has this address since. Sign in to that one, or choose another address."));
        });
        var account = entities.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        var former = account.email();
        account.setEmail(email);
        entities.flush();
        return former;
    }

    /** Sets a password and ends every session of the account. */
    public void setPassword(long accountId, String password) {
        var account = entities.find(Account.class, accountId);
        account.setPasswordHash(passwords.hash(password));
        entities.createQuery("delete from WebSession s where s.account.id = :id")
                .setParameter("id", accountId)
                .executeUpdate();
    }

    /**
     * Changes a password that its owner still knows, and ends every session of the account.
     *
     * @throws Refusal 422 when the present password is wrong or the new one not acceptable
     */
    public void changePassword(long accountId, String present, String wanted) {
        mustFit(accountId, present);
        setPassword(accountId, wanted);
    }

    /**
     * Replaces the roles of an account.
     *
     * @param version the version that the caller saw
     * @throws Refusal 404 when there is no such account, 428 or 412 when the version is missing or stale, 409 when it would
     *     leave no administrator
     */
    public Account setRoles(long accountId, Set<Role> roles, OptionalLong version) {
        var account = Optional.ofNullable(entities.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        IfMatch.check(version, account.version());
        entities.lock(account, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        account.replaceRoles(roles);
        entities.flush();
        if (!anyAdministrator()) {
            throw new Refusal(Problem.conflict(
                    "last-administrator",
                    "Somebody has to administer this",
                    "Make somebody else an administrator first."));
        }
        return account;
    }

    /**
     * Gives an account, of certain roles, these and no others, as somebody else is in charge of them. The last administrator
     * stays one.
     *
     * @param governed the roles of which the other is in charge; the rest is left as it is
     * @return the account
     */
    public Account follow(long accountId, Set<Role> governed, Set<Role> given) {
        var account = entities.find(Account.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        var wanted = EnumSet.noneOf(Role.class);
        wanted.addAll(account.roles());
        wanted.removeAll(governed);
        wanted.addAll(given);
        if (account.roles().contains(Role.ADMINISTRATOR) && !wanted.contains(Role.ADMINISTRATOR) && isLast(account)) {
            LOG.warning(() -> "Account " + accountId
                    + " stays an administrator, being the last, though single sign-on gives it that role no more");
            wanted.add(Role.ADMINISTRATOR);
        }
        if (!wanted.equals(account.roles())) {
            account.replaceRoles(wanted);
            entities.flush();
        }
        return account;
    }

    private boolean isLast(Account administrator) {
        return entities.createQuery(
                                "select count(a) from Account a join a.roles r where r = :role and a.id <> :id",
                                Long.class)
                        .setParameter("role", Role.ADMINISTRATOR)
                        .setParameter("id", administrator.id())
                        .getSingleResult()
                == 0;
    }

    /** Whether this is the password of the account. */
    public boolean knowsPassword(long accountId, String password) {
        return passwords.fits(password, entities.find(Account.class, accountId).passwordHash());
    }

    /**
     * The address as it is stored and compared.
     *
     * @throws Refusal 422 when it is no e-mail address
     */
    public static String address(String email) {
        if (!EMAIL.matcher(email.strip()).matches()) {
            throw new Refusal(Problem.invalid("\"" + email.strip() + "\" is not an e-mail address.")
                    .with("member", "email"));
        }
        return Account.normal(email);
    }

    /**
     * The account of an address, made if there is none, as a therapist's; it keeps its name and its other roles.
     *
     * @param name of a new account
     * @throws Refusal as in {@link #create}
     */
    public Account therapist(String email, String name) {
        var known = byEmail(email);
        if (known.isEmpty()) {
            return create(email, name, Set.of(Role.THERAPIST), false);
        }
        var account = entities.find(Account.class, known.get().id(), LockModeType.PESSIMISTIC_WRITE);
        account.give(Role.THERAPIST);
        entities.flush();
        return account;
    }

    /**
     * Gives a password to an account that has none, as whoever signs in by mail link may.
     *
     * @throws Refusal 409 when it has one, 422 when this one is not acceptable
     */
    public void setFirstPassword(long accountId, String password) {
        if (entities.find(Account.class, accountId).hasPassword()) {
            throw new Refusal(Problem.conflict(
                    "password-set",
                    "There is a password already",
                    "Give the present password to change it, or have a link for a new one sent."));
        }
        setPassword(accountId, password);
    }

    Optional<Account> withPassword(String email, String password) {
        var account = byEmail(email);
        var fits = passwords.fits(password, account.map(Account::passwordHash).orElse(null));
        return account.filter(found -> fits);
    }
}
