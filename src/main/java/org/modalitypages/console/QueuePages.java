package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.modalitypages.console.QueueView.Choice;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.modality.Modalities;
import org.modalitypages.moderation.Queue;
import org.modalitypages.moderation.State;
import org.modalitypages.site.Site;

/** {@code /console}: what waits for a decision, oldest first; for whoever decides nothing, what will be here. */
@ApplicationScoped
@Path("console")
@Produces("text/html;charset=utf-8")
public class QueuePages {

    private static final List<String> TYPES = List.of("statement", "modality", "specialist");

    @Inject
    private ConsolePages pages;

    @Inject
    private Caller caller;

    @Inject
    private Queue queue;

    @Inject
    private QueueItems items;

    @Inject
    private Modalities modalities;

    @Inject
    private Site site;

    /** What the start page says to somebody who is no editor. */
    public record StartView(boolean therapist, boolean siteOwner) {}

    @GET
    public Response start(@Context UriInfo address) {
        var actor = caller.actor();
        if (!actor.is(Role.EDITOR) && !actor.is(Role.SITE_OWNER) && actor.is(Role.THERAPIST)) {
            return Response.status(303).header("Location", "/portal").build();
        }
        if (!actor.is(Role.EDITOR)) {
            return pages.page("start", new StartView(actor.is(Role.THERAPIST), actor.is(Role.SITE_OWNER)));
        }
        var filters = QueueFilters.of(address.getQueryParameters());
        return pages.page("queue", view(filters, actor));
    }

    private QueueView view(QueueFilters filters, Actor actor) {
        var page = queue.page(filters.page());
        return new QueueView(
                items.of(page.items(), actor),
                capped(queue.count(filters.all())),
                filters.any(),
                states(filters.state()),
                choices("All types", TYPES, TYPES.stream().map(Wording::type).toList(), filters.type()),
                modalityChoices(filters.modality()),
                choices(
                        "All languages",
                        site.locales(),
                        site.locales().stream().map(Wording::locale).toList(),
                        filters.locale()),
                filters.region(),
                Optional.ofNullable(page.next()).map(filters::address).orElse(null),
                filters.after().isEmpty() ? null : filters.address(null),
                filters.address(filters.after()));
    }

    static String capped(int count) {
        return count > QueueFilters.COUNTED ? String.format("%,d+", QueueFilters.COUNTED) : String.format("%,d", count);
    }

    private static List<Choice> states(String chosen) {
        var states = Arrays.stream(State.values()).toList();
        return choices(
                "All that waits",
                states.stream().map(Enum::name).toList(),
                states.stream().map(Wording::of).toList(),
                chosen);
    }

    private List<Choice> modalityChoices(String chosen) {
        var all = modalities.all();
        return choices(
                "All modalities",
                all.stream().map(Modalities.Named::slug).toList(),
                all.stream().map(Modalities.Named::title).toList(),
                chosen);
    }

    private static List<Choice> choices(String any, List<String> values, List<String> labels, String chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", any, chosen.isEmpty()));
        for (var index = 0; index < values.size(); index++) {
            var value = values.get(index);
            choices.add(new Choice(value, labels.get(index), value.equals(chosen)));
        }
        return choices;
    }
}
