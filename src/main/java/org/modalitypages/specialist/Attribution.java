package org.modalitypages.specialist;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a specialist is credited, everywhere: {@code Name, Title in City, ST}. What is missing leaves no trace: no city
 * gives {@code in ST}, no region {@code in City}, no title {@code Name in City, ST}, nothing but a name {@code Name}.
 * A country's name is part of the credit ({@code Cape Town, Western Cape, South Africa}); a country code such as
 * {@code US} is data for machines and is left out.
 *
 * @param name never blank
 * @param title {@code null} when unknown, as are the three parts of the place; blank is taken as unknown
 */
public record Attribution(String name, String title, String city, String region, String country) {

    private static final Pattern COUNTRY_CODE = Pattern.compile("[A-Z]{2,3}");

    public Attribution {
        name = known(name);
        Objects.requireNonNull(name, "a specialist has a name");
        title = known(title);
        city = known(city);
        region = known(region);
        country = known(country);
    }

    /** Where: {@code City, ST}, {@code ST}, {@code City}, or an empty string. */
    public String place() {
        var spelledCountry = country == null || COUNTRY_CODE.matcher(country).matches() ? null : country;
        return Stream.of(city, region, spelledCountry).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }

    /** What follows the name: {@code Title in City, ST}, {@code Title}, {@code in City, ST}, or an empty string. */
    public String role() {
        var place = place().isEmpty() ? null : "in " + place();
        return Stream.of(title, place).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** The whole credit on one line. */
    @Override
    public String toString() {
        if (title == null) {
            return role().isEmpty() ? name : name + " " + role();
        }
        return name + ", " + role();
    }

    private static String known(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
