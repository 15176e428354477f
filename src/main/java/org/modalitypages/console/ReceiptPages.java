package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.modalitypages.page.Moment;
import org.modalitypages.privacy.Erasure;
import org.modalitypages.privacy.Receipts;
import org.modalitypages.problem.Problem;
import org.modalitypages.problem.Refusal;

/** {@code /console/receipts/{secret}}: the receipt of an erasure, for whoever holds its link; there is no account any more. */
@ApplicationScoped
@Path("console/receipts/{secret}")
public class ReceiptPages {

    @Inject
    private ConsolePages pages;

    @Inject
    private Receipts receipts;

    /** The receipt in words; {@code file} is the address of its JSON. */
    public record View(
            String id,
            Moment at,
            String by,
            String subject,
            List<Line> erased,
            List<Line> remains,
            List<Line> elsewhere,
            String file) {}

    /** One line: what, how many ({@code null} where nothing is counted), and words on it. */
    public record Line(String what, Integer count, String words) {}

    @GET
    @Produces("text/html;charset=utf-8")
    public Response page(@PathParam("secret") String secret) {
        return pages.page("receipt", view(secret));
    }

    /** The same as a file. */
    @GET
    @Path("receipt.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response file(@PathParam("secret") String secret) {
        return Response.ok(found(secret).receipt())
                .header("Content-Disposition", "attachment; filename=\"receipt.json\"")
                .build();
    }

    /** What a receipt says; 404 when the secret opens none. */
    public View view(String secret) {
        var erasure = found(secret);
        var receipt = erasure.receipt();
        return new View(
                erasure.id(),
                pages.moment(erasure.erasedAt()),
                receipt.getString("by"),
                PrivacyPages.subject(receipt),
                lines(receipt, "erased"),
                lines(receipt, "remains"),
                lines(receipt, "elsewhere"),
                "/console/receipts/" + secret + "/receipt.json");
    }

    private Erasure found(String secret) {
        return receipts.bySecret(secret).orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private static List<Line> lines(JsonObject receipt, String list) {
        return receipt.getJsonArray(list).getValuesAs(JsonObject.class).stream()
                .map(line -> new Line(
                        line.containsKey("where") ? line.getString("where") : line.getString("what"),
                        line.containsKey("count") ? line.getInt("count") : null,
                        line.containsKey("where") ? line.getString("what") : line.getString("why", null)))
                .toList();
    }
}
