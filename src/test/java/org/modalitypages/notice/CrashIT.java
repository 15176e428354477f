package org.modalitypages.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modalitypages.identity.Role;
import org.modalitypages.server.Api;
import org.modalitypages.server.InServer;
import org.modalitypages.server.OwnServer;
import org.modalitypages.server.TestDatabase;

/** A server is killed while it sends: no mail is lost, and none arrives twice. */
@InServer
class CrashIT {

    private static final int TEXTS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void no_mail_is_lost_or_sent_twice_when_the_server_is_killed()
            throws IOException, InterruptedException, SQLException {
        var database = TestDatabase.another("crash");
        try (var mailServer = new ScriptedMailServer()) {
            mailServer.needsForEach(300);
            var settings = List.of(
                    "mail.smtp.host=127.0.0.1",
                    "mail.smtp.tls=none",
                    "mail.smtp.timeout=3",
                    "mail.smtp.port=" + mailServer.port());
            try (var first = OwnServer.start(database, settings)) {
                decide(first, database);
                killAfterSomeMails(first, mailServer);
            }
            try (var second = OwnServer.start(database, settings)) {
                var editor = second.as(Role.EDITOR);
                await("everything to be settled", () -> pending(editor) == 0);
                var unknown = mails(editor, "UNKNOWN");
                assertThat(unknown)
                        .as("at most the one that was being completed")
                        .hasSizeLessThanOrEqualTo(1);
                IntStream.range(0, TEXTS).forEach(number -> {
                    var arrived = mailServer.taken().stream()
                            .filter(mail -> mail.contains("therapist@demo.example") && mail.contains(note(number)))
                            .count();
                    assertThat(arrived).as(note(number) + " arrived").isLessThanOrEqualTo(1);
                    assertThat(arrived + (isIn(unknown, editor, number) ? 1 : 0))
                            .as(note(number) + " arrived or is shown as unknown")
                            .isPositive();
                });
            }
        }
    }

    private static void decide(OwnServer server, TestDatabase database) throws SQLException {
        var editor = server.as(Role.EDITOR);
        var page = new StringBuilder("Crash Therapy\n\nA definition of it.\n\nMeet the specialists\n");
        IntStream.range(0, TEXTS)
                .forEach(number -> page.append("\nWords number ")
                        .append(number)
                        .append(".\n\n— Cleo Number")
                        .append((char) ('a' + number))
                        .append(", Psychologist in Reno, NV\n"));
        editor.post("/api/v1/manage/imports", "text/plain", page.toString().getBytes(StandardCharsets.UTF_8));
        try (var connection = database.connect();
                var link = connection.createStatement()) {
            link.executeUpdate("insert into specialist_account (specialist_id, account_id, linked_at)"
                    + " select s.id, a.id, a.created_at from specialist s, account a"
                    + " where s.name like 'Cleo Number%' and a.email = 'therapist@demo.example'");
        }
        var items = editor.get("/api/v1/manage/queue?type=statement&modality=crash-therapy&limit=100")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
        assertThat(items).hasSize(TEXTS);
        var publisher = server.as(Role.PUBLISHER);
        for (var number = 0; number < TEXTS; number++) {
            TextFixture.move(publisher, items.get(number).getString("id"), "RETURN", "tone", note(number));
        }
    }

    private static void killAfterSomeMails(OwnServer server, ScriptedMailServer mailServer)
            throws InterruptedException {
        var before = mailServer.taken().size();
        await("some mails", () -> mailServer.taken().size() >= before + 3);
        server.kill();
    }

    private static int pending(Api editor) {
        return IntStream.of(
                        mails(editor, "WAITING").size(),
                        mails(editor, "SENDING").size(),
                        mails(editor, "CONFIRMING").size())
                .sum();
    }

    private static List<JsonObject> mails(Api editor, String state) {
        return new ArrayList<>(editor.get("/api/v1/manage/mails?limit=100&state=" + state)
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class));
    }

    private static boolean isIn(List<JsonObject> mails, Api editor, int number) {
        return mails.stream()
                .anyMatch(mail -> editor.get("/api/v1/manage/mails/" + mail.getString("id"))
                        .json()
                        .getString("text")
                        .contains(note(number)));
    }

    private static String note(int number) {
        return "note-" + (char) ('a' + number) + "-end";
    }

    private static void await(String what, BooleanSupplier reached) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as("Waited too long for " + what).isLessThan(until);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
