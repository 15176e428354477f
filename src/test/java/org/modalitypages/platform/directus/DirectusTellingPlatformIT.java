package org.modalitypages.platform.directus;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.modalitypages.json.Json;
import org.modalitypages.platform.TellingContract;
import org.modalitypages.realhost.DirectusHost;
import org.modalitypages.realhost.FaultyRoad;
import org.modalitypages.server.InServer;

/** What is published here is in the real Directus within seconds, whatever happens on the way. */
@InServer
class DirectusTellingPlatformIT extends TellingContract {

    private static DirectusHost host;
    private static Project project;

    DirectusTellingPlatformIT() {
        super("directus");
    }

    @BeforeAll
    static void start() {
        host = DirectusHost.start();
        project = new Project(host);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @Override
    protected FaultyRoad road() {
        return FaultyRoad.to(host.address());
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("token", host.token());
    }

    @Override
    protected boolean shows(String statement, String text) {
        var found = project.list("/items/mp_statement?filter[id][_eq]=" + statement);
        return (found.size() == 1) && found.get(0).getString("text", "").equals(text);
    }

    @Override
    protected void edit(String statement, String text) {
        project.asked(
                "PATCH",
                "/items/mp_statement/" + statement,
                Json.createObjectBuilder().add("text", text).build().toString());
    }

    @Override
    protected void stopHost() {
        host.stop();
    }

    @Override
    protected void killHost() {
        host.kill();
    }

    @Override
    protected void resumeHost() {
        host.resume();
    }
}
