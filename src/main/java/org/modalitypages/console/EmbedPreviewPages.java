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
import java.util.Map;
import java.util.function.Function;
import org.modalitypages.console.BuilderView.Contrast;
import org.modalitypages.console.QueueView.Choice;
import org.modalitypages.embed.EmbedPreview.Sample;
import org.modalitypages.embed.EmbedSnippets;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.Role;
import org.modalitypages.page.Form;

/** {@code /console/sites/preview}: a page with the widget as it is entered, for the frame beside the form, and what there is to say of it. */
@ApplicationScoped
@Path("console/sites/preview")
@Produces("text/html;charset=utf-8")
public class EmbedPreviewPages {

    @Inject
    private ConsolePages pages;

    @Inject
    private BuilderViews views;

    @Inject
    private EmbedSnippets snippets;

    @Inject
    private Caller caller;

    /**
     * A page that could be anybody's, with the widget in it.
     *
     * @param widget {@code null} when there is no such modality
     * @param nobody why it shows nobody; {@code null} when it shows somebody
     */
    public record SampleView(Sample widget, String nobody, boolean dark) {}

    /**
     * What there is to say beside the form of what is entered.
     *
     * @param problems of colours, by field
     * @param nobody why the widget shows nobody; {@code null} when it shows somebody
     */
    public record NotesView(
            List<Contrast> contrast, Map<String, String> problems, List<Choice> regions, String nobody) {}

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

    /** Pieces of HTML, each for an element of the page beside which the form is. */
    @GET
    @Path("notes")
    public Response notes(@Context UriInfo address) {
        caller.actorBeing(Role.SITE_OWNER);
        var draft = BuilderForm.read(address.getQueryParameters()::getFirst);
        return Response.ok(pages.render("builderNotes", views.notes(draft)))
                .header("Cache-Control", "no-store")
                .build();
    }

    private Response show(Function<String, String> field) {
        caller.actorBeing(Role.SITE_OWNER);
        var view = views.sample(BuilderForm.read(field), "dark".equals(field.apply("scheme")));
        return Response.ok(pages.render("sample", view))
                .header("Content-Security-Policy", policy())
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    /** Scripts of this server run, in an origin of their own, and read what came with the page. */
    private String policy() {
        return "sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox; default-src 'none'; base-uri 'self'; form-action 'none'; frame-ancestors 'self'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src data:; img-src 'self' "
                + snippets.policy().get(3).replace("img-src ", "") + " data:";
    }
}
