package org.modalitypages.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Optional;

/** Tells the container's own security who is calling. */
class AuthenticatedRequest extends HttpServletRequestWrapper {

    private final Optional<Actor> actor;

    AuthenticatedRequest(HttpServletRequest request, Optional<Actor> actor) {
        super(request);
        this.actor = actor;
    }

    @Override
    public Principal getUserPrincipal() {
        return actor.<Principal>map(known -> known::name).orElse(null);
    }

    @Override
    public String getRemoteUser() {
        return actor.map(Actor::name).orElse(null);
    }

    @Override
    public boolean isUserInRole(String word) {
        return Role.ofWord(word)
                .flatMap(role -> actor.map(known -> known.is(role)))
                .orElse(false);
    }
}
