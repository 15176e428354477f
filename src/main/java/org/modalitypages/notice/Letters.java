package org.modalitypages.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.modalitypages.identity.Accounts;
import org.modalitypages.page.Templates;
import org.modalitypages.site.Site;

/** Makes HTML and plain text of mails. */
@ApplicationScoped
public class Letters {

    private static final String NOT_SHOWN = "(a link that works once, and is not shown here)";

    @Inject
    private Templates templates;

    @Inject
    private StopLinks stopLinks;

    @Inject
    private Accounts accounts;

    @Inject
    private Site site;

    /** What somebody gets. */
    public record Rendered(String html, String text) {}

    /** As it is sent, with addresses on the site's own. */
    Rendered toSend(Mail mail, Letter letter) {
        return rendered(mail, letter, site.url(), mail.secretPath());
    }

    /**
     * As it looks in the mailbox page: links lead to the server that shows it, while the plain text is as it is sent.
     *
     * @param secrets whether one-time links are shown, which is for the demo alone
     */
    public Rendered toShow(Mail mail, Letter letter, boolean secrets) {
        var secret = secrets ? mail.secretPath() : null;
        return new Rendered(
                rendered(mail, letter, "", secret).html(),
                rendered(mail, letter, site.url(), secret).text());
    }

    /** What a mail offers to open, as {@link #toShow} shows it. */
    public List<Letter.Action> actions(Mail mail, Letter letter, boolean secrets) {
        return letter.blocks().stream()
                .map(block -> resolved(block, "", secrets ? mail.secretPath() : null))
                .filter(Letter.Action.class::isInstance)
                .map(Letter.Action.class::cast)
                .toList();
    }

    private Rendered rendered(Mail mail, Letter letter, String base, String secret) {
        var blocks = letter.blocks().stream()
                .map(block -> resolved(block, base, secret))
                .toList();
        var whole = new Letter(letter.subject(), letter.greeting(), blocks, letter.why());
        var view = new LetterView(site.name(), whole, stop(mail, base), choose(mail, base));
        return new Rendered(templates.render("notice/letter.jte", Map.of("view", view)), LetterText.of(view));
    }

    private String stop(Mail mail, String base) {
        return stopLinks.path(mail).map(path -> base + path).orElse(null);
    }

    /** The team chooses in the console, where modalities and regions can be chosen too. */
    private String choose(Mail mail, String base) {
        if (mail.accountId() == null || mail.topic() == Topic.LINKS) {
            return null;
        }
        var team = accounts.byId(mail.accountId())
                .filter(account -> Topic.SUBMISSIONS.offeredTo(account.rolesInForce())
                        || Topic.FIGURES.offeredTo(account.rolesInForce()))
                .isPresent();
        return base + (team ? "/console/account/notices" : "/portal/account");
    }

    private static Letter.Block resolved(Letter.Block block, String base, String secret) {
        if (block instanceof Letter.Action action) {
            var path = action.path() == null ? secret : action.path();
            return path == null
                    ? new Letter.Paragraph(action.label() + ": " + NOT_SHOWN)
                    : new Letter.Action(action.label(), base + path);
        }
        if (block instanceof Letter.Items list) {
            List<Letter.Item> items = list.items().stream()
                    .map(item -> item.path() == null
                            ? item
                            : new Letter.Item(item.title(), item.detail(), base + item.path()))
                    .toList();
            return new Letter.Items(list.heading(), items, list.more());
        }
        return block;
    }
}
