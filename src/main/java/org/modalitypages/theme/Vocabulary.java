package org.modalitypages.theme;

import java.util.HashMap;
import java.util.Map;

/** The fields that each template may name. */
final class Vocabulary {

    private Vocabulary() {}

    /** By template, beginning with the page's own fields. */
    static Map<String, Shape.Fields> of(Manifest manifest) {
        var page = with(NotFoundPage.class, manifest);
        page.byName().put("body", new Shape.Leaf(FieldKind.HTML));
        return Map.of(
                TemplateName.PAGE, page,
                TemplateName.INDEX, with(IndexPage.class, manifest),
                TemplateName.MODALITY, with(ModalityPage.class, manifest),
                TemplateName.SPECIALIST, with(SpecialistPage.class, manifest),
                TemplateName.NOT_FOUND, with(NotFoundPage.class, manifest));
    }

    private static Shape.Fields with(Class<? extends Record> page, Manifest manifest) {
        var fields = new HashMap<>(Shape.of(page).byName());
        fields.put("words", Shape.texts(Words.in("en").keySet()));
        fields.put("settings", Shape.texts(manifest.settings().keySet()));
        fields.put("theme", Shape.of(ThemeView.class));
        fields.put("structuredData", new Shape.Leaf(FieldKind.DATA));
        return new Shape.Fields(fields);
    }
}
