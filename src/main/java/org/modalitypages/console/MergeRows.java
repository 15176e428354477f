package org.modalitypages.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.modalitypages.console.MergeView.Row;
import org.modalitypages.specialist.MergedProfile;
import org.modalitypages.specialist.Profile;

/** The fields in which two profiles differ, as rows to choose from. */
final class MergeRows {

    private MergeRows() {}

    static List<Row> of(Profile mine, Profile theirs, Map<String, String> take) {
        var rows = new ArrayList<Row>();
        MergedProfile.FIELDS.forEach(field -> {
            var my = value(field, mine);
            var their = value(field, theirs);
            if (!Objects.equals(my, their)) {
                var list = field.equals("languages") || field.equals("licences");
                var usual = list ? MergedProfile.BOTH : my == null ? MergedProfile.OTHER : MergedProfile.THIS;
                rows.add(new Row(field, label(field), my, their, take.getOrDefault(field, usual), list));
            }
        });
        return rows;
    }

    private static String value(String field, Profile profile) {
        var attribution = profile.attribution();
        return switch (field) {
            case "kind" -> Wording.type(profile.kind().word());
            case "name" -> attribution.name();
            case "title" -> attribution.title();
            case "place" -> attribution.place().isEmpty() ? null : attribution.place();
            case "website" -> profile.website();
            case "profileUrl" -> profile.profileUrl();
            case "supervisedBy" -> profile.supervisedBy();
            case "acceptingClients" -> yesOrNo(profile.acceptingClients());
            case "telehealth" -> yesOrNo(profile.telehealth());
            case "languages" -> joined(profile.languages());
            case "licences" ->
                joined(profile.licences().stream().map(ContentFields::words).toList());
            default ->
                profile.photo() == null
                        ? null
                        : Objects.requireNonNullElse(profile.photo().alt(), "A photo");
        };
    }

    private static String label(String field) {
        return switch (field) {
            case "profileUrl" -> "Profile page";
            case "supervisedBy" -> "Supervised by";
            case "acceptingClients" -> "Accepting clients";
            default -> Wording.type(field);
        };
    }

    private static String joined(List<String> values) {
        return values.isEmpty() ? null : values.stream().collect(Collectors.joining(", "));
    }

    private static String yesOrNo(Boolean known) {
        if (known == null) {
            return null;
        }
        return known ? "Yes" : "No";
    }
}
