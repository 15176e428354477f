package org.modalitypages.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.VisibleEditions;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.screening.EditionFindings.Item;
import org.modalitypages.statement.Statements;

/** {@code /api/v1/manage/editions/{id}/findings}: what screening says of a statement's edition, and dismissals. */
@ApplicationScoped
@Path("api/v1/manage/editions/{id}/findings")
@Produces(MediaType.APPLICATION_JSON)
public class FindingsResource {

    @Inject
    private Findings findings;

    @Inject
    private VisibleEditions visible;

    @Inject
    private Caller caller;

    /**
     * {@code {"items": [{id, rule, span, severity, advice, reference, instead, source, twin, dismissal, allowed}],
     * "unavailable": [{rule, detail, source}], "packs": [{id, version}], "screenedAt", "next": null}}; empty for what is no
     * statement.
     */
    @GET
    public JsonObject findings(@PathParam("id") String id) {
        var actor = caller.actorBeing(Role.EDITOR, Role.THERAPIST);
        return view(visible.edition(id, actor), actor);
    }

    /** Dismisses a finding, {@code {"reason"}}; answers the findings as they are then. */
    @POST
    @Path("{finding}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject dismiss(@PathParam("id") String id, @PathParam("finding") String finding, InputStream sent) {
        var reason = JsonBody.read(sent, "reason").requiredString("reason").strip();
        var actor = caller.actorBeing(Role.EDITOR);
        var edition = visible.edition(id, actor);
        if (reason.length() > Findings.LONGEST_REASON) {
            throw new Refusal(Problem.invalid("\"reason\" has at most " + Findings.LONGEST_REASON + " characters."));
        }
        findings.dismiss(edition, PathId.of(finding), reason, actor);
        return view(visible.edition(id, actor), actor);
    }

    /** Takes a dismissal back; answers the findings as they are then. */
    @DELETE
    @Path("{finding}/dismissal")
    public JsonObject restore(@PathParam("id") String id, @PathParam("finding") String finding) {
        var actor = caller.actorBeing(Role.EDITOR);
        findings.restore(visible.edition(id, actor), PathId.of(finding), actor);
        return view(visible.edition(id, actor), actor);
    }

    private JsonObject view(Edition edition, Actor actor) {
        var view = Json.createObjectBuilder();
        var items = Json.createArrayBuilder();
        if (!edition.type().equals(Statements.TYPE)) {
            return view.add("items", items)
                    .add("unavailable", Json.createArrayBuilder())
                    .add("packs", Json.createArrayBuilder())
                    .addNull("screenedAt")
                    .addNull("next")
                    .build();
        }
        var found = findings.of(edition);
        var mayDismiss = findings.mayDismiss(edition, actor);
        found.items().forEach(item -> items.add(view(item, mayDismiss, actor)));
        view.add("items", items)
                .add("unavailable", FindingViews.unavailable(found.unavailable()))
                .add("packs", FindingViews.packs(found.packs()));
        if (found.screenedAt() == null) {
            view.addNull("screenedAt");
        } else {
            view.add("screenedAt", found.screenedAt().toString());
        }
        return view.addNull("next").build();
    }

    private static JsonObjectBuilder view(Item item, boolean mayDismiss, Actor actor) {
        var view = Json.createObjectBuilder();
        if (item.id() == null) {
            view.addNull("id");
        } else {
            view.add("id", item.id().toString());
        }
        view.addAll(FindingViews.of(item.finding(), actor.is(Role.EDITOR)));
        var allowed = Json.createArrayBuilder();
        if (item.id() != null && mayDismiss) {
            allowed.add(item.dismissal() == null ? "DISMISS" : "RESTORE");
        }
        if (item.dismissal() == null) {
            view.addNull("dismissal");
        } else {
            view.add(
                    "dismissal",
                    Json.createObjectBuilder()
                            .add("by", item.dismissal().by())
                            .add("at", item.dismissal().at().toString())
                            .add("reason", item.dismissal().reason()));
        }
        return view.add("allowed", allowed);
    }
}
