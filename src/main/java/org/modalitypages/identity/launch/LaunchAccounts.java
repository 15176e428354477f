package org.modalitypages.identity.launch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.ExternalIdentities;

/** Finds the account of somebody of a platform, or makes it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class LaunchAccounts {

    private static final int LONGEST_NAME = 200;

    @Inject
    private Accounts accounts;

    @Inject
    private ExternalIdentities identities;

    /**
     * The account of somebody of a platform.
     *
     * @param known whether the two are connected; otherwise the account merely has the same address
     * @param made whether it was made just now
     * @param letIn whether it has a role that this launch may use
     */
    record Found(long accountId, boolean known, boolean made, boolean letIn) {}

    Found find(Launch launch) {
        var provider = launch.platform().provider();
        var connected = identities.account(provider, launch.subject());
        if (connected.isPresent()) {
            var roles = connected.get().rolesInForce();
            roles.retainAll(launch.role().withImplied());
            return new Found(connected.get().id(), true, false, !roles.isEmpty());
        }
        var sameAddress = accounts.byEmail(launch.email());
        if (sameAddress.isPresent()) {
            return new Found(sameAddress.get().id(), false, false, false);
        }
        var name = launch.name().length() > LONGEST_NAME ? launch.name().substring(0, LONGEST_NAME) : launch.name();
        var made = accounts.create(launch.email(), name, Set.of(launch.role()), false);
        identities.connect(provider, launch.subject(), made.id());
        return new Found(made.id(), true, true, true);
    }
}
