package org.khet.demo.story;

import java.net.URI;
import java.util.Map;
import org.khet.demo.http.Client;

/**
 * Every school is reminded in one moment while the ways out of the office behave badly: the mail server puts messages off, the
 * first SMS provider does not answer the door. Each message still arrives, and once.
 */
final class Storm {
    private static final String MAIL = "smtp";
    private static final int MESSAGES_IN_BAD_MOOD = 12;

    private final Stage stage;
    private final Inbox inbox;
    private final Client sink;

    Storm(Stage stage, Inbox inbox, URI inboxUrl) {
        this.stage = stage;
        this.inbox = inbox;
        this.sink = new Client(stage.web, inboxUrl, null);
    }

    void play() {
        var before = inbox.since();
        spoil();
        var schools = stage.script.parts().stream().map(Part::code).toList();
        var report = stage.office("data-officer")
                .post(stage.collection() + "/reminders", Map.of("deadline", "ENTRY", "schoolCodes", schools));
        if (report.path("reminded").size() != schools.size()) {
            stage.fault(
                    "%d schools were reminded instead of %d",
                    report.path("reminded").size(), schools.size());
        }
        stage.script
                .parts()
                .forEach(part -> stage.mailbag.mailAndSms(part.school().officer()));
        inbox.await(stage.mailbag);
        var now = inbox.since();
        if (now.duplicates() > before.duplicates()) {
            stage.fault("%d messages of the storm came twice", now.duplicates() - before.duplicates());
        }
        stage.say.line(
                "storm: %d mails and %d SMS at once arrived past a mail server and a provider in bad mood",
                now.mails() - before.mails(), now.sms() - before.sms());
    }

    /** Nobody's way is named here but the mail's: the sink says which others there are. */
    private void spoil() {
        var ways = sink.get("/api/moods");
        set(MAIL, "temporary");
        ways.propertyNames().stream()
                .filter(way -> !way.equals(MAIL))
                .sorted()
                .findFirst()
                .ifPresent(way -> set(way, "refuses"));
    }

    private void set(String way, String mood) {
        sink.put("/api/moods/" + way, Map.of("mood", mood, "times", MESSAGES_IN_BAD_MOOD));
    }
}
