package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.modalitypages.http.IfMatch;
import org.modalitypages.http.JsonBody;
import org.modalitypages.http.QueryParameters;
import org.modalitypages.identity.Caller;
import org.modalitypages.json.Json;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /api/v1/manage/notices/preferences}: which mails the caller gets. */
@ApplicationScoped
@Path("api/v1/manage/notices/preferences")
@Produces(MediaType.APPLICATION_JSON)
public class PreferencesResource {

    @Inject
    private Preferences preferences;

    @Inject
    private Caller caller;

    /**
     * {@code {"topics": {"decisions": "at-once", …}, "modalities": […], "regions": […], "choices": {…}, "version": 3}};
     * empty lists mean all.
     */
    @GET
    public Response mine(@Context UriInfo address) {
        QueryParameters.of(address);
        return answer(preferences.of(caller.actor().accountId()));
    }

    /** Changes what is sent along, with {@code If-Match}; what is absent stays. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(@HeaderParam("If-Match") String ifMatch, InputStream sent) {
        var body = JsonBody.read(sent, "topics", "modalities", "regions");
        var wish = new Preferences.Wish(
                body.object("topics").map(PreferencesResource::topics).orElse(null),
                body.strings("modalities").orElse(null),
                body.strings("regions").orElse(null));
        var version = IfMatch.version(ifMatch);
        return answer(preferences.choose(caller.actor().accountId(), wish, version));
    }

    private static Map<Topic, Frequency> topics(JsonObject sent) {
        var topics = new EnumMap<Topic, Frequency>(Topic.class);
        sent.forEach((name, value) -> topics.put(topic(name), frequency(name, value)));
        return topics;
    }

    private static Topic topic(String name) {
        return Topic.ofWord(name)
                .filter(topic -> topic != Topic.LINKS)
                .orElseThrow(() -> refused(
                        "\"" + name + "\" is no topic.",
                        Arrays.stream(Topic.values())
                                .filter(topic -> topic != Topic.LINKS)
                                .map(Topic::word)
                                .toList()));
    }

    private static Frequency frequency(String topic, JsonValue value) {
        return (value instanceof JsonString word
                        ? Frequency.ofWord(word.getString())
                        : java.util.Optional.<Frequency>empty())
                .orElseThrow(() -> refused(
                        "\"" + topic + "\" takes the word of a frequency.",
                        Arrays.stream(Frequency.values()).map(Frequency::word).toList()));
    }

    private static Refusal refused(String detail, List<String> allowed) {
        return new Refusal(Problem.malformed(detail).with("allowed", allowed));
    }

    private static Response answer(Preferences.Chosen chosen) {
        var topics = Json.createObjectBuilder();
        var choices = Json.createObjectBuilder();
        chosen.topics().forEach((topic, frequency) -> {
            topics.add(topic.word(), frequency.word());
            var words = Json.createArrayBuilder();
            topic.choices().forEach(choice -> words.add(choice.word()));
            choices.add(topic.word(), words);
        });
        var view = Json.createObjectBuilder()
                .add("topics", topics)
                .add("modalities", Json.createArrayBuilder(chosen.modalities()))
                .add("regions", Json.createArrayBuilder(chosen.regions()))
                .add("choices", choices)
                .add("version", chosen.version())
                .build();
        return Response.ok(view).header("ETag", IfMatch.tag(chosen.version())).build();
    }
}
