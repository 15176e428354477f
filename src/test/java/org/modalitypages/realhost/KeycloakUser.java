package org.modalitypages.realhost;

/** Somebody who signs in at Keycloak, and the one group that they belong to. */
public record KeycloakUser(String name, String email, String password, String group) {}
