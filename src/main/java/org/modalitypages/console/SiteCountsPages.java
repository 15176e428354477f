package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modalitypages.embed.Counts;
import org.modalitypages.embed.Counts.Days;
import org.modalitypages.embed.Counts.Named;
import org.modalitypages.embed.EmbedCounts;
import org.modalitypages.embed.Embeds;
import org.modalitypages.embed.HostSite;
import org.modalitypages.embed.HostSites;
import org.modalitypages.http.PathId;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.page.Form;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;
import org.modalitypages.site.Site;

/** {@code /console/sites/<id>/counts}: how often a site's embeds were seen and clicked, as a page and as CSV. */
@ApplicationScoped
@Path("console/sites/{id}/counts")
@Produces("text/html;charset=utf-8")
public class SiteCountsPages {

    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    @Inject
    private ConsolePages pages;

    @Inject
    private HostSites sites;

    @Inject
    private Embeds embeds;

    @Inject
    private EmbedCounts counts;

    @Inject
    private Caller caller;

    @Inject
    private Site site;

    /**
     * The page.
     *
     * @param embeds all of the site, for deleting what was counted of one
     */
    public record View(
            String siteId,
            String siteName,
            String from,
            String to,
            String days,
            String zone,
            String views,
            String clicks,
            DayChart chart,
            List<Row> byEmbed,
            List<Row> byModality,
            List<Row> bySpecialist,
            List<Row> byDay,
            List<SiteRows.Named> embeds,
            Notice notice) {}

    /** A line of a table. */
    public record Row(String heading, String views, String clicks) {}

    @GET
    public Response page(@PathParam("id") String id, @Context UriInfo address) {
        caller.actorBeing(Role.SITE_OWNER);
        var found = site(id);
        try {
            return pages.page("siteCounts", view(found, days(address), null));
        } catch (Refusal refused) {
            var usual = Days.of(Optional.empty(), Optional.empty(), site.today());
            return pages.page(400, "siteCounts", view(found, usual, Notice.of(refused.problem())));
        }
    }

    /** {@code day,embed,modality,specialist,views,clicks}, a line each, as a file. */
    @GET
    @Path("csv")
    @Produces("text/csv;charset=utf-8")
    public Response csv(@PathParam("id") String id, @Context UriInfo address) {
        caller.actorBeing(Role.SITE_OWNER);
        var found = site(id);
        var days = days(address);
        var csv = new StringBuilder("day,embed,modality,specialist,views,clicks\r\n");
        counts.lines(embeds.of(found.id()), days)
                .forEach(line -> csv.append(line.day())
                        .append(',')
                        .append(quoted(line.embed()))
                        .append(',')
                        .append(line.modality())
                        .append(',')
                        .append(line.specialist())
                        .append(',')
                        .append(line.sum().views())
                        .append(',')
                        .append(line.sum().clicks())
                        .append("\r\n"));
        return Response.ok(csv.toString())
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"counts-" + days.from() + "-" + days.to() + ".csv\"")
                .build();
    }

    /** Deletes what was counted of an embed. */
    @POST
    @Path("delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("id") String id, InputStream sent) {
        var form = Form.read(sent);
        caller.actorBeing(Role.SITE_OWNER);
        var embed = embeds.byId(PathId.of(id), PathId.of(form.text("embed")))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
        counts.delete(embed.id());
        return pages.redirect(
                "/console/sites/" + id + "/counts", "What was counted of “" + embed.name() + "” is deleted.");
    }

    private View view(HostSite found, Days days, Notice notice) {
        var own = embeds.of(found.id());
        var counted = counts.of(own, days);
        return new View(
                Long.toString(found.id()),
                found.name(),
                days.from().toString(),
                days.to().toString(),
                LONG_DAY.format(days.from()) + " to " + LONG_DAY.format(days.to()),
                site.timeZone().getId(),
                number(counted.total().views()),
                number(counted.total().clicks()),
                DayChart.of(counted.byDay()),
                rows(counted.byEmbed()),
                rows(counted.byModality()),
                rows(counted.bySpecialist()),
                byDay(counted),
                own.stream()
                        .map(embed -> new SiteRows.Named(Long.toString(embed.id()), embed.name()))
                        .toList(),
                notice);
    }

    private static List<Row> byDay(Counts counted) {
        var rows = new ArrayList<Row>();
        counted.byDay()
                .forEach(day -> rows.add(new Row(
                        DAY.format(day.day()),
                        number(day.sum().views()),
                        number(day.sum().clicks()))));
        Collections.reverse(rows);
        return rows;
    }

    private static List<Row> rows(List<Named> all) {
        return all.stream()
                .map(named -> new Row(
                        named.name().isEmpty() ? "No longer there" : named.name(),
                        number(named.sum().views()),
                        number(named.sum().clicks())))
                .toList();
    }

    /** A name in quotes, and one that a spreadsheet would take for a formula with an apostrophe before it. */
    static String quoted(String name) {
        var harmless = name.matches("[=+\\-@\\t\\r].*") ? "'" + name : name;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    private Days days(UriInfo address) {
        return Days.of(given(address, "from"), given(address, "to"), site.today());
    }

    private static Optional<String> given(UriInfo address, String name) {
        return Optional.ofNullable(address.getQueryParameters().getFirst(name)).filter(text -> !text.isBlank());
    }

    private HostSite site(String id) {
        return sites.byId(PathId.of(id)).orElseThrow(() -> new Refusal(Problem.notFound()));
    }
}
