package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Editions;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.statement.StatementOrder;
import org.modalitypages.statement.Statements;

/** {@code /console/modalities/{slug}/order}: which statements come first on a modality's page; the others take turns. */
@ApplicationScoped
@Path("console/modalities/{slug}/order")
@Produces("text/html;charset=utf-8")
public class OrderPages {

    @Inject
    private ConsolePages pages;

    @Inject
    private Modalities modalities;

    @Inject
    private StatementOrder order;

    @Inject
    private Editions editions;

    @Inject
    private Caller caller;

    /** The page; {@code pinned} and {@code turning} are in the order in which they are shown today. */
    public record View(String title, String slug, long version, List<Row> pinned, List<Row> turning, Notice notice) {}

    /** A statement that is live. */
    public record Row(String id, String credit, String excerpt, String locale) {}

    @GET
    public Response form(@PathParam("slug") String slug) {
        caller.actorBeing(Role.EDITOR);
        return pages.page("order", view(id(slug), null));
    }

    /** Moves one statement: a button says which and where; or takes the order that was dragged together. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response move(@PathParam("slug") String slug, InputStream sent) {
        var form = Form.read(sent);
        caller.actorBeing(Role.EDITOR);
        var id = id(slug);
        try {
            var move = PinMove.of(form.text("move"));
            order.pin(id, move.applyTo(PinMove.ids(form.all("pinned"))), ReviewPages.version(form));
            return pages.redirect("/console/modalities/" + slug + "/order" + move.anchor(), move.done());
        } catch (Refusal refused) {
            return pages.page(refused.problem().status(), "order", view(id, Notice.of(refused.problem())));
        }
    }

    private View view(long id, Notice notice) {
        var named = modalities.named(List.of(id)).get(id);
        var today = order.today(id);
        var pinned = order.pinned(id);
        var live = live(today);
        return new View(
                named.title(),
                named.slug(),
                modalities.byId(id).orElseThrow().version(),
                rows(today.stream().filter(pinned::contains).toList(), live),
                rows(today.stream().filter(shown -> !pinned.contains(shown)).toList(), live),
                notice);
    }

    private Map<Long, Edition> live(List<Long> statementIds) {
        var live = new HashMap<Long, Edition>();
        editions.live(Statements.TYPE, statementIds).forEach((id, all) -> live.put(id, all.get(0)));
        return live;
    }

    private static List<Row> rows(List<Long> ids, Map<Long, Edition> live) {
        return ids.stream()
                .map(live::get)
                .filter(Objects::nonNull)
                .map(edition -> new Row(
                        Long.toString(edition.itemId()), edition.heading(), edition.excerpt(), edition.locale()))
                .toList();
    }

    private long id(String slug) {
        return modalities
                .bySlug(slug)
                .orElseThrow(() -> new Refusal(Problem.notFound()))
                .itemId();
    }
}
