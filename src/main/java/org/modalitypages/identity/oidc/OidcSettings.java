package org.modalitypages.identity.oidc;

import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.modalitypages.database.StartOrder;
import org.modalitypages.site.Site;

/** The provider of single sign-on, as configured: {@code oidc.issuer} and the keys beside it. Without, there is none. */
@ApplicationScoped
public class OidcSettings {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<Issuer> issuer;
    private final Optional<ClientID> clientId;
    private final Optional<String> clientSecret;
    private final String groupsClaim;
    private final GroupRoles roles;
    private final String title;
    private final String url;

    @Inject
    OidcSettings(Config config, Site site) {
        this(key -> config.getOptionalValue(key, String.class), site.url());
    }

    OidcSettings(Function<String, Optional<String>> config, String url) {
        this.url = url;
        this.issuer = config.apply("oidc.issuer")
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(OidcSettings::issuer);
        this.clientId =
                config.apply("oidc.client-id").filter(id -> !id.isBlank()).map(ClientID::new);
        this.clientSecret = config.apply("oidc.client-secret").filter(secret -> !secret.isBlank());
        this.groupsClaim = config.apply("oidc.groups-claim").orElse("groups");
        this.roles = GroupRoles.parse(config.apply("oidc.roles").orElse(""));
        this.title = config.apply("oidc.title").orElse("single sign-on");
        if (issuer.isPresent() && (clientId.isEmpty() || roles.isEmpty())) {
            throw new IllegalArgumentException("oidc.issuer needs oidc.client-id and oidc.roles as well");
        }
    }

    protected OidcSettings() {
        this(key -> Optional.empty(), "");
    }

    /** Reads it at the start, so that a mistake in it is found then. */
    void start(@Observes @Priority(StartOrder.ACCOUNTS) @Initialized(ApplicationScoped.class) Object start) {
        roles.governed();
    }

    /** What the buttons call the provider; empty when there is none. */
    public Optional<String> title() {
        return issuer.map(known -> title);
    }

    /** Whom to trust; to be asked for only where there is a provider. */
    Issuer issuer() {
        return issuer.orElseThrow(() -> new IllegalStateException("oidc.issuer is not set"));
    }

    boolean isConfigured() {
        return issuer.isPresent();
    }

    ClientID clientId() {
        return clientId.orElseThrow(() -> new IllegalStateException("oidc.client-id is not set"));
    }

    /** The secret; without, this is a public client, whom PKCE alone protects. */
    Optional<String> clientSecret() {
        return clientSecret;
    }

    /** The claim with the groups; with dots it may lead into objects, as {@code realm_access.roles}. */
    String groupsClaim() {
        return groupsClaim;
    }

    GroupRoles roles() {
        return roles;
    }

    /** Where the provider sends people back to. */
    URI callback() {
        return URI.create(url + "/console/sign-in/oidc/callback");
    }

    /** One of our own addresses. */
    URI own(String path) {
        return URI.create(url + path);
    }

    private static Issuer issuer(String text) {
        var address = URI.create(text);
        var safe = "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
        if (!safe) {
            throw new IllegalArgumentException("oidc.issuer is " + text + "; it has to begin with https://");
        }
        return new Issuer(text);
    }
}
