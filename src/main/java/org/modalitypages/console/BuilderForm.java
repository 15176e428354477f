package org.modalitypages.console;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.modalitypages.embed.EmbedDraft;
import org.modalitypages.page.Form;
import org.modalitypages.theme.EmbedColours;

/** The fields of an embed's form, as they are sent to be saved and as they are sent to be shown. */
final class BuilderForm {

    private BuilderForm() {}

    static EmbedDraft read(Form form) {
        return read(name -> form.has(name) ? form.text(name) : null);
    }

    /** @param field the text of a field; {@code null} when it is not sent, as of a box that is not ticked */
    static EmbedDraft read(Function<String, String> field) {
        Function<String, String> text = name -> field.apply(name) == null ? "" : field.apply(name);
        return new EmbedDraft(
                text.apply("name"),
                text.apply("modality"),
                text.apply("theme"),
                text.apply("limit"),
                text.apply("region"),
                text.apply("layout"),
                text.apply("order"),
                text.apply("locale"),
                text.apply("heading"),
                field.apply("no-heading") == null,
                colours("light", text),
                colours("dark", text),
                text.apply("height"),
                field.apply("counting") != null);
    }

    private static Map<String, String> colours(String scheme, Function<String, String> text) {
        var colours = new TreeMap<String, String>();
        EmbedColours.NAMES.forEach(name -> colours.put(name, text.apply(scheme + "-" + name)));
        return colours;
    }
}
