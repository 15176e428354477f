package org.modalitypages.identity.launch;

/** Thrown where a token is found not to let anybody in, with what it claims of platform and person, true or not. */
final class LaunchRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final LaunchReason reason;
    private final String platform;
    private final String subject;

    /**
     * With what is claimed.
     *
     * @param platform and {@code subject} are {@code null} where nothing could be read
     */
    LaunchRefused(LaunchReason reason, String platform, String subject) {
        super(reason.name());
        this.reason = reason;
        this.platform = platform;
        this.subject = subject;
    }

    LaunchReason reason() {
        return reason;
    }

    String platform() {
        return platform;
    }

    String subject() {
        return subject;
    }
}
