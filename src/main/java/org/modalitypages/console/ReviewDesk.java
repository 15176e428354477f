package org.modalitypages.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import org.modalitypages.console.Desk.Approvers;
import org.modalitypages.console.Desk.Asked;
import org.modalitypages.console.Desk.Note;
import org.modalitypages.console.Desk.Reason;
import org.modalitypages.console.Desk.Reply;
import org.modalitypages.console.Desk.Suggested;
import org.modalitypages.console.Desk.Told;
import org.modalitypages.console.Desk.Wordings;
import org.modalitypages.console.ReviewView.Typed;
import org.modalitypages.identity.Accounts;
import org.modalitypages.identity.Actor;
import org.modalitypages.identity.Role;
import org.modalitypages.moderation.Edition;
import org.modalitypages.moderation.Permissions;
import org.modalitypages.moderation.Transition;
import org.modalitypages.report.Report;
import org.modalitypages.report.Reports;
import org.modalitypages.review.ApprovalLink;
import org.modalitypages.review.ApprovalLinks;
import org.modalitypages.review.CannedReplies;
import org.modalitypages.review.ColleagueNote;
import org.modalitypages.review.ColleagueNotes;
import org.modalitypages.review.ReasonCodes;
import org.modalitypages.review.Speakers;
import org.modalitypages.review.Suggestion;
import org.modalitypages.review.Suggestions;
import org.modalitypages.statement.Statements;

/** Gathers what lies beside an edition for whoever decides. */
@ApplicationScoped
class ReviewDesk {

    @Inject
    private SpecialistRecord records;

    @Inject
    private Reports reports;

    @Inject
    private ColleagueNotes notes;

    @Inject
    private ReasonCodes reasons;

    @Inject
    private CannedReplies replies;

    @Inject
    private Suggestions suggestions;

    @Inject
    private ApprovalLinks links;

    @Inject
    private Speakers speakers;

    @Inject
    private Permissions permissions;

    @Inject
    private Accounts accounts;

    @Inject
    private ConsolePages pages;

    /** The desk as this actor finds it, with what was typed. */
    Desk of(Edition edition, Actor actor, Typed typed) {
        var worded = new HashSet<>(permissions.allowed(edition, actor));
        worded.removeIf(move -> move.words() == Transition.Words.NONE);
        return new Desk(
                records.of(edition),
                actor.is(Role.EDITOR)
                        ? reports.about(edition).stream().map(this::told).toList()
                        : List.of(),
                notes.open(edition, actor)
                        ? notes.of(edition, actor).stream()
                                .map(note -> note(note, actor))
                                .toList()
                        : null,
                reasons.offered(worded).stream()
                        .map(reason -> new Reason(
                                reason.code(), reason.label(), reason.code().equals(typed.text("code"))))
                        .toList(),
                replies.all().stream()
                        .filter(reply -> reply.content().transition() == null
                                || worded.contains(reply.content().transition()))
                        .map(reply -> new Reply(
                                Long.toString(reply.id()),
                                reply.content().title(),
                                Long.toString(reply.id()).equals(typed.text("reply"))))
                        .toList(),
                edition.type().equals(Statements.TYPE) ? wordings(edition, actor, typed) : null,
                approvers(edition, actor));
    }

    private Told told(Report report) {
        return new Told(
                Long.toString(report.id()),
                ReportsPages.words(report.kind()),
                report.words(),
                pages.moment(report.receivedAt()));
    }

    private Note note(ColleagueNote note, Actor actor) {
        return new Note(
                Long.toString(note.id()),
                name(note.accountId()),
                pages.moment(note.writtenAt()),
                note.words(),
                note.accountId() == actor.accountId());
    }

    private Wordings wordings(Edition edition, Actor actor, Typed typed) {
        var made = suggestions.of(edition.id());
        var open = made.stream().anyMatch(suggestion -> suggestion.status(edition) == Suggestion.Status.OPEN);
        return new Wordings(
                !open && suggestions.welcome(edition, actor),
                !speakers.of(edition).isEmpty(),
                typed.has("wording") ? typed.text("wording") : edition.content().getString(Statements.TEXT),
                made.stream()
                        .map(suggestion -> suggested(suggestion, edition, actor))
                        .toList());
    }

    private Suggested suggested(Suggestion suggestion, Edition edition, Actor actor) {
        var status = suggestion.status(edition);
        return new Suggested(
                Long.toString(suggestion.id()),
                name(suggestion.accountId()),
                pages.moment(suggestion.madeAt()),
                Wording.of(status),
                status == Suggestion.Status.OPEN,
                suggestion.note(),
                suggestion.answerNote(),
                Changes.between(edition.locale(), suggestion.base(), suggestion.wording()),
                status == Suggestion.Status.OPEN && suggestion.accountId() == actor.accountId());
    }

    private Approvers approvers(Edition edition, Actor actor) {
        var welcome = links.welcome(edition, actor);
        var items = links.of(edition.id()).stream()
                .map(link -> asked(link, edition, welcome))
                .toList();
        return welcome || !items.isEmpty() ? new Approvers(welcome, items) : null;
    }

    private Asked asked(ApprovalLink link, Edition edition, boolean welcome) {
        var status = links.status(link, edition);
        var used = link.transition() == null ? "" : ": " + link.transition().past();
        return new Asked(
                Long.toString(link.id()),
                link.approver().name(),
                link.approver().email(),
                name(link.accountId()),
                pages.moment(link.mintedAt()),
                pages.moment(link.expiresAt()),
                Wording.of(status) + used,
                welcome && status == ApprovalLink.Status.WAITING);
    }

    private String name(long accountId) {
        return accounts.names(List.of(accountId)).get(accountId);
    }
}
