package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.modalitypages.console.Frame.Link;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.page.Assets;
import org.modalitypages.page.Moment;
import org.modalitypages.page.PageAnswers;
import org.modalitypages.page.Templates;
import org.modalitypages.site.Site;

/** Answers with pages of the console, in one frame, and with redirects that carry a word on what was done. */
@ApplicationScoped
public class ConsolePages {

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

    /** A page made by {@code console/<template>.jte} of a view. */
    public Response page(String template, Object view) {
        return page(200, template, view);
    }

    /** The same with another status. */
    public Response page(int status, String template, Object view) {
        return answers.page(status, flash -> render(template, view, flash));
    }

    /** The text of a page without an answer around it. */
    String render(String template, Object view) {
        return render(template, view, null);
    }

    /** Leads on after something was done. */
    public Response redirect(String path, String flash) {
        return answers.redirect(path, flash);
    }

    /** How an instant looks from now. */
    public Moment moment(Instant instant) {
        return answers.moment(instant);
    }

    private String render(String template, Object view, String flash) {
        return templates.render("console/" + template + ".jte", Map.of("frame", frame(flash), "view", view));
    }

    private Frame frame(String flash) {
        var actor = caller.signedIn();
        return new Frame(
                site.name(),
                assets.addresses(),
                caller.csrfToken().orElse(null),
                actor.map(Actor::name).orElse(null),
                actor.map(this::navigation).orElse(List.of()),
                actor.map(this::more).orElse(List.of()),
                flash);
    }

    private List<Link> navigation(Actor actor) {
        var links = new ArrayList<Link>();
        if (actor.is(Role.EDITOR)) {
            links.add(link("/console", "Queue"));
            links.add(link("/console/reports", "Reports"));
            links.add(link("/console/modalities", "Modalities"));
            links.add(link("/console/specialists", "Specialists"));
        } else {
            links.add(link("/console", "Start"));
        }
        if (actor.is(Role.SITE_OWNER) && !actor.is(Role.EDITOR)) {
            links.add(link("/console/sites", "Sites"));
            links.add(link("/console/themes", "Themes"));
            links.add(link("/console/platforms", "Platforms"));
        }
        if (actor.is(Role.THERAPIST)) {
            links.add(link("/portal", "Your words"));
        }
        return links;
    }

    private List<Link> more(Actor actor) {
        var links = new ArrayList<Link>();
        if (actor.is(Role.EDITOR)) {
            links.add(link("/console/imports", "Imports"));
            links.add(link("/console/replies", "Replies and reasons"));
        }
        if (actor.is(Role.EDITOR) || actor.is(Role.SITE_OWNER)) {
            links.add(link("/console/figures", "Figures"));
        }
        if (actor.is(Role.SITE_OWNER) && actor.is(Role.EDITOR)) {
            links.add(link("/console/sites", "Sites"));
            links.add(link("/console/themes", "Themes"));
            links.add(link("/console/platforms", "Platforms"));
        }
        if (actor.is(Role.EDITOR) || site.demo()) {
            links.add(link("/console/mailbox", site.demo() ? "Mailbox" : "Mail"));
        }
        if (actor.is(Role.ADMINISTRATOR)) {
            links.add(link("/console/people", "People"));
            links.add(link("/console/record", "Record"));
        }
        return links;
    }

    private Link link(String address, String label) {
        var here = request.getRequestURI();
        var current = address.equals("/console")
                ? here.equals(address) || here.startsWith("/console/editions")
                : here.startsWith(address);
        return new Link(address, label, current);
    }
}
