package org.modalitypages.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Map;

/** The templates of our own pages, compiled with the application; they escape what they show by its context. */
@ApplicationScoped
public class Templates {

    private static final Path NOT_ON_DISK = null;

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            NOT_ON_DISK, ContentType.Html, Templates.class.getClassLoader(), "org.modalitypages.templates");

    /** The whole page that a template such as {@code console/queue.jte} makes of these parameters. */
    public String render(String template, Map<String, Object> parameters) {
        var page = new StringOutput();
        engine.render(template, parameters, page);
        return page.toString();
    }
}
