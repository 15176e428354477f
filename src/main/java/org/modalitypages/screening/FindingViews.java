package org.modalitypages.screening;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.modalitypages.json.Json;
import org.modalitypages.screening.Screened.Pack;
import org.modalitypages.screening.Screened.Unavailable;

/** How the API writes findings. */
final class FindingViews {

    private FindingViews() {}

    /** @param editor whether the reader may see statements that are not public, and so the twin that waits */
    static JsonObjectBuilder of(Finding finding, boolean editor) {
        var view = Json.createObjectBuilder()
                .add("rule", finding.rule())
                .add(
                        "span",
                        Json.createObjectBuilder()
                                .add("start", finding.span().start())
                                .add("end", finding.span().end()))
                .add("severity", finding.severity().word())
                .add("advice", finding.advice());
        add(view, "reference", finding.reference());
        add(view, "instead", finding.instead());
        view.add("source", finding.source());
        add(
                view,
                "twin",
                finding.twin() == null || !editor ? null : finding.twin().toString());
        return view;
    }

    static JsonArrayBuilder unavailable(List<Unavailable> checks) {
        var views = Json.createArrayBuilder();
        checks.forEach(check -> views.add(Json.createObjectBuilder()
                .add("rule", check.rule())
                .add("detail", check.detail())
                .add("source", check.source())));
        return views;
    }

    static JsonArrayBuilder packs(List<Pack> packs) {
        var views = Json.createArrayBuilder();
        packs.forEach(pack ->
                views.add(Json.createObjectBuilder().add("id", pack.id()).add("version", pack.version())));
        return views;
    }

    private static void add(JsonObjectBuilder view, String name, String value) {
        if (value == null) {
            view.addNull(name);
        } else {
            view.add(name, value);
        }
    }
}
