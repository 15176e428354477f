package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.function.Function;
import org.modalitypages.console.BuilderView.Contrast;
import org.modalitypages.embed.EmbedCheck;
import org.modalitypages.embed.EmbedPreview;
import org.modalitypages.embed.EmbedSnippets;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.page.Form;

/** {@code /console/sites/preview}: a widget as it is entered, for the frame beside the form, and how well it can be read. */
@ApplicationScoped
@Path("console/sites/preview")
@Produces("text/html;charset=utf-8")
public class EmbedPreviewPages {

    @Inject
    private ConsolePages pages;

    @Inject
    private BuilderViews views;

    @Inject
    private EmbedCheck check;

    @Inject
    private EmbedPreview previews;

    @Inject
    private EmbedSnippets snippets;

    @Inject
    private Caller caller;

    /** The list of pairs of colours, a part of the page. */
    public record ContrastView(List<Contrast> contrast) {}

    /** Of an address, as the script asks. */
    @GET
    public Response show(@Context UriInfo address) {
        return show(address.getQueryParameters()::getFirst);
    }

    /** Of the form itself, where no script runs. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response show(InputStream sent) {
        var form = Form.read(sent);
        return show(name -> form.has(name) ? form.text(name) : null);
    }

    @GET
    @Path("contrast")
    public Response contrast(@Context UriInfo address) {
        caller.actorBeing(Role.SITE_OWNER);
        var draft = BuilderForm.read(address.getQueryParameters()::getFirst);
        return Response.ok(pages.render("contrast", new ContrastView(views.contrast(draft))))
                .build();
    }

    private Response show(Function<String, String> field) {
        caller.actorBeing(Role.SITE_OWNER);
        var draft = BuilderForm.read(field);
        var html = previews.document(views.shown(draft), check.lenient(draft), "dark".equals(field.apply("scheme")))
                .orElse("""
                        <!DOCTYPE html>
                        <html lang="en">
                        <head><meta charset="utf-8"><title>Nothing to show</title><meta name="color-scheme" content="light dark"></head>
                        <body><p>This modality is not published, so there is nothing to show yet.</p></body>
                        </html>
                        """);
        return Response.ok(html)
                .header("Content-Security-Policy", policy())
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** Its own scripts run, in an origin of their own. */
    private String policy() {
        return "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; default-src 'none'; base-uri 'self'; form-action 'none'; frame-ancestors 'self'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' "
                + snippets.policy().get(3).replace("img-src ", "") + " data:";
    }
}
