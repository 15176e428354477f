package org.modalitypages.console;

import java.util.ArrayList;
import java.util.List;

/**
 * A licence as a row of fields.
 *
 * @param place counts the rows from 1
 */
public record LicenceFields(int place, String number, String region, String expires) {

    /** The rows of licences that are written one a line, and an empty one. */
    public static List<LicenceFields> of(String lines) {
        var rows = new ArrayList<LicenceFields>();
        for (var line : lines.split("\n", -1)) {
            if (!line.isBlank()) {
                var parts = line.split(";", -1);
                rows.add(new LicenceFields(rows.size() + 1, part(parts, 0), part(parts, 1), part(parts, 2)));
            }
        }
        rows.add(new LicenceFields(rows.size() + 1, "", "", ""));
        return List.copyOf(rows);
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index].strip() : "";
    }
}
