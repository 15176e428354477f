package org.modalitypages.specialist;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Compares countries whether they are written as code or as name. */
public final class Countries {

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** Whether two countries are not known to differ; {@code null} is unknown. */
    static boolean compatible(String one, String other) {
        return one == null || other == null || code(one).equals(code(other));
    }

    /** Whether two countries are known to be the same. */
    public static boolean same(String one, String other) {
        return one != null && other != null && code(one).equals(code(other));
    }

    private static String code(String country) {
        var key = Specialist.key(country);
        return CODES.getOrDefault(key, key);
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var locale = new Locale.Builder().setRegion(code).build();
            codes.put(Specialist.key(locale.getDisplayCountry(Locale.ENGLISH)), code);
            codes.put(Specialist.key(locale.getISO3Country()), code);
            codes.put(Specialist.key(code), code);
        }
        codes.put("u.s.", "US");
        codes.put("u.s.a.", "US");
        codes.put("united states of america", "US");
        codes.put("uk", "GB");
        codes.put("the netherlands", "NL");
        return codes;
    }
}
