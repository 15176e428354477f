package org.modalitypages.identity.launch;

/** Why somebody from a platform was not let in. */
public enum LaunchReason {
    UNREADABLE(401, "What your platform sent is no token that could be read."),
    WRONG_ALGORITHM(401, "What your platform sent is not signed in the way that is agreed, HS256."),
    UNKNOWN_PLATFORM(401, "No platform of that name is connected here."),
    BAD_SIGNATURE(401, "The signature is not of the platform that is named."),
    WRONG_AUDIENCE(401, "What your platform sent was made for another site."),
    INCOMPLETE(401, "What your platform sent lacks something that a launch needs, or has it in another form."),
    NOT_YET_VALID(401, "What your platform sent is valid only in the future. The clocks of the two servers differ."),
    EXPIRED(401, "What your platform sent has expired: it is good for a minute at most."),
    TOO_LONG_LIVED(401, "What your platform sent would be good for more than a minute, which is too long."),
    REPLAYED(401, "What your platform sent was used already, and works only once."),
    PLATFORM_DISABLED(403, "The connection with that platform is switched off just now."),
    ROLE_ABOVE_CAP(403, "Your platform asked for a role that it may not give here."),
    NO_ROLE(403, "Your account here has none of the roles that your platform may open.");

    private final int status;
    private final String words;

    LaunchReason(int status, String words) {
        this.status = status;
        this.words = words;
    }

    /** 401 when the token proves nothing, 403 when it does and that is not enough. */
    public int status() {
        return status;
    }

    /** A sentence for whoever was not let in. */
    public String words() {
        return words;
    }
}
