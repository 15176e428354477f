package org.modalitypages.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.modalitypages.diff.Segment;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.moderation.Permissions;
import org.modalitypages.moderation.VisibleEditions;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code GET /api/v1/manage/editions/{id}/diff}: what an edition changes, word by word. */
@ApplicationScoped
@Path("api/v1/manage/editions/{id}/diff")
@Produces(MediaType.APPLICATION_JSON)
public class DiffResource {

    @Inject
    private VisibleEditions visible;

    @Inject
    private Editions editions;

    @Inject
    private Permissions permissions;

    @Inject
    private Caller caller;

    /**
     * The difference to the live edition in the same locale, or to the edition that {@code against} names, which has to be
     * of the same item. Without either, {@code against} is null and everything counts as added.
     */
    @GET
    public JsonObject diff(@PathParam("id") String id, @Context UriInfo address) {
        var against = QueryParameters.of(address, "against").value("against");
        var actor = caller.actorBeing(Role.EDITOR, Role.THERAPIST);
        var edition = visible.edition(id, actor);
        var other = against.map(named -> named(named, edition, actor))
                .or(() -> editions.live(edition.item(), edition.locale()).filter(live -> live.id() != edition.id()));
        var fields = Json.createArrayBuilder();
        EditionDiff.between(other.map(Edition::content).orElse(JsonValue.EMPTY_JSON_OBJECT), edition.content())
                .forEach(field -> fields.add(view(field)));
        var view = Json.createObjectBuilder().add("edition", Long.toString(edition.id()));
        Sent.add(view, "against", other.map(Edition::id).orElse(null));
        return view.add("fields", fields).build();
    }

    private Edition named(String id, Edition edition, Actor actor) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> editions.byId(Long.parseLong(text)))
                .filter(other -> other.item().equals(edition.item()) && permissions.visible(other, actor))
                .orElseThrow(() -> new Refusal(Problem.invalidParameter(
                        "against", "\"against\" takes the id of an edition of the same item.", List.of())));
    }

    private static JsonObject view(EditionDiff.Field field) {
        var view = Json.createObjectBuilder().add("field", field.name()).add("change", field.change());
        Sent.add(view, "before", field.before());
        Sent.add(view, "after", field.after());
        return view.add("parts", parts(field.parts())).build();
    }

    static JsonArrayBuilder parts(List<Segment> segments) {
        var parts = Json.createArrayBuilder();
        segments.forEach(segment -> parts.add(Json.createObjectBuilder()
                .add("change", segment.change().word())
                .add("text", segment.text())));
        return parts;
    }
}
