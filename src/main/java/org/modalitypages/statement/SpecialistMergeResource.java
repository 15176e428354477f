package org.modalitypages.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.http.IfMatch;
import org.modalitypages.http.JsonBody;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.moderation.Edition;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.specialist.Specialist;
import org.modalitypages.specialist.SpecialistDrafts;
import org.modalitypages.specialist.Specialists;

/** {@code /api/v1/manage/specialists/{slug}/merge}: makes one specialist of two, for editors. */
@ApplicationScoped
@Path("api/v1/manage/specialists/{slug}/merge")
@Produces(MediaType.APPLICATION_JSON)
public class SpecialistMergeResource {

    @Inject
    private SpecialistMerging merging;

    @Inject
    private SpecialistDrafts drafts;

    @Inject
    private Specialists specialists;

    @Inject
    private Caller caller;

    /**
     * Merges another one into this: {@code {"other": slug, "take"?: {field: this|other|both}, "statements"?: {modality:
     * this|other}, "bothAccounts"?, "dryRun"?}} with {@code If-Match} on this one's version. A dry run tells what would
     * happen and what stands in the way, and needs no version.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response merge(@PathParam("slug") String slug, @HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var body = JsonBody.read(sent, "other", "take", "statements", "bothAccounts", "dryRun");
        var otherSlug = body.requiredString("other");
        var choices = new MergeChoices(
                texts(body.object("take"), "take"),
                texts(body.object("statements"), "statements"),
                body.bool("bothAccounts").orElse(false));
        var dryRun = body.bool("dryRun").orElse(false);
        var version = IfMatch.version(ifMatch);
        var actor = caller.actorBeing(Role.EDITOR);
        var survivor = drafts.visible(slug, actor);
        var other = specialists
                .bySlug(otherSlug)
                .flatMap(found -> specialists.byId(found.itemId()))
                .orElseThrow(() -> new Refusal(Problem.invalid("There is no specialist " + otherSlug + ".")
                        .with("member", "other")));
        var plan = merging.plan(survivor, other, choices, actor);
        if (dryRun) {
            return answer(plan, survivor, Optional.empty(), true);
        }
        var waiting = merging.merge(survivor.id(), other.id(), choices, actor, version);
        return answer(plan, specialists.byId(survivor.id()).orElseThrow(), waiting, false);
    }

    private static Response answer(MergePlan plan, Specialist survivor, Optional<Edition> waiting, boolean dryRun) {
        var statements = Json.createArrayBuilder();
        for (var fate : plan.statements()) {
            var setAside = fate.setAside();
            statements.add(Json.createObjectBuilder()
                    .add("modality", fate.modality())
                    .add("kept", Long.toString(fate.kept().id()))
                    .add(
                            "setAside",
                            setAside == null ? JsonValue.NULL : Json.createValue(Long.toString(setAside.id()))));
        }
        var retired = Json.createArrayBuilder();
        plan.retired().forEach(edition -> retired.add(Long.toString(edition.id())));
        var obstacles = Json.createArrayBuilder();
        plan.obstacles().forEach(problem -> obstacles.add(problem.detail()));
        var view = Json.createObjectBuilder()
                .add("dryRun", dryRun)
                .add("profile", plan.profile().toJson())
                .add("profileWaits", plan.profileWaits())
                .add(
                        "edition",
                        waiting.<JsonValue>map(edition -> Json.createValue(Long.toString(edition.id())))
                                .orElse(JsonValue.NULL))
                .add("statements", statements)
                .add("retired", retired)
                .add("obstacles", obstacles)
                .add("version", survivor.version())
                .build();
        return Response.ok(view).header("ETag", IfMatch.tag(survivor.version())).build();
    }

    private static Map<String, String> texts(Optional<JsonObject> object, String member) {
        var texts = new LinkedHashMap<String, String>();
        object.ifPresent(given -> given.forEach((name, value) -> {
            if (!(value instanceof JsonString text)) {
                throw new Refusal(Problem.malformed("\"" + member + "\" is an object of strings."));
            }
            texts.put(name, text.getString());
        }));
        return texts;
    }
}
