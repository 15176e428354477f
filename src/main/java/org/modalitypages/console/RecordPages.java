package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.page.Moment;
import org.modalitypages.record.RecordCheck;
import org.modalitypages.record.RecordChecks;
import org.modalitypages.record.Records;

/** {@code /console/record}: the record of decisions, whether it holds, and its head to keep; for administrators. */
@ApplicationScoped
@Path("console/record")
@Produces("text/html;charset=utf-8")
public class RecordPages {

    @Inject
    private ConsolePages pages;

    @Inject
    private Records records;

    @Inject
    private RecordChecks checks;

    @Inject
    private Caller caller;

    /** The page; {@code check} is the last one, {@code null} when there was none yet. */
    public record View(long length, String head, Check check) {}

    /** What came of a check. */
    public record Check(Moment at, long length, long faults, List<String> words) {}

    @GET
    public Response page() {
        caller.actorBeing(Role.ADMINISTRATOR);
        var head = records.head();
        var last = checks.last().map(this::check).orElse(null);
        return pages.page("record", new View(head.length(), head.hash(), last));
    }

    /** Checks the whole record now. */
    @POST
    @Path("checks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response run() {
        caller.actorBeing(Role.ADMINISTRATOR);
        var check = checks.run();
        return pages.redirect(
                "/console/record",
                check.faults() == 0
                        ? "The record holds: every decision is as it was sealed."
                        : "The record does not hold. What is wrong is told below.");
    }

    private Check check(RecordCheck check) {
        return new Check(
                pages.moment(check.checkedAt()),
                check.length(),
                check.faults(),
                check.words().lines().toList());
    }
}
