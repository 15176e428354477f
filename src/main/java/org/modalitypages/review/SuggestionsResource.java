package org.modalitypages.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.modalitypages.diff.WordDiff;
import org.modalitypages.http.IfMatch;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.PathId;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.EditionViews;
import org.modalitypages.moderation.VisibleEditions;
import org.modalitypages.review.Suggestion.Status;
import org.modalitypages.statement.Statements;

/** {@code /api/v1/manage/editions/{id}/suggestions}: other wordings, made by editors and answered by the specialist. */
@ApplicationScoped
@Path("api/v1/manage/editions/{id}/suggestions")
@Produces(MediaType.APPLICATION_JSON)
public class SuggestionsResource {

    @Inject
    private Suggestions suggestions;

    @Inject
    private VisibleEditions visible;

    @Inject
    private EditionViews views;

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    /** {@code {"items": [{id, edition, by, at, base, text, note, parts, status, answer…, allowed}, …]}}, oldest first. */
    @GET
    public JsonObject list(@PathParam("id") String id, @Context UriInfo address) {
        QueryParameters.of(address);
        var actor = caller();
        var edition = visible.edition(id, actor);
        var items = Json.createArrayBuilder();
        suggestions.of(edition.id()).forEach(suggestion -> items.add(view(suggestion, edition, actor)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    /** Suggests a wording: {@code {"text", "note"?}}. Answers 201 with the suggestion. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response suggest(@PathParam("id") String id, InputStream sent) {
        var body = JsonBody.read(sent, "text", "note");
        var text = Sent.required(body, "text", Statements.LIMIT);
        var note = Sent.words(body, "note", Suggestions.LONGEST_NOTE);
        var actor = caller();
        var suggestion = suggestions.suggest(PathId.of(id), text, note, actor);
        return Response.status(201)
                .entity(view(suggestion, visible.edition(id, actor), actor))
                .build();
    }

    /** Accepts it: {@code {"consent": true}} with the edition's {@code If-Match}. Answers the edition as it is then. */
    @POST
    @Path("{suggestion}/accept")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response accept(
            @PathParam("id") String id,
            @PathParam("suggestion") String suggestion,
            @HeaderParam("If-Match") String ifMatch,
            InputStream sent) {
        var consent = JsonBody.read(sent, "consent").bool("consent").orElse(false);
        var version = IfMatch.version(ifMatch);
        var actor = caller();
        var edition = suggestions.accept(PathId.of(id), PathId.of(suggestion), consent, actor, version);
        return Response.ok(views.of(edition, actor))
                .header("ETag", IfMatch.tag(edition.version()))
                .build();
    }

    /** Declines it: {@code {"note": words for the editor}}. Answers the suggestion as it is then. */
    @POST
    @Path("{suggestion}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject decline(
            @PathParam("id") String id, @PathParam("suggestion") String suggestion, InputStream sent) {
        var words = Sent.words(JsonBody.read(sent, "note"), "note", Suggestions.LONGEST_NOTE);
        var actor = caller();
        var declined = suggestions.decline(PathId.of(id), PathId.of(suggestion), words, actor);
        return view(declined, visible.edition(id, actor), actor);
    }

    /** Takes one's own back. */
    @DELETE
    @Path("{suggestion}")
    public Response takeBack(@PathParam("id") String id, @PathParam("suggestion") String suggestion) {
        suggestions.takeBack(PathId.of(id), PathId.of(suggestion), caller());
        return Response.noContent().build();
    }

    private Actor caller() {
        return caller.actorBeing(Role.EDITOR, Role.THERAPIST);
    }

    private JsonObject view(Suggestion suggestion, Edition edition, Actor actor) {
        var names = accounts.names(Stream.of(suggestion.accountId(), suggestion.answeredBy())
                .filter(Objects::nonNull)
                .toList());
        var view = Json.createObjectBuilder()
                .add("id", Long.toString(suggestion.id()))
                .add("edition", Long.toString(edition.id()))
                .add("by", names.get(suggestion.accountId()))
                .add("at", suggestion.madeAt().toString())
                .add("base", suggestion.base())
                .add("text", suggestion.wording());
        Sent.add(view, "note", suggestion.note());
        view.add("parts", DiffResource.parts(WordDiff.between(suggestion.base(), suggestion.wording())))
                .add("status", suggestion.status(edition).name());
        Sent.add(view, "answeredBy", suggestion.answeredBy() == null ? null : names.get(suggestion.answeredBy()));
        Sent.add(view, "answeredAt", suggestion.answeredAt());
        Sent.add(view, "answerNote", suggestion.answerNote());
        return view.add("allowed", allowed(suggestion, edition, actor)).build();
    }

    private JsonArrayBuilder allowed(Suggestion suggestion, Edition edition, Actor actor) {
        var allowed = Json.createArrayBuilder();
        if (suggestions.answerable(suggestion, edition, actor)) {
            List.of("accept", "decline").forEach(allowed::add);
        }
        if (suggestion.status(edition) == Status.OPEN && suggestion.accountId() == actor.accountId()) {
            allowed.add("take-back");
        }
        return allowed;
    }
}
