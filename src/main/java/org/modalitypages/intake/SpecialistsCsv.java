package org.modalitypages.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads a CSV file of specialists. Its first row names the columns, in any order; only the name is needed. A row with fewer
 * or more values than columns is left out, as its values may have slipped into the wrong columns.
 */
final class SpecialistsCsv {

    private final List<ParsedSpecialist> specialists = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<ParsedSpecialist, Integer> seen = new HashMap<>();

    private SpecialistsCsv() {}

    static ParsedSpecialists parse(String text) {
        var csv = new SpecialistsCsv();
        csv.read(CsvRecords.of(text.startsWith("\uFEFF") ? text.substring(1) : text));
        return new ParsedSpecialists(csv.specialists, csv.problems);
    }

    private void read(List<CsvRecords.Row> rows) {
        if (rows.isEmpty()) {
            problems.add(new Problem(1, "The file is empty.", "Send a CSV file whose first row names its columns."));
            return;
        }
        var header = rows.get(0);
        var columns = columns(header);
        if (!columns.contains(CsvColumn.NAME)) {
            problems.clear();
            problems.add(new Problem(
                    header.line(),
                    "The first row names no column \"name\", so no row can be read.",
                    "Put the columns' names into the first row, for example: name,title,city,region."));
            return;
        }
        for (var row : rows.subList(1, rows.size())) {
            read(row, columns);
        }
    }

    private List<CsvColumn> columns(CsvRecords.Row header) {
        var columns = new ArrayList<CsvColumn>();
        var unknown = new ArrayList<String>();
        for (var heading : header.fields()) {
            var column = CsvColumn.of(heading);
            if (column != null && columns.contains(column)) {
                problems.add(new Problem(
                        header.line(),
                        "The column " + Problem.excerpt(heading)
                                + " stands for the same as an earlier one and is ignored.",
                        "Keep one of them."));
                column = null;
            } else if (column == null && !heading.isEmpty()) {
                unknown.add(heading);
            }
            columns.add(column);
        }
        if (!unknown.isEmpty()) {
            problems.add(new Problem(
                    header.line(),
                    "These columns are not known and are ignored: "
                            + unknown.stream().limit(20).map(Problem::excerpt).collect(Collectors.joining(", ")) + ".",
                    "Rename them if they hold something that a specialist has: "
                            + "name, kind, title, city, region, country, email, license_number and so on."));
        }
        return columns;
    }

    private void read(CsvRecords.Row row, List<CsvColumn> columns) {
        if (row.broken()) {
            problems.add(new Problem(
                    row.line(),
                    "A quotation mark in this row has no counterpart, so the row was read without quotation marks.",
                    "Close the quotation mark, or double it if it belongs to the value."));
        }
        var fields = new ArrayList<>(row.fields());
        while (fields.size() > columns.size() && fields.get(fields.size() - 1).isEmpty()) {
            fields.remove(fields.size() - 1);
        }
        if (fields.size() != columns.size()) {
            problems.add(new Problem(
                    row.line(),
                    "The row has " + count(fields.size()) + ", but the first row names " + columns.size()
                            + " columns, so it was left out.",
                    fields.size() < columns.size()
                            ? "Add the missing values; a value that is not known is left blank between two separators."
                            : "Put a value that holds the separator into quotation marks."));
            return;
        }
        var values = new EnumMap<CsvColumn, String>(CsvColumn.class);
        for (var i = 0; i < columns.size(); i++) {
            if (columns.get(i) != null) {
                values.put(columns.get(i), fields.get(i));
            }
        }
        read(new CsvValues(row.line(), values, problems));
    }

    private static String count(int values) {
        return values == 1 ? "one value" : values + " values";
    }

    private void read(CsvValues row) {
        var name = row.text(CsvColumn.NAME);
        if (name == null) {
            problems.add(
                    new Problem(row.line(), "The row has no name, so it was left out.", "Add the specialist's name."));
            return;
        }
        add(new ParsedSpecialist(
                row.line(),
                row.kind(),
                Spacing.fold(name),
                folded(row.text(CsvColumn.TITLE)),
                folded(row.text(CsvColumn.CITY)),
                folded(row.text(CsvColumn.REGION)),
                folded(row.text(CsvColumn.COUNTRY)),
                row.email(),
                row.licences(),
                folded(row.text(CsvColumn.SUPERVISED_BY)),
                row.address(CsvColumn.WEBSITE),
                row.address(CsvColumn.PROFILE_URL),
                row.list(CsvColumn.LANGUAGES),
                row.list(CsvColumn.MODALITIES),
                row.flag(CsvColumn.ACCEPTING_CLIENTS),
                row.flag(CsvColumn.TELEHEALTH)));
    }

    private static String folded(String value) {
        return value == null ? null : Spacing.fold(value);
    }

    private void add(ParsedSpecialist row) {
        var same = seen.putIfAbsent(atLine(row, 0), row.line());
        if (same != null) {
            problems.add(new Problem(
                    row.line(), "The row says the same as line " + same + "; it counts once.", "Remove one of them."));
            return;
        }
        specialists.add(row);
    }

    private static ParsedSpecialist atLine(ParsedSpecialist row, int line) {
        return new ParsedSpecialist(
                line,
                row.kind(),
                row.name(),
                row.title(),
                row.city(),
                row.region(),
                row.country(),
                row.email(),
                row.licences(),
                row.supervisedBy(),
                row.website(),
                row.profileUrl(),
                row.languages(),
                row.modalities(),
                row.acceptingClients(),
                row.telehealth());
    }
}
