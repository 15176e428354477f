package org.modalitypages.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.modalitypages.json.Json;
import org.modalitypages.site.Site;

/** Speaks with platforms, with what was entered for each. */
@ApplicationScoped
class Connections {

    @Inject
    private Adapters adapters;

    @Inject
    private SecretBox box;

    @Inject
    private Site site;

    @Inject
    @ConfigProperty(name = "platforms.private-networks")
    private Optional<String> privateNetworks;

    private PlatformHttp http;
    private Descriptor descriptor;

    @PostConstruct
    void open() {
        descriptor = Descriptor.load();
        http = new PlatformHttp(
                new PrivateNetworks(privateNetworks.orElse("")), "ModalityPages/" + descriptor.version());
    }

    @PreDestroy
    void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Descriptor descriptor() {
        return descriptor;
    }

    /** The platform as its adapter speaks with it; {@link PlatformFailure} when its secrets cannot be read. */
    ContentPlatform to(Platform platform) {
        return adapters.of(platform.kind())
                .orElseThrow(() -> new PlatformFailure(
                        PlatformFailure.Kind.CREDENTIALS,
                        "This version knows no platforms of the kind " + platform.kind()))
                .connect(new Connection(
                        Long.toString(platform.id()),
                        settings(platform),
                        site.url(),
                        platform.locale(),
                        box.open(platform.launchKey()),
                        platform.roleCap().word(),
                        http));
    }

    /** Whether its secrets can be read. */
    boolean opens(Platform platform) {
        return box.opens(platform.launchKey());
    }

    /** {@link Connection#eventKey} of a platform. */
    String eventKey(Platform platform) {
        return Connection.eventKey(Long.toString(platform.id()), box.open(platform.launchKey()));
    }

    /** What was entered, secrets included. */
    Map<String, String> settings(Platform platform) {
        var all = new HashMap<>(texts(platform.settings()));
        all.putAll(texts(box.open(platform.secrets())));
        return all;
    }

    /** What was entered and is no secret. */
    static Map<String, String> open(Platform platform) {
        return texts(platform.settings());
    }

    static String json(Map<String, String> texts) {
        var json = Json.createObjectBuilder();
        texts.forEach(json::add);
        return json.build().toString();
    }

    static Map<String, String> texts(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            var texts = new HashMap<String, String>();
            object.forEach((name, value) -> texts.put(name, ((JsonString) value).getString()));
            return texts;
        }
    }
}
