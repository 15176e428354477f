package org.modalitypages.identity;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.modalitypages.http.Body;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/**
 * Refuses a change that a signed-in browser was tricked into: it has to carry the session's anti-forgery token, in the
 * header {@code X-CSRF-Token} or anywhere in the body. Nobody else can know the token, so that finding it is proof
 * enough, whatever form the body has. Bearer tokens are not sent by browsers on their own and need none.
 */
@Provider
public class ForgeryFilter implements ContainerRequestFilter {

    /** Room for the largest upload, an archive of 50 MB, and the form around it. */
    private static final int LARGEST_FORM = 52_000_000;

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private Caller caller;

    @Inject
    @Any
    private Instance<KeptForms> keptForms;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (SAFE.contains(request.getMethod()) || isTakenFromElsewhere()) {
            return;
        }
        if (isCrossSite(request)) {
            throw forged();
        }
        caller.csrfToken().ifPresent(token -> {
            if (!token.equals(request.getHeaderString("X-CSRF-Token")) && !bodyHolds(token, request)) {
                keep(request);
            }
        });
    }

    /** A form of our own that was opened before a newer sign-in is shown again, to be sent with the present token. */
    private void keep(ContainerRequestContext request) {
        var path = "/" + request.getUriInfo().getPath().replaceFirst("^/", "");
        var isForm = MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(request.getMediaType());
        var keeper =
                keptForms.stream().filter(known -> isForm && known.keeps(path)).findFirst();
        if (keeper.isEmpty()) {
            throw forged();
        }
        request.abortWith(keeper.get().keep(path, Body.read(request.getEntityStream(), LARGEST_FORM)));
    }

    private boolean isTakenFromElsewhere() {
        var method = resource.getResourceMethod();
        return method != null && method.isAnnotationPresent(TakenFromElsewhere.class);
    }

    private static boolean isCrossSite(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        return request.getHeaderString("Authorization") == null
                && site != null
                && !site.equals("same-origin")
                && !site.equals("none");
    }

    private static boolean bodyHolds(String token, ContainerRequestContext request) {
        var body = Body.read(request.getEntityStream(), LARGEST_FORM);
        request.setEntityStream(new ByteArrayInputStream(body));
        return new String(body, StandardCharsets.ISO_8859_1).contains(token);
    }

    private static Refusal forged() {
        return new Refusal(Problem.of(
                403,
                "forged-request",
                "This page is of another session",
                "You signed in anew since it was opened. Go back, reload the page and send it again."));
    }
}
