package org.modalitypages.start;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.database.StartOrder;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.DemoAccounts;
import org.modalitypages.identity.OneTimeLinks;
import org.modalitypages.site.Site;

/** Makes sure that somebody can sign in: demo accounts in demo mode, otherwise a one-time link to become administrator. */
@ApplicationScoped
class StartAccounts {

    @Inject
    private Accounts accounts;

    @Inject
    private DemoAccounts demo;

    @Inject
    private OneTimeLinks links;

    @Inject
    private StartSummary summary;

    @Inject
    private Site site;

    @Inject
    @ConfigProperty(name = "recover-administrator")
    private Optional<String> lostAdministrator;

    void prepare(@Observes @Priority(StartOrder.ACCOUNTS) @Initialized(ApplicationScoped.class) Object start) {
        if (site.demo()) {
            summary.say("Demo accounts: role, e-mail, password, token for the management API");
            demo.renew()
                    .forEach(account -> summary.say(String.join(
                            " ", "demo", account.role().word(), account.email(), account.password(), account.token())));
        } else {
            demo.retire();
            if (!accounts.anyAdministrator()) {
                summary.say("Create the first administrator with this link, within 24 hours:");
                summary.say("  " + site.url() + "/console/welcome/" + links.forFirstAdministrator());
            }
        }
        lostAdministrator.ifPresent(email -> {
            summary.say("Set a new password for the administrator " + email + " with this link, within 24 hours:");
            summary.say("  " + site.url() + "/console/welcome/" + links.forLostAdministrator(email));
        });
    }
}
