package org.modalitypages.server;

import java.net.URI;
import org.modalitypages.identity.Role;

/** The running server. */
public final class Server {

    private static URI address;

    private Server() {}

    static void runs(URI at) {
        address = at;
    }

    /** Its address without a slash at the end. */
    public static URI address() {
        return address;
    }

    public static DemoAccount demo(Role role) {
        return ServerOutput.demo(role);
    }

    /** A caller without credentials. */
    public static Api anonymous() {
        return new Api(address, null);
    }

    /** A caller with the demo token of a role. */
    public static Api as(Role role) {
        return withToken(demo(role).token());
    }

    public static Api withToken(String token) {
        return new Api(address, token);
    }
}
