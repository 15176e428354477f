package org.modalitypages.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.modalitypages.http.JsonBody;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code POST /api/v1/manage/queue/transitions}: one move on many editions, with a result for each. */
@ApplicationScoped
@Path("api/v1/manage/queue/transitions")
@Produces(MediaType.APPLICATION_JSON)
public class BulkMovesResource {

    private static final Set<String> MEMBERS = Set.of("id", "version");

    @Inject
    private BulkMoves bulk;

    @Inject
    private EditionViews views;

    @Inject
    private Caller caller;

    /**
     * {@code {"transition", "reason"?, "note"?, "holdSeconds"?, "items": [{"id", "version"}, …]}}, 1 to {@link
     * BulkMoves#MOST} of them. Answers {@code {"items": [{id, status, edition, problem}, …]}} in the same order: 200 done,
     * 202 held, or the status of the problem, and whichever of the two there is not is {@code null}.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public JsonObject perform(InputStream sent) {
        var body = JsonBody.read(sent, "transition", "reason", "note", "holdSeconds", "items");
        var transition = MoveBody.transition(body);
        var move = MoveBody.move(body);
        var holdSeconds = MoveBody.holdSeconds(body);
        var wanted = items(body);
        var actor = caller.actorBeing(Role.EDITOR);
        return answer(bulk.perform(wanted, transition, actor, move, holdSeconds), holdSeconds > 0, actor);
    }

    private JsonObject answer(List<BulkMoves.Result> results, boolean held, Actor actor) {
        var moved = results.stream()
                .filter(result -> result.edition() != null)
                .map(BulkMoves.Result::edition)
                .toList();
        var editions = new HashMap<Long, JsonObject>();
        var described = views.of(moved, actor);
        for (var index = 0; index < moved.size(); index++) {
            editions.put(moved.get(index).id(), described.get(index));
        }
        var items = Json.createArrayBuilder();
        results.forEach(result -> items.add(view(result, editions.get(result.id()), held)));
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    private static JsonObjectBuilder view(BulkMoves.Result result, JsonObject edition, boolean held) {
        return Json.createObjectBuilder()
                .add("id", Long.toString(result.id()))
                .add("status", result.status(held))
                .add("edition", edition == null ? JsonValue.NULL : edition)
                .add(
                        "problem",
                        result.problem() == null
                                ? JsonValue.NULL
                                : result.problem().toJson());
    }

    private static List<BulkMoves.Item> items(JsonBody body) {
        var sent = body.objects("items")
                .filter(objects -> !objects.isEmpty() && objects.size() <= BulkMoves.MOST)
                .orElseThrow(
                        () -> malformed("\"items\" is required, as a list of 1 to " + BulkMoves.MOST + " objects."));
        var items = new ArrayList<BulkMoves.Item>();
        var ids = new HashSet<Long>();
        for (var object : sent) {
            var item = item(object);
            if (!ids.add(item.id())) {
                throw malformed("\"items\" names " + item.id() + " twice.");
            }
            items.add(item);
        }
        return items;
    }

    private static BulkMoves.Item item(JsonObject object) {
        if (!MEMBERS.containsAll(object.keySet())) {
            throw new Refusal(Problem.malformed("An item has the members \"id\" and \"version\" and no others.")
                    .with("allowed", List.of("id", "version")));
        }
        if (!(object.get("id") instanceof JsonString id) || !id.getString().matches("[0-9]{1,18}")) {
            throw malformed("The \"id\" of an item is that of an edition, as a string.");
        }
        var version = object.getOrDefault("version", JsonValue.NULL);
        if (version.getValueType() == JsonValue.ValueType.NULL) {
            return new BulkMoves.Item(Long.parseLong(id.getString()), OptionalLong.empty());
        }
        if (!(version instanceof JsonNumber number) || !number.isIntegral()) {
            throw malformed("The \"version\" of an item is the whole number that you saw.");
        }
        return new BulkMoves.Item(Long.parseLong(id.getString()), OptionalLong.of(number.longValue()));
    }

    private static Refusal malformed(String detail) {
        return new Refusal(Problem.malformed(detail));
    }
}
