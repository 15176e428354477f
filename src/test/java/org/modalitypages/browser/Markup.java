package org.modalitypages.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.client.EmbeddedValidator.OutputFormat;
import org.xml.sax.SAXException;

/** What the Nu checker says of a page, as it was sent. The newest one on Maven Central is of 2020. */
public final class Markup {

    /** What HTML has allowed since, and the checker's later releases too. */
    private static final List<String> ALLOWED_SINCE = List.of(
            "Attribute “media” not allowed on element “meta”",
            "Attribute “loading” not allowed on element “iframe”",
            "Attribute “shadowrootmode” not allowed on element “template”",
            "The “color” input type is not supported in all browsers",
            "The “date” input type is not supported in all browsers",
            "The “dialog” element is not supported in all browsers",
            "The “datetime-local” input type is not supported in all browsers",
            "The “inputmode” attribute is not supported in all browsers",
            "The autofill field name “username” is not allowed in this context");

    private Markup() {}

    /** Each error and each warning with the text around it; nothing for a clean page. */
    public static List<String> complaints(String html) {
        var checker = new EmbeddedValidator();
        checker.setOutputFormat(OutputFormat.JSON);
        try {
            var report = checker.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
            return Json.createReader(new StringReader(report))
                    .readObject()
                    .getJsonArray("messages")
                    .getValuesAs(JsonObject.class)
                    .stream()
                    .map(message -> message.getString("message") + " at: " + message.getString("extract", ""))
                    .filter(complaint -> ALLOWED_SINCE.stream().noneMatch(complaint::contains))
                    .toList();
        } catch (IOException | SAXException failed) {
            throw new IllegalStateException("The Nu checker could not run", failed);
        }
    }
}
