package org.modalitypages.platform.directus;

import org.modalitypages.realhost.DirectusHost;

/** People of a project who use its studio and have the policy to read our content. */
final class Editors {

    private Editors() {}

    static String address(String name) {
        return name + "@example.org";
    }

    /** Adds one, with the password of {@link DirectusHost#PASSWORD}, and gives their static token. */
    static String add(Project project, String name) {
        var role = Presentation.id("role of " + name);
        var token = "token-of-" + name + "-for-tests";
        var policy = project.list("/policies?filter[name][_eq]=Modality%20Pages%20reader")
                .get(0)
                .getString("id");
        project.asked("POST", "/roles", "{\"id\": \"%s\", \"name\": \"Editors\"}".formatted(role));
        project.asked("POST", "/policies", """
                {"id": "%s", "name": "Studio", "app_access": true, "admin_access": false, "roles": [{"role": "%s"}]}""".formatted(Presentation.id("policy of " + name), role));
        project.asked("POST", "/access", "{\"role\": \"%s\", \"policy\": \"%s\", \"sort\": 2}".formatted(role, policy));
        project.asked("POST", "/users", """
                {"email": "%s", "password": "%s", "role": "%s", "token": "%s"}""".formatted(address(name), DirectusHost.PASSWORD, role, token));
        return token;
    }

    static void remove(Project project, String name) {
        project.list("/users?filter[email][_eq]=" + address(name))
                .forEach(user -> project.asked("DELETE", "/users/" + user.getString("id"), ""));
        project.asked("DELETE", "/roles/" + Presentation.id("role of " + name), "");
        project.asked("DELETE", "/policies/" + Presentation.id("policy of " + name), "");
    }
}
