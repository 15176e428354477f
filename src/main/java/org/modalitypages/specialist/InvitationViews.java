package org.modalitypages.specialist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import org.modalitypages.json.Json;
import org.modalitypages.site.Site;

/** Invitations as the management API shows them: {@code {id, email, status, sentAt, sendings, expiresAt, …}}. */
@ApplicationScoped
class InvitationViews {

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    /** One that was just sent; in demo mode with its {@code link}, which otherwise only the mail has. */
    JsonObjectBuilder of(Invitations.Sent sent) {
        var view = of(sent.invitation());
        return site.demo() ? view.add("link", site.url() + sent.path()) : view;
    }

    JsonObjectBuilder of(Invitation invitation) {
        var view = Json.createObjectBuilder()
                .add("id", Long.toString(invitation.id()))
                .add("email", invitation.email())
                .add("status", invitation.statusAt(clock.instant()).word())
                .add("sentAt", invitation.sentAt().toString())
                .add("sendings", invitation.sendings())
                .add("expiresAt", invitation.expiresAt().toString());
        addOrNull(view, "openedAt", invitation.openedAt());
        addOrNull(view, "acceptedAt", invitation.acceptedAt());
        return view;
    }

    private static void addOrNull(JsonObjectBuilder view, String name, Object value) {
        if (value == null) {
            view.addNull(name);
        } else {
            view.add(name, value.toString());
        }
    }
}
