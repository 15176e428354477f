package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.page.Assets;
import org.modalitypages.page.Flash;
import org.modalitypages.page.Moment;
import org.modalitypages.page.Templates;
import org.modalitypages.site.Site;

/** Answers with pages of the portal, in one frame, and with redirects that carry a word on what was done. */
@ApplicationScoped
public class PortalPages {

    private static final Pattern OWN_PATH = Pattern.compile("/(console|portal)([/?][\\x21-\\x7e&&[^\\\\\"<>]]*)?");

    @Inject
    private Templates templates;

    @Inject
    private PortalFiles files;

    @Inject
    private Assets assets;

    @Inject
    private Caller caller;

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    @Inject
    private HttpServletRequest request;

    /** A page made by {@code portal/<template>.jte} of a view. */
    public Response page(String template, Object view) {
        return page(200, template, view);
    }

    /** The same with another status. */
    public Response page(int status, String template, Object view) {
        var flash = flash();
        var answer = Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Cache-Control", "no-store")
                .entity(render(template, view, frame(caller.csrfToken().orElse(null), flash)));
        return flash.isEmpty()
                ? answer.build()
                : answer.cookie(Flash.gone(secure())).build();
    }

    /** The same for somebody who signs in with this very answer, whose session has this anti-forgery token. */
    Response pageOfNewSession(String template, Object view, String csrf) {
        return Response.ok(render(template, view, frame(csrf, Optional.empty())))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The text of a page without an answer around it. */
    String render(String template, Object view) {
        return render(template, view, frame(caller.csrfToken().orElse(null), Optional.empty()));
    }

    /** Leads on after something was done. */
    public Response redirect(String path, String flash) {
        return Response.status(303)
                .header("Location", path)
                .cookie(new Flash(flash).cookie(secure()))
                .build();
    }

    /** How an instant looks from now. */
    public Moment moment(Instant instant) {
        return Moment.of(instant, clock.instant(), site.timeZone());
    }

    /** Leads on only to pages of our own, so that a link here cannot lead elsewhere; to the portal's start otherwise. */
    static String ownPath(String wanted) {
        var own = wanted != null
                && OWN_PATH.matcher(wanted).matches()
                && !wanted.startsWith("/portal/sign-")
                && !wanted.startsWith("/console/sign-");
        return own ? wanted : "/portal";
    }

    private String render(String template, Object view, Frame frame) {
        return templates.render("portal/" + template + ".jte", Map.of("frame", frame, "view", view));
    }

    private Frame frame(String csrf, Optional<Flash> flash) {
        var actor = caller.signedIn();
        return new Frame(
                site.name(),
                assets.address("console.css"),
                files.address("portal.css"),
                files.address("portal.js"),
                csrf,
                actor.map(Actor::name).orElse(null),
                actor.map(known -> Long.toString(known.accountId())).orElse(null),
                actor.map(PortalPages::hasConsole).orElse(false),
                request.getRequestURI().startsWith("/portal/account") ? "account" : "start",
                flash.map(Flash::words).orElse(null));
    }

    static boolean hasConsole(Actor actor) {
        return actor.is(Role.EDITOR) || actor.is(Role.SITE_OWNER);
    }

    private Optional<Flash> flash() {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Flash.COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .flatMap(Flash::of);
    }

    private boolean secure() {
        return site.url().startsWith("https://");
    }
}
