package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.modalitypages.identity.Caller;
import org.modalitypages.identity.KeptForms;
import org.modalitypages.page.Form;

/** Keeps what was typed into a form of the console when it comes after its session has ended. */
@ApplicationScoped
public class KeptConsoleForms implements KeptForms {

    @Inject
    private ConsolePages pages;

    @Inject
    private Caller caller;

    /**
     * The page that holds it.
     *
     * @param signedIn whether it can be sent again at once
     */
    public record View(String action, List<Typed> fields, boolean signedIn) {}

    /**
     * A field as it was sent.
     *
     * @param label {@code null} when nobody typed it
     */
    public record Typed(String name, String value, String label) {}

    /** What people type that may be a single short word. */
    private static final Set<String> WORDS =
            Set.of("reason", "note", "text", "title", "summary", "words", "answer", "email", "name", "city", "country");

    @Override
    public boolean keeps(String path) {
        return path.startsWith("/console/")
                && !path.startsWith("/console/sign-")
                && !path.startsWith("/console/welcome/")
                && !path.startsWith("/console/imports")
                && !path.endsWith("/photo")
                && !path.endsWith("/preview");
    }

    private static String label(String name, String value) {
        var typed = WORDS.contains(name) || value.strip().contains(" ") || value.contains("\n");
        return typed && !value.isBlank() ? Wording.field(name) : null;
    }

    @Override
    public Response keep(String path, byte[] body) {
        var fields = new ArrayList<Typed>();
        Form.read(new ByteArrayInputStream(body)).fields().forEach((name, values) -> {
            if (!name.equals("csrf")) {
                values.forEach(value -> fields.add(new Typed(name, value, label(name, value))));
            }
        });
        var signedIn = caller.signedIn().isPresent();
        return pages.page(signedIn ? 403 : 401, "kept", new View(path, fields, signedIn));
    }
}
