package org.modalitypages.platform.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.platform.Connection;
import org.modalitypages.platform.ContentPlatform;
import org.modalitypages.platform.PlatformAdapter;

/** Any program that takes webhooks. */
@ApplicationScoped
class WebhookAdapter implements PlatformAdapter {

    @Override
    public String kind() {
        return "webhook";
    }

    @Override
    public boolean keepsContent() {
        return false;
    }

    @Override
    public boolean wantsPurges() {
        return true;
    }

    @Override
    public Optional<String> generate(String setting, Map<String, String> settings) {
        return setting.equals("secret")
                ? Optional.of(WebhookKeys.generate(
                        settings.getOrDefault("signature", "v1").equals("v1a")))
                : Optional.empty();
    }

    @Override
    public Optional<String> problem(String setting, String value) {
        return setting.equals("secret") ? WebhookKeys.problem(value) : Optional.empty();
    }

    @Override
    public String following(String setting, String former, String next, Instant now) {
        return setting.equals("secret") ? WebhookKeys.following(former, next, now) : next;
    }

    @Override
    public ContentPlatform connect(Connection connection) {
        return new Webhook(connection);
    }
}
