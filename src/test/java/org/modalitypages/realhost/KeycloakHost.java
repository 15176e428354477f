package org.modalitypages.realhost;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A real Keycloak with a realm of our roles' groups, two users in each, and a client that is the product: confidential, by
 * code flow with PKCE, groups in its tokens, at any port of this machine.
 */
public final class KeycloakHost implements AutoCloseable {

    /** The identifier of the product as a client. */
    public static final String CLIENT = "modality-pages";

    private static final JsonObject REALM = realm();

    private final URI address;
    private final Path folder;
    private ChildProcess program;

    private KeycloakHost(URI address, Path folder) {
        this.address = address;
        this.folder = folder;
    }

    /** Unpacks it where that is missing, and starts a new one. */
    public static KeycloakHost start() {
        var home = KeycloakInstallation.provide();
        var host = new KeycloakHost(Loopback.free(), Folders.temporary("keycloak"));
        try {
            // Its own are only the folders that it writes to; it takes for its home the folder above bin.
            Folders.copy(home.resolve("bin"), host.folder.resolve("bin"));
            for (var shared : List.of("conf", "lib", "providers", "themes")) {
                Folders.link(host.folder.resolve(shared), home.resolve(shared));
            }
            Folders.write(host.folder.resolve("data/import/realm.json"), REALM.toString());
            host.resume();
            return host;
        } catch (RuntimeException failed) {
            host.close();
            throw failed;
        }
    }

    /** The issuer, below which the discovery document is found. */
    public URI issuer() {
        return address.resolve("/realms/" + REALM.getString("realm"));
    }

    /** What the client proves itself with. */
    public String clientSecret() {
        return REALM.getJsonArray("clients").getJsonObject(0).getString("secret");
    }

    /** All users of the realm. */
    public List<KeycloakUser> users() {
        return REALM.getJsonArray("users").getValuesAs(JsonObject.class).stream()
                .map(user -> new KeycloakUser(
                        user.getString("username"),
                        user.getString("email"),
                        user.getJsonArray("credentials").getJsonObject(0).getString("value"),
                        user.getJsonArray("groups")
                                .getValuesAs(JsonString::getString)
                                .get(0)
                                .substring(1)))
                .toList();
    }

    /** The first user of a group, such as {@code editors}. */
    public KeycloakUser userIn(String group) {
        return users().stream()
                .filter(user -> user.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    /** It goes away as operators end it: connections are refused. */
    public void stop() {
        program.end();
    }

    /** It is killed in the middle of what it does. */
    public void kill() {
        program.kill();
    }

    /** Runs again, at the same address, with new keys, the realm as it was at first, and nobody signed in. */
    public void resume() {
        if (program != null && program.runs()) {
            return;
        }
        program = KeycloakInstallation.run(folder, address, List.of("--import-realm"));
        Loopback.awaitAnswer(URI.create(issuer() + "/.well-known/openid-configuration"), program);
    }

    /** What it has logged since it was started or resumed. */
    public List<String> log() {
        return program.log();
    }

    @Override
    public void close() {
        if (program != null) {
            program.kill();
        }
        Folders.delete(folder);
    }

    private static JsonObject realm() {
        try (var reader = Json.createReader(new StringReader(Folders.resource("keycloak-realm.json")))) {
            return reader.readObject();
        }
    }
}
