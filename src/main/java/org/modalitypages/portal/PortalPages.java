package org.modalitypages.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.page.Assets;
import org.modalitypages.page.Moment;
import org.modalitypages.page.PageAnswers;
import org.modalitypages.page.Templates;
import org.modalitypages.site.Site;

/** Answers with pages of the portal, in one frame, and with redirects that carry a word on what was done. */
@ApplicationScoped
public class PortalPages {

    @Inject
    private Templates templates;

    @Inject
    private PageAnswers answers;

    @Inject
    private Assets assets;

    @Inject
    private Caller caller;

    @Inject
    private Site site;

    @Inject
    private HttpServletRequest request;

    /** A page made by {@code portal/<template>.jte} of a view. */
    public Response page(String template, Object view) {
        return page(200, template, view);
    }

    /** The same with another status. */
    public Response page(int status, String template, Object view) {
        return answers.page(status, flash -> render(template, view, frame(csrf(), flash)));
    }

    /** The same for somebody who signs in with this very answer, whose session has this anti-forgery token. */
    Response pageOfNewSession(String template, Object view, String csrf) {
        return Response.ok(render(template, view, frame(csrf, null)))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The text of a page without an answer around it. */
    String render(String template, Object view) {
        return render(template, view, frame(csrf(), null));
    }

    /** Leads on after something was done. */
    public Response redirect(String path, String flash) {
        return answers.redirect(path, flash);
    }

    /** How an instant looks from now. */
    public Moment moment(Instant instant) {
        return answers.moment(instant);
    }

    /** A page of our own to lead on to; the portal's start when another was asked for. */
    static String ownPath(String wanted) {
        return PageAnswers.ownPath(wanted, "/portal");
    }

    private String render(String template, Object view, Frame frame) {
        return templates.render("portal/" + template + ".jte", Map.of("frame", frame, "view", view));
    }

    private Frame frame(String csrf, String flash) {
        var actor = caller.signedIn();
        return new Frame(
                site.name(),
                assets.address("console.css"),
                assets.address("portal.css"),
                assets.address("portal.js"),
                csrf,
                actor.map(Actor::name).orElse(null),
                actor.map(known -> Long.toString(known.accountId())).orElse(null),
                actor.map(PortalPages::hasConsole).orElse(false),
                request.getRequestURI().startsWith("/portal/account") ? "account" : "start",
                flash);
    }

    static boolean hasConsole(Actor actor) {
        return actor.is(Role.EDITOR) || actor.is(Role.SITE_OWNER);
    }

    private String csrf() {
        return caller.csrfToken().orElse(null);
    }
}
