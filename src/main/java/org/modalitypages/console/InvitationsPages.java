package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.page.Form;
import org.modalitypages.page.Moment;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.slug.Slugs;
import org.modalitypages.specialist.Invitation;
import org.modalitypages.specialist.Invitation.Status;
import org.modalitypages.specialist.Invitations;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.SpecialistDrafts;
import org.modalitypages.specialist.Specialists;

/** {@code /console/invitations}: specialists are invited to speak for themselves, many at once or one by one. */
@ApplicationScoped
@Path("console/invitations")
@Produces("text/html;charset=utf-8")
public class InvitationsPages {

    private static final int PAGE = 50;

    @Inject
    private ConsolePages pages;

    @Inject
    private Invitations invitations;

    @Inject
    private Specialists specialists;

    @Inject
    private SpecialistDrafts drafts;

    @Inject
    private Slugs slugs;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The list; {@code results} has a sentence for each that was just invited, {@code next} is {@code null} at the end. */
    public record View(
            List<Row> invitable, List<Sent> sent, List<String> results, String words, String next, Notice notice) {}

    /** Somebody who could be invited. */
    public record Row(String slug, String credit, String email, boolean chosen) {}

    /** An invitation; {@code open} when it can be sent anew or taken back. */
    public record Sent(
            String id, String slug, String name, String email, String status, Moment at, int sendings, boolean open) {}

    /** One specialist's invitations. */
    public record OneView(
            String slug, String name, boolean claimed, String email, String words, List<Sent> sent, Notice notice) {}

    @GET
    public Response list(@QueryParam("after") String after) {
        caller.actorBeing(Role.EDITOR);
        return pages.page("invitations", view(after, List.of(), "", Set.of(), null));
    }

    /** Invites those ticked, and says of each what came of it. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response inviteMany(InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actorBeing(Role.EDITOR);
        var chosen = form.all("specialist");
        if (chosen.isEmpty()) {
            var notice = new Notice("Nobody is ticked", "Tick those whom you want to invite.", List.of());
            return pages.page(422, "invitations", view(null, List.of(), form.text("words"), Set.of(), notice));
        }
        var results = new ArrayList<String>();
        chosen.stream().limit(PAGE).forEach(slug -> results.add(invited(slug, form.given("words"), actor)));
        return pages.page("invitations", view(null, results, "", Set.of(), null));
    }

    @GET
    @Path("{slug}")
    public Response one(@PathParam("slug") String slug) {
        var specialist = drafts.visible(slug, caller.actorBeing(Role.EDITOR));
        return pages.page("invite", one(specialist, Objects.requireNonNullElse(specialist.email(), ""), "", null));
    }

    @POST
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(@PathParam("slug") String slug, InputStream sent) {
        var form = Form.read(sent);
        var actor = caller.actorBeing(Role.EDITOR);
        var specialist = drafts.visible(slug, actor);
        try {
            var invited = invitations.invite(specialist.id(), form.given("email"), form.given("words"), actor);
            return pages.redirect(
                    "/console/invitations/" + slug,
                    "The invitation is on its way to " + invited.invitation().email() + ".");
        } catch (Refusal refused) {
            return refused(refused.problem(), specialist, form.text("email"), form.text("words"));
        }
    }

    @POST
    @Path("{slug}/{id}/resend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resend(@PathParam("slug") String slug, @PathParam("id") String id) {
        var actor = caller.actorBeing(Role.EDITOR);
        var specialist = drafts.visible(slug, actor);
        try {
            invitations.resend(PathId.of(id), actor);
            return pages.redirect("/console/invitations/" + slug, "It is sent anew; the earlier link stopped working.");
        } catch (Refusal refused) {
            return refused(refused.problem(), specialist, "", "");
        }
    }

    @POST
    @Path("{slug}/{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("slug") String slug, @PathParam("id") String id) {
        var specialist = drafts.visible(slug, caller.actorBeing(Role.EDITOR));
        try {
            invitations.revoke(PathId.of(id));
            return pages.redirect("/console/invitations/" + slug, "The invitation is taken back.");
        } catch (Refusal refused) {
            return refused(refused.problem(), specialist, "", "");
        }
    }

    private String invited(String slug, Optional<String> words, Actor actor) {
        try {
            var specialist = drafts.visible(slug, actor);
            var sent = invitations.invite(specialist.id(), Optional.empty(), words, actor);
            return specialist.attribution().name() + ": on its way to "
                    + sent.invitation().email() + ".";
        } catch (Refusal refused) {
            return slug + ": not invited. " + refused.problem().detail();
        }
    }

    private Response refused(Problem problem, Specialist specialist, String email, String words) {
        return pages.page(problem.status(), "invite", one(specialist, email, words, Notice.of(problem)));
    }

    private View view(String after, List<String> results, String words, Set<String> chosen, Notice notice) {
        var last = Optional.ofNullable(after)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> specialists.byId(Long.parseLong(text)));
        var found = invitations.invitable(last, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var current = slugs.current(
                Specialists.TYPE, shown.stream().map(Specialist::id).toList());
        var rows = shown.stream()
                .map(specialist -> new Row(
                        current.get(specialist.id()),
                        specialist.attribution().toString(),
                        specialist.email(),
                        chosen.contains(current.get(specialist.id()))))
                .toList();
        var next = found.size() > PAGE
                ? "/console/invitations?after=" + shown.get(PAGE - 1).id()
                : null;
        return new View(rows, sent(invitations.latest(PAGE)), results, words, next, notice);
    }

    private OneView one(Specialist specialist, String email, String words, Notice notice) {
        return new OneView(
                slugs.current(Specialists.TYPE, specialist.id()),
                specialist.attribution().name(),
                !specialist.linkedAccounts().isEmpty(),
                email,
                words,
                sent(invitations.of(specialist.id())),
                notice);
    }

    private List<Sent> sent(List<Invitation> all) {
        var ids = new HashSet<Long>();
        all.forEach(invitation -> ids.add(invitation.specialistId()));
        var current = slugs.current(Specialists.TYPE, ids);
        var known = specialists.byIds(ids);
        return all.stream()
                .map(invitation -> {
                    var status = invitation.statusAt(clock.instant());
                    return new Sent(
                            Long.toString(invitation.id()),
                            current.get(invitation.specialistId()),
                            known.get(invitation.specialistId()).attribution().name(),
                            invitation.email(),
                            words(status),
                            pages.moment(invitation.sentAt()),
                            invitation.sendings(),
                            status == Status.SENT || status == Status.OPENED || status == Status.EXPIRED);
                })
                .toList();
    }

    private static String words(Status status) {
        return switch (status) {
            case SENT -> "Sent, not opened yet";
            case OPENED -> "Opened, not accepted yet";
            case ACCEPTED -> "Accepted";
            case EXPIRED -> "Expired";
            case REVOKED -> "Taken back";
        };
    }
}
