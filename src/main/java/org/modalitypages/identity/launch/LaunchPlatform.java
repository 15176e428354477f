package org.modalitypages.identity.launch;

import org.modalitypages.identity.Role;

/**
 * A platform whose server may send its signed-in editors here.
 *
 * @param id by which its tokens name it, in {@code iss}; up to 100 characters
 * @param name for people
 * @param key that it signs with, at least 32 bytes (RFC 7518, 3.2); its holder does not change it
 * @param cap the mightiest role that it may ask for
 * @param enabled whether anybody may come from it just now
 */
@SuppressWarnings("ArrayRecordComponent")
public record LaunchPlatform(String id, String name, byte[] key, Role cap, boolean enabled) {

    private static final int SHORTEST_KEY = 32;
    private static final int LONGEST_ID = 100;

    public LaunchPlatform {
        if (key.length < SHORTEST_KEY) {
            throw new IllegalArgumentException("The key of platform " + id + " has less than 32 bytes");
        }
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("The id of a platform has 1 to 100 characters, not \"" + id + "\"");
        }
    }

    /** As which provider its people are known. */
    String provider() {
        return provider(id);
    }

    /** As which provider the people of the platform with this id are known in {@code external_identity}. */
    public static String provider(String id) {
        return "platform:" + id;
    }

    @Override
    public String toString() {
        return "LaunchPlatform " + id;
    }
}
