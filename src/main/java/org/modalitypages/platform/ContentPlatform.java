package org.modalitypages.platform;

import java.util.Set;
import java.util.stream.Stream;

/**
 * One connected platform, to which this plugin adds its content types. All calls may be repeated and then change nothing
 * more. They are made one at a time for each connection, by one node of the cluster.
 *
 * <p>Every method throws {@link PlatformFailure} when the platform cannot be reached or refuses, which says whether it is
 * of use to try again.
 */
public interface ContentPlatform {

    /** Whether it is there, lets us in, and has what it needs; as plain sentences for whoever connects it. */
    Health check();

    /** Creates or upgrades content types, roles and whatever else the descriptor asks for; says what it did. */
    Installation install(Descriptor descriptor);

    /**
     * Puts an item there, or in the place of its former content.
     *
     * @param event the same for each attempt at delivering the same change
     */
    void publish(PublishedItem item, String event);

    /** Takes an item away, so that nobody there sees it any more; it may be there no longer, or never have been. */
    void withdraw(ItemKey item, String event);

    /**
     * Copies of our pages with one of these tags are out of date: what answers carry as {@code Cache-Tag}.
     *
     * @param tags such as {@code statement-1042} and {@code statement}, which lists of statements carry
     */
    default void purge(Set<String> tags, String event) {
        // Platforms that keep no pages have nothing to forget.
    }

    /** Sends something that changes nothing, so that somebody sees it arrive; says what came back. */
    default String test(String event) {
        var health = check();
        if (!health.good()) {
            throw new PlatformFailure(PlatformFailure.Kind.UNAVAILABLE, String.join(" ", health.findings()));
        }
        return String.join(" ", health.findings());
    }

    /**
     * What the platform holds now of a content type, each with the digest of what is really in its fields, so that an
     * edit there shows. Platforms that keep nothing answer with an empty stream and {@link PlatformAdapter#keepsContent()} is false.
     */
    Stream<ItemDigest> inventory(ContentTypeDescription type);

    /** Takes back what {@link #install} made. */
    Installation uninstall(UninstallPolicy policy);
}
