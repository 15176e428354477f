package org.modalitypages.identity.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.util.Optional;
import org.modalitypages.identity.RateLimits;
import org.modalitypages.identity.RateLimits.Kind;
import org.modalitypages.identity.Role;
import org.modalitypages.identity.SessionOrigin;
import org.modalitypages.identity.SignIn;
import org.modalitypages.page.PageAnswers;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/**
 * Lets in whom a platform's server sends with a token. The session that results has no role above the one that the token asks
 * for, which is within the platform's cap, whatever the account has.
 */
@ApplicationScoped
public class Launches {

    @Inject
    @Any
    private Instance<LaunchPlatforms> platforms;

    @Inject
    private UsedTokens usedTokens;

    @Inject
    private LaunchAccounts accounts;

    @Inject
    private Connections connections;

    @Inject
    private LaunchAttempts attempts;

    @Inject
    private SignIn signIn;

    @Inject
    private RateLimits limits;

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    /** What came of a launch that was not refused. */
    public sealed interface Outcome {}

    /** The person is signed in and goes on to a path of ours. */
    public record Entered(NewCookie cookie, String path, String platform) implements Outcome {}

    /** The address has an account: its holder has to sign in and connect the two. */
    public record ToConnect(String secret, String platform, String email) implements Outcome {}

    /**
     * Takes a token that came from a network address.
     *
     * @throws Refusal 401 when the token proves nothing, 403 when it does and that is not enough, 429 after too many of these
     */
    public Outcome enter(String token, String address) {
        if (!limits.wouldAllow(Kind.LAUNCH, address)) {
            var seconds = limits.secondsToWait(Kind.LAUNCH, address);
            throw new Refusal(Problem.tooManyRequests(
                            "Too many entries from your network were refused. Try again in " + seconds + " seconds.")
                    .with(Problem.RETRY_AFTER, Long.toString(seconds)));
        }
        try {
            var launch = new LaunchTokens(this::platform, site.url() + "/launch", clock).check(token);
            use(launch);
            return enter(launch);
        } catch (LaunchRefused refused) {
            limits.allow(Kind.LAUNCH, address);
            attempts.refused(refused.reason(), refused.platform(), refused.subject());
            throw refusal(refused.reason());
        }
    }

    /** The name of a platform for people; its id where it is gone. */
    public String name(String platform) {
        return platform(platform).map(LaunchPlatform::name).orElse(platform);
    }

    /** The name of whoever vouches for an identity: of a platform, or the address of a provider of single sign-on. */
    public String nameOfProvider(String provider) {
        var platform = LaunchPlatform.provider("");
        return provider.startsWith(platform) ? name(provider.substring(platform.length())) : provider;
    }

    /** Notes that the holder of an account connected it. */
    public void connected(Connection connection) {
        attempts.note(LaunchOutcome.CONNECTED, connection.platform(), connection.subject(), connection.accountId());
    }

    private Outcome enter(Launch launch) throws LaunchRefused {
        var platform = launch.platform();
        var found = account(launch);
        var start = launch.role() == Role.THERAPIST ? "/portal" : "/console";
        var path = PageAnswers.ownPath(launch.path(), start);
        if (!found.known()) {
            attempts.note(LaunchOutcome.ASKED_TO_CONNECT, platform.id(), launch.subject(), found.accountId());
            var secret = connections.ask(launch, found.accountId(), path);
            return new ToConnect(secret, platform.name(), launch.email());
        }
        if (!found.letIn()) {
            throw refused(LaunchReason.NO_ROLE, launch);
        }
        var outcome = found.made() ? LaunchOutcome.ACCOUNT_MADE : LaunchOutcome.SIGNED_IN;
        attempts.note(outcome, platform.id(), launch.subject(), found.accountId());
        var cookie = signIn.open(
                found.accountId(),
                SessionOrigin.platform(launch.role(), launch.platform().provider()));
        return new Entered(cookie, path, platform.name());
    }

    private void use(Launch launch) throws LaunchRefused {
        if (usedTokens.knows(launch)) {
            throw refused(LaunchReason.REPLAYED, launch);
        }
        try {
            usedTokens.use(launch);
        } catch (PersistenceException | TransactionalException failed) {
            if (usedTokens.knows(launch)) {
                throw refused(LaunchReason.REPLAYED, launch);
            }
            throw failed;
        }
    }

    private LaunchAccounts.Found account(Launch launch) throws LaunchRefused {
        try {
            return accounts.find(launch);
        } catch (PersistenceException | TransactionalException madeTwiceAtOnce) {
            return accounts.find(launch);
        } catch (Refusal refused) {
            if (refused.problem().status() == 409) {
                // Made twice at once as well, only found out earlier.
                return accounts.find(launch);
            }
            throw refused(LaunchReason.INCOMPLETE, launch);
        }
    }

    private Optional<LaunchPlatform> platform(String id) {
        return platforms.stream().flatMap(known -> known.byId(id).stream()).findFirst();
    }

    private static LaunchRefused refused(LaunchReason reason, Launch launch) {
        return new LaunchRefused(reason, launch.platform().id(), launch.subject());
    }

    private static Refusal refusal(LaunchReason reason) {
        return new Refusal(Problem.of(reason.status(), "launch-refused", "You were not let in", reason.words()));
    }
}
