package org.modalitypages.platform;

/** Knows one kind of platform. One implementation a kind, in a package of its own below this, found as a CDI bean. */
public interface PlatformAdapter {

    /** The kind's name, which is also its folder in the descriptor: {@code wordpress}. */
    String kind();

    /** Speaks with one connected platform; makes no request yet. */
    ContentPlatform connect(Connection connection);
}
