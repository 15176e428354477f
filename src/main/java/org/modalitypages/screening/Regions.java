package org.modalitypages.screening;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Regions whose code and name both are in use, so that {@code ME} and {@code Maine} are the same. */
final class Regions {

    private static final Map<String, String> NAMES = names();

    private Regions() {}

    static boolean same(String one, String other) {
        return one != null && other != null && key(one).equals(key(other));
    }

    private static String key(String region) {
        var plain = region.strip().toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(plain, plain);
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        var listed = ("alabama al|alaska ak|arizona az|arkansas ar|california ca|colorado co|connecticut ct|delaware de"
                        + "|district of columbia dc|florida fl|georgia ga|hawaii hi|idaho id|illinois il|indiana in|iowa ia"
                        + "|kansas ks|kentucky ky|louisiana la|maine me|maryland md|massachusetts ma|michigan mi|minnesota mn"
                        + "|mississippi ms|missouri mo|montana mt|nebraska ne|nevada nv|new hampshire nh|new jersey nj"
                        + "|new mexico nm|new york ny|north carolina nc|north dakota nd|ohio oh|oklahoma ok|oregon or"
                        + "|pennsylvania pa|rhode island ri|south carolina sc|south dakota sd|tennessee tn|texas tx|utah ut"
                        + "|vermont vt|virginia va|washington wa|west virginia wv|wisconsin wi|wyoming wy"
                        + "|alberta ab|british columbia bc|manitoba mb|new brunswick nb|newfoundland and labrador nl"
                        + "|nova scotia ns|ontario on|prince edward island pe|quebec qc|québec qc|saskatchewan sk"
                        + "|new south wales nsw|victoria vic|queensland qld|australian capital territory act|tasmania tas")
                .split("\\|", -1);
        for (var line : listed) {
            var space = line.lastIndexOf(' ');
            names.put(line.substring(0, space), line.substring(space + 1));
        }
        return names;
    }
}
