package org.khet.demo.story;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.khet.demo.http.Browser;
import org.khet.demo.http.Passwords;

/** Directors log in as people do and certify; the office sends one return back and accepts all of them. */
final class Certifying {
    private final Stage stage;
    private final Passwords passwords;
    private final Sending sending;
    private final Mending mending;

    Certifying(Stage stage, Passwords passwords, Sending sending, Mending mending) {
        this.stage = stage;
        this.passwords = passwords;
        this.sending = sending;
        this.mending = mending;
    }

    void play(List<Part> submitted) {
        stage.crew.each(submitted, this::certify);
        stage.say.line("%d directors logged in and certified", submitted.size());
        submitted.stream().min(Comparator.comparing(Part::pupils)).ifPresent(this::sendBack);
        stage.crew.each(submitted, this::accept);
        stage.say.line("%d returns accepted by the office", submitted.size());
    }

    void certify(Part part) {
        var director = part.school().director();
        var browser = new Browser(stage.web, stage.credentials.gatewayUrl());
        var me = browser.logIn(director.username(), passwords.of(director.username()));
        if (!part.code().equals(me.path("schoolCode").asString())) {
            stage.fault("%s logged in as somebody of school %s", director.username(), me.path("schoolCode"));
        }
        var answer = browser.post(stage.submission(part.code()) + "/certify");
        browser.logOut();
        var entry = stage.ledger.of(part.code());
        entry.certificateId = answer.path("certificate").path("certificateId").asString();
        entry.certificates++;
        stage.mailbag.mail(part.school().officer());
        stage.mailbag.mail(stage.staff("data-officer"));
    }

    /** The office finds something to mend in a small school's return; it comes back corrected and is certified again. */
    private void sendBack(Part part) {
        stage.office("data-officer")
                .post(
                        stage.submission(part.code()) + "/return",
                        Map.of("reason", "โปรดปรับอาชีพของผู้ปกครองให้เป็นปัจจุบัน"));
        stage.mailbag.mailAndSms(part.school().officer());
        sending.send(part, part.corrected().get());
        if (!mending.settle(part)) {
            stage.fault("school %s could not submit its corrected return", part.code());
            return;
        }
        certify(part);
        stage.say.line(
                "the return of %s sent back, corrected and certified again",
                part.school().nameTh());
    }

    void accept(Part part) {
        var answer = stage.office("data-officer").post(stage.submission(part.code()) + "/accept", null);
        stage.ledger.of(part.code()).accepted = answer.path("status").asString().equals("ACCEPTED");
        stage.mailbag.mail(part.school().officer());
        stage.mailbag.mailAndSms(part.school().director());
    }
}
