package org.modalitypages.identity;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.RuntimeDelegate;
import jakarta.ws.rs.ext.RuntimeDelegate.HeaderDelegate;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.modalitypages.http.Body;
import org.modalitypages.identity.AccountStore.SessionCredential;
import org.modalitypages.identity.AccountStore.TokenCredential;
import org.modalitypages.identity.RateLimits.Kind;
import org.modalitypages.page.Flash;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;

/**
 * Finds out who calls the management API, the console and the portal, and turns away whoever it does not know. An
 * application-wide mechanism would run on every public read, so this one is confined to the paths that need it.
 */
@WebFilter(urlPatterns = {"/api/v1/manage/*", "/console", "/console/*", "/portal", "/portal/*", "/launch", "/launch/"})
public class AuthenticationFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String BEARER = "Bearer ";
    private static final Flash TOO_LATE =
            new Flash("You were signed out meanwhile, and what you sent was not taken. Sign in, then send it again.");
    private static final HeaderDelegate<NewCookie> COOKIES =
            RuntimeDelegate.getInstance().createHeaderDelegate(NewCookie.class);

    @Inject
    private transient IdentityStoreHandler stores;

    @Inject
    private transient Caller caller;

    @Inject
    private transient RateLimits limits;

    @Inject
    @Any
    private transient Instance<KeptForms> keptForms;

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
                            .ifPresent(known -> caller.comesWithSession(known.actor(), secret, known.origin())));
        }
        if (caller.signedIn().isPresent() || (!managed && isOpen(request.getRequestURI()))) {
            response.setHeader("Cache-Control", "no-store");
            chain.doFilter(new AuthenticatedRequest(request, caller.signedIn()), response);
        } else if (managed || isFetched(request)) {
            refuse(Problem.unauthenticated(), response);
        } else if (keeper(request).isPresent()) {
            var kept = keeper(request)
                    .get()
                    .keep(request.getRequestURI(), Body.read(request.getInputStream(), Form.LIMIT));
            write(kept, response);
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
            refuse(Problem.tooManyRequests("A token makes at most 200 requests a second. Wait a second."), response);
            return false;
        }
        caller.comesWithToken(actor.get().actor());
        return true;
    }

    private Optional<AccountPrincipal> validate(Credential credential) {
        var result = stores.validate(credential);
        return result.getStatus() == CredentialValidationResult.Status.VALID
                        && result.getCallerPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal)
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
        return path.equals("/launch")
                || path.equals("/launch/")
                || path.startsWith("/console/sign-in")
                || path.startsWith("/console/welcome/")
                || path.startsWith("/console/receipts/")
                || path.startsWith("/console/assets/")
                || path.startsWith("/portal/sign-in")
                || path.startsWith("/portal/receipts/")
                || path.startsWith("/portal/welcome/")
                || path.startsWith("/portal/address/");
    }

    /** Whether a script asks, which can do nothing with a page to sign in. */
    private static boolean isFetched(HttpServletRequest request) {
        return "empty".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    /** Who keeps a form that somebody filled in on a page of ours before their session ended. */
    private Optional<KeptForms> keeper(HttpServletRequest request) {
        var type = request.getContentType();
        var site = request.getHeader("Sec-Fetch-Site");
        var ownForm = request.getMethod().equals("POST")
                && type != null
                && type.startsWith("application/x-www-form-urlencoded")
                && (site == null || site.equals("same-origin"));
        return ownForm
                ? keptForms.stream()
                        .filter(keeper -> keeper.keeps(request.getRequestURI()))
                        .findFirst()
                : Optional.empty();
    }

    private static void write(Response answer, HttpServletResponse response) throws IOException {
        var body = answer.getEntity().toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(answer.getStatus());
        response.setContentType(answer.getMediaType().toString());
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var here = request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        var room = request.getRequestURI().startsWith("/portal") ? "/portal" : "/console";
        if (isUpload(request)) {
            response.addHeader("Set-Cookie", COOKIES.toString(TOO_LATE.cookie(request.isSecure())));
        }
        response.setStatus(303);
        response.setHeader("Location", room + "/sign-in?next=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    /** Whether a form with a file comes, which nobody can keep for later. */
    private static boolean isUpload(HttpServletRequest request) {
        return request.getContentType() != null && request.getContentType().startsWith("multipart/form-data");
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
