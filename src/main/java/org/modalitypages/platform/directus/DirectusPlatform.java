package org.modalitypages.platform.directus;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modalitypages.platform.Connection;
import org.modalitypages.platform.ContentPlatform;
import org.modalitypages.platform.ContentTypeDescription;
import org.modalitypages.platform.Descriptor;
import org.modalitypages.platform.Health;
import org.modalitypages.platform.Installation;
import org.modalitypages.platform.ItemDigest;
import org.modalitypages.platform.ItemKey;
import org.modalitypages.platform.PlatformFailure;
import org.modalitypages.platform.PublishedItem;
import org.modalitypages.platform.UninstallPolicy;

/** One connected Directus project. */
final class DirectusPlatform implements ContentPlatform {

    private static final Pattern MAJOR = Pattern.compile("(\\d{1,4})\\..*");

    private final Connection connection;
    private final DirectusApi api;
    private final Descriptor descriptor;
    private final Presentation presentation;
    private final DirectusItems items;

    DirectusPlatform(Connection connection) {
        this.connection = connection;
        this.api = new DirectusApi(connection);
        this.descriptor = Descriptor.load();
        this.presentation = new Presentation(descriptor, connection.siteUrl());
        this.items = new DirectusItems(api, presentation);
    }

    @Override
    public Health check() {
        try {
            return check(new ArrayList<>());
        } catch (PlatformFailure failure) {
            var what = failure.kind() == PlatformFailure.Kind.CREDENTIALS
                    ? "Directus does not accept the token. Make a new one in Directus (user menu, Token, Generate, save) and enter it here."
                    : failure.getMessage();
            return new Health(false, List.of(what));
        }
    }

    @Override
    public Installation install(Descriptor asked) {
        var changes = new Changes();
        var wanted = new Presentation(asked, connection.siteUrl());
        api.clearCache();
        new ContentTypes(api, wanted, asked, changes).install();
        new ListViews(api, wanted, asked, changes).install();
        new ReaderPolicy(api, wanted, changes).install();
        new EventFlow(api, wanted, connection, changes).install();
        return changes.all();
    }

    @Override
    public void publish(PublishedItem item, String event) {
        items.put(descriptor.contentType(item.key().type()), item);
    }

    @Override
    public void withdraw(ItemKey item, String event) {
        items.remove(descriptor.contentType(item.type()), item);
    }

    @Override
    public Stream<ItemDigest> inventory(ContentTypeDescription type) {
        return items.all(type);
    }

    @Override
    public Installation uninstall(UninstallPolicy policy) {
        var changes = new Changes();
        api.clearCache();
        new EventFlow(api, presentation, connection, changes).remove();
        var types = new ContentTypes(api, presentation, descriptor, changes);
        switch (policy) {
            case KEEP_CONTENT -> types.unlock();
            case REMOVE_CONTENT -> {
                types.remove();
                new ReaderPolicy(api, presentation, changes).remove();
            }
        }
        return changes.all();
    }

    private Health check(List<String> findings) {
        var user = api.read("/users/me?fields=id,email").asJsonObject();
        findings.add("Directus lets us in as " + user.getString("email", "a user without address") + ".");
        if (!api.administrates()) {
            findings.add("That user is no administrator there, but only one can make collections."
                    + " Enter the token of an administrator.");
            return new Health(false, findings);
        }
        var good = checkVersion(findings);
        var changes = new Changes();
        var missing = new ContentTypes(api, presentation, descriptor, changes).missing();
        if (missing.isEmpty()) {
            findings.add("The content types are installed.");
        }
        missing.forEach(
                type -> findings.add(type.pluralLabel() + " are not installed there. Install the content types."));
        findings.add(
                new EventFlow(api, presentation, connection, changes).isThere()
                        ? "A flow there tells us of changes made by others."
                        : "No flow there tells us of changes made by others; they are found by comparing.");
        return new Health(good && missing.isEmpty(), findings);
    }

    private boolean checkVersion(List<String> findings) {
        JsonObject server = api.read("/server/info").asJsonObject();
        var version = server.getString("version", "");
        var major = MAJOR.matcher(version);
        if (!major.matches()) {
            findings.add("Directus does not say which version it is.");
            return true;
        }
        var number = Integer.parseInt(major.group(1));
        if (number < presentation.oldestVersion()) {
            findings.add("It is Directus " + version + ", which is too old: at least version "
                    + presentation.oldestVersion() + " is needed.");
            return false;
        }
        findings.add(
                number > presentation.newestVersion()
                        ? "It is Directus " + version + ", which is newer than what was tried here ("
                                + presentation.newestVersion() + ")."
                        : "It is Directus " + version + ".");
        return true;
    }
}
