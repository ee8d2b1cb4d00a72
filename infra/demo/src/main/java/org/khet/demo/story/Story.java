package org.khet.demo.story;

import java.time.Duration;
import java.util.List;
import org.khet.demo.http.Credentials;
import org.khet.demo.http.Passwords;
import org.khet.demo.http.Refusal;
import org.khet.demo.http.Web;

/** Plays the acts in their order and sums up. */
final class Story {
    /** Faults shown; the number of all is in the summary. */
    private static final int SHOWN = 25;

    private static final Duration QUIET = Duration.ofSeconds(2);

    private final Stage stage;
    private final Inbox inbox;
    private int accepted;
    private int lost;

    Story(Web web, Credentials credentials, Script script, Say say) {
        this.stage = new Stage(web, credentials, script, say);
        this.inbox = new Inbox(web, credentials.inboxUrl());
    }

    /** Returns true where everything is as it must be. */
    boolean play() {
        try {
            acts();
        } catch (Refusal e) {
            stage.fault("the story broke off: %s", String.valueOf(e.getMessage()));
        }
        var outcome = Outcome.of(stage, accepted, lost, inbox.since());
        outcome.faults().stream().limit(SHOWN).forEach(fault -> System.out.println("  FAULT  " + fault));
        System.out.println(outcome.json());
        return outcome.isGood();
    }

    private void acts() {
        var passwords = new Passwords(stage.credentials);
        new Preparing(stage).play();
        var earlier = stage.script.earlier();
        if (earlier != null) {
            lost += new EarlierRound(stage.with(earlier), inbox, passwords).play();
        }
        new Opening(stage, inbox).play();
        new Storm(stage, inbox, stage.credentials.inboxUrl()).play();
        var sending = new Sending(stage);
        sending.play();
        var deciding = new Deciding(stage);
        deciding.play();
        var mending = new Mending(stage, sending);
        var submitted = mending.play();
        if (stage.script.ours()) {
            deciding.requireClosed();
        }
        var certifying = new Certifying(stage, passwords, sending, mending);
        certifying.play(submitted);
        var closing = new Closing(stage);
        accepted = closing.board(submitted);
        if (!submitted.isEmpty()) {
            var published = new Reporting(stage, submitted).play();
            new Statistics(stage).play(published);
            new Requesting(stage).play(published);
            new Asking(stage).play();
        }
        if (submitted.size() == stage.script.parts().size()) {
            closing.close();
            new Extending(stage, sending, mending, certifying).play(submitted);
            closing.file();
        } else {
            stage.say.line("collection left open: not every school's data could be accepted");
        }
        lost += closing.lost();
        messages(submitted);
    }

    private void messages(List<Part> submitted) {
        inbox.await(stage.mailbag);
        // A message that was sent twice may come a little after the first.
        Web.pause(QUIET);
        var arrived = inbox.arrived();
        stage.mailbag.missing(arrived).forEach(one -> stage.fault("message missing: %s", one));
        stage.mailbag.surplus(arrived).forEach(one -> stage.fault("message too many: %s", one));
        var sent = inbox.since();
        if (sent.duplicates() > 0) {
            stage.fault("%d messages were sent twice", sent.duplicates());
        }
        if (stage.script.ours() && submitted.size() < stage.script.parts().size()) {
            stage.fault(
                    "only %d of %d schools submitted",
                    submitted.size(), stage.script.parts().size());
        }
        stage.say.line(
                "%d mails and %d SMS sent, %d and %d expected, %d to people outside the story, %d sent twice",
                sent.mails(),
                sent.sms(),
                stage.mailbag.mails(),
                stage.mailbag.sms(),
                stage.mailbag.toOthers(arrived),
                sent.duplicates());
    }
}
