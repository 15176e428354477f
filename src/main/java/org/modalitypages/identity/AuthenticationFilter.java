package org.modalitypages.identity;

import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.modalitypages.identity.AccountStore.SessionCredential;
import org.modalitypages.identity.AccountStore.TokenCredential;
import org.modalitypages.identity.RateLimits.Kind;
import org.modalitypages.problem.Problem;

/**
 * Finds out who calls the management API, the console and the portal, and turns away whoever it does not know. An
 * application-wide mechanism would run on every public read, so this one is confined to the paths that need it.
 */
@WebFilter(urlPatterns = {"/api/v1/manage/*", "/console", "/console/*", "/portal", "/portal/*"})
public class AuthenticationFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";

    @Inject
    private transient IdentityStoreHandler stores;

    @Inject
    private transient Caller caller;

    @Inject
    private transient RateLimits limits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var authorization = request.getHeader("Authorization");
        var managed = request.getServletPath().startsWith("/api/")
                || request.getRequestURI().startsWith("/api/");
        if (managed && authorization != null) {
            if (!authenticateToken(authorization, response)) {
                return;
            }
        } else {
            cookie(request)
                    .ifPresent(secret -> validate(new SessionCredential(secret))
                            .ifPresent(actor -> caller.comesWithSession(actor, secret)));
        }
        if (caller.signedIn().isPresent() || (!managed && isOpen(request.getRequestURI()))) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(new AuthenticatedRequest(request, caller.signedIn()), response);
        } else if (managed) {
            refuse(Problem.unauthenticated(), response);
        } else {
            sendToSignIn(request, response);
        }
    }

    private boolean authenticateToken(String authorization, HttpServletResponse response) throws IOException {
        var secret = authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : "";
        var actor = validate(new TokenCredential(secret));
        if (actor.isEmpty()) {
            refuse(Problem.unauthenticated(), response);
            return false;
        }
        var key = Secrets.digest(secret);
        if (!limits.allow(Kind.TOKEN, key)) {
            response.setHeader("Retry-After", Long.toString(limits.secondsToWait(Kind.TOKEN, key)));
            refuse(Problem.tooManyRequests("A token makes at most 50 requests a second. Wait a second."), response);
            return false;
        }
        caller.comesWithToken(actor.get());
        return true;
    }

    private Optional<Actor> validate(Credential credential) {
        var result = stores.validate(credential);
        return result.getStatus() == CredentialValidationResult.Status.VALID
                        && result.getCallerPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal.actor())
                : Optional.empty();
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Sessions.COOKIE))
                .map(Cookie::getValue)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static boolean isOpen(String path) {
        return path.startsWith("/console/sign-in")
                || path.startsWith("/console/welcome/")
                || path.startsWith("/console/receipts/")
                || path.startsWith("/console/assets/");
    }

    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var here = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        var next = request.getMethod().equals("GET") ? here : "/console";
        response.setStatus(303);
        response.setHeader("Location", "/console/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
    }

    private static void refuse(Problem problem, HttpServletResponse response) throws IOException {
        var body = problem.toJson().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Modality Pages management\"");
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
