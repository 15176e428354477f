package org.modalitypages.theme;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields that each template may name. */
final class Vocabulary {

    private Vocabulary() {}

    /** By template, beginning with the page's own fields. */
    static Map<String, Shape.Fields> of(Manifest manifest) {
        var page = with(NotFoundPage.class, manifest);
        page.byName().put("body", new Shape.Leaf(FieldKind.HTML));
        var fields = new LinkedHashMap<String, Shape.Fields>();
        fields.put(TemplateName.PAGE, page);
        fields.put(TemplateName.INDEX, with(IndexPage.class, manifest));
        fields.put(TemplateName.MODALITY, with(ModalityPage.class, manifest));
        fields.put(TemplateName.SPECIALIST, with(SpecialistPage.class, manifest));
        fields.put(TemplateName.NOT_FOUND, with(NotFoundPage.class, manifest));
        for (var layout : EmbedLayout.values()) {
            fields.put(layout.template(), with(EmbedPage.class, manifest));
        }
        return fields;
    }

    private static Shape.Fields with(Class<? extends Record> page, Manifest manifest) {
        var fields = new HashMap<>(Shape.of(page).byName());
        fields.put("words", Shape.texts(Words.forTemplates()));
        fields.put("settings", Shape.texts(shown(manifest)));
        fields.put("theme", Shape.of(ThemeView.class));
        fields.put("structuredData", new Shape.Leaf(FieldKind.DATA));
        return new Shape.Fields(fields);
    }

    /** Colours are reached by the tokens that they stand for. */
    private static List<String> shown(Manifest manifest) {
        return manifest.settings().values().stream()
                .filter(setting -> setting.type() != SettingType.COLOR)
                .map(Setting::name)
                .toList();
    }
}
