package org.modalitypages.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modalitypages.page.Form;

/**
 * What somebody sent with a form that could not be taken, kept on the page that says so until it can be sent again.
 *
 * @param action the path that it was sent to
 * @param fields every field but the anti-forgery token, in their order
 */
public record Held(String action, List<Field> fields) {

    private static final String ACTION = "held-action";
    private static final String PREFIX = "held-field-";

    /** What people write and want to see again besides the fields of a profile, with the words for it. */
    private static final Map<String, String> VISIBLE = Map.of(
            "text", "Your text",
            "words", "Your words",
            "licence-number", "Licence",
            "licence-region", "Issued in",
            "licence-expires", "Last day");

    /** One field as it was sent. */
    public record Field(String name, String value) {}

    public Held {
        fields = List.copyOf(fields);
    }

    static Held of(String action, Form sent) {
        var fields = new ArrayList<Field>();
        sent.fields().forEach((name, values) -> {
            if (!name.equals("csrf")) {
                values.forEach(value -> fields.add(new Field(name, value)));
            }
        });
        return new Held(action, fields);
    }

    /** What a sign-in form carries; {@code null} when it carries nothing. */
    static Held of(Form signIn) {
        var action = signIn.text(ACTION);
        if (action.isEmpty()) {
            return null;
        }
        var fields = new ArrayList<Field>();
        signIn.fields().forEach((name, values) -> {
            if (name.startsWith(PREFIX)) {
                values.forEach(value -> fields.add(new Field(name.substring(PREFIX.length()), value)));
            }
        });
        return new Held(PortalPages.ownPath(action), fields);
    }

    /** The same as hidden fields of a form that goes elsewhere first. */
    public List<Field> carried() {
        var carried = new ArrayList<Field>();
        carried.add(new Field(ACTION, action));
        fields.forEach(field -> carried.add(new Field(PREFIX + field.name(), field.value())));
        return carried;
    }

    /** What a person wrote, under the words for each field. */
    public List<Field> written() {
        return fields.stream()
                .filter(field -> !field.value().isBlank())
                .flatMap(field ->
                        label(field.name())
                                .map(label -> new Field(label, ProfileForm.words(field.name(), field.value())))
                                .stream())
                .toList();
    }

    private static Optional<String> label(String name) {
        return Optional.ofNullable(VISIBLE.get(name)).or(() -> ProfileForm.label(name));
    }
}
