package org.modalitypages.intake;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modalitypages.specialist.Kind;
import org.modalitypages.specialist.Licence;

/** One row's values by column. What cannot be read becomes a problem and {@code null}. */
record CsvValues(int line, Map<CsvColumn, String> fields, List<Problem> problems) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\".]+(?:\\.[^\\s@,;<>\".]+)+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_ADDRESS = 2000;

    /** The value, or {@code null} when it is blank or its column is missing. */
    String text(CsvColumn column) {
        return Spacing.known(fields.get(column));
    }

    Kind kind() {
        var value = text(CsvColumn.KIND);
        if (value == null) {
            return null;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "person", "individual" -> Kind.PERSON;
            case "practice", "group", "group practice", "organization", "organisation", "clinic" -> Kind.PRACTICE;
            default -> {
                unreadable("kind", value, "Write person or practice.");
                yield null;
            }
        };
    }

    Boolean flag(CsvColumn column) {
        var value = text(column);
        if (value == null) {
            return null;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "t", "x" -> Boolean.TRUE;
            case "false", "no", "n", "0", "f" -> Boolean.FALSE;
            default -> {
                unreadable(nameOf(column), value, "Write yes or no, or leave it blank.");
                yield null;
            }
        };
    }

    LocalDate date(CsvColumn column) {
        var value = text(column);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException unreadable) {
            unreadable(nameOf(column), value, "Write the date as 2035-08-31.");
            return null;
        }
    }

    String email() {
        var value = text(CsvColumn.EMAIL);
        if (value == null
                || (value.length() <= LONGEST_EMAIL && EMAIL.matcher(value).matches())) {
            return value;
        }
        unreadable("e-mail address", value, "Write one address such as name@example.org.");
        return null;
    }

    /** An http or https address. */
    String address(CsvColumn column) {
        var value = text(column);
        if (value == null || (value.length() <= LONGEST_ADDRESS && isAddress(value))) {
            return value;
        }
        unreadable(nameOf(column), value, "Write a whole address that begins with https://.");
        return null;
    }

    private static boolean isAddress(String value) {
        try {
            var address = new URI(value);
            var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && address.getRawAuthority() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** Separated by semicolons or bars where there are any, else by commas. */
    List<String> list(CsvColumn column) {
        var value = text(column);
        if (value == null) {
            return List.of();
        }
        var separator = value.indexOf(';') >= 0 ? ";" : value.indexOf('|') >= 0 ? "\\|" : ",";
        return Stream.of(value.split(separator))
                .map(Spacing::trim)
                .filter(item -> !item.isEmpty())
                .distinct()
                .toList();
    }

    List<Licence> licences() {
        var number = text(CsvColumn.LICENCE_NUMBER);
        var region = text(CsvColumn.LICENCE_REGION);
        var expires = date(CsvColumn.LICENCE_EXPIRES);
        var none = number == null && region == null && expires == null;
        return none ? List.of() : List.of(new Licence(number, region, expires));
    }

    private void unreadable(String what, String value, String suggestion) {
        problems.add(new Problem(
                line,
                "The " + what + ", " + Problem.excerpt(value)
                        + ", cannot be read and was left out; the rest of the row is kept.",
                suggestion));
    }

    private static String nameOf(CsvColumn column) {
        return switch (column) {
            case LICENCE_EXPIRES -> "licence's expiry date";
            case ACCEPTING_CLIENTS -> "answer to \"accepting clients\"";
            case TELEHEALTH -> "answer to \"telehealth\"";
            case PROFILE_URL -> "profile address";
            case WEBSITE -> "website";
            default -> column.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
