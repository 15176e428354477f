package org.modalitypages.platform;

/** How it stands with a platform. */
public enum PlatformState {
    /** It is told of every change. */
    CONNECTED,
    /** It does not let us in; changes wait until it does. */
    CREDENTIALS,
    /** It is told of nothing, as somebody decided, or as it asked for with 410. What it missed is found on connecting again. */
    OFF
}
