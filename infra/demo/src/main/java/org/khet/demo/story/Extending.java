package org.khet.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * After the close a school finds that something has changed. It is refused until the office grants it time; the certified
 * version counts until the corrected one is certified and accepted; then the leave is taken back.
 */
final class Extending {
    private static final Duration LEAVE = Duration.ofHours(1);

    private final Stage stage;
    private final Sending sending;
    private final Mending mending;
    private final Certifying certifying;

    Extending(Stage stage, Sending sending, Mending mending, Certifying certifying) {
        this.stage = stage;
        this.sending = sending;
        this.mending = mending;
        this.certifying = certifying;
    }

    void play(List<Part> accepted) {
        // The smallest school had its return sent back already.
        accepted.stream()
                .sorted(Comparator.comparing(Part::pupils))
                .limit(2)
                .reduce((first, second) -> second)
                .ifPresent(this::extend);
    }

    private void extend(Part part) {
        requireRefused(part, "after the close");
        var officer = stage.office("data-officer");
        var granted = officer.post(
                        stage.collection() + "/exceptions",
                        Map.of(
                                "schoolCodes",
                                List.of(part.code()),
                                "covers",
                                "ENTRY",
                                "endsAt",
                                Instant.now().plus(LEAVE).toString(),
                                "reason",
                                "โรงเรียนแจ้งแก้ไขข้อมูลผู้ปกครองหลังปิดรอบ"))
                .path("items")
                .path(0);
        stage.mailbag.mailAndSms(part.school().officer());
        stage.mailbag.mailAndSms(part.school().director());
        sending.send(part, part.corrected().get());
        stage.mailbag.mail(stage.staff("data-officer"));
        requireOldCertificate(part);
        if (!mending.settle(part)) {
            stage.fault("school %s could not submit its correction", part.code());
            return;
        }
        requireOldCertificate(part);
        certifying.certify(part);
        certifying.accept(part);
        officer.post(
                stage.collection() + "/exceptions/" + granted.path("id").asString() + "/withdraw",
                Map.of("reason", "แก้ไขเสร็จแล้ว"));
        stage.mailbag.mail(part.school().officer());
        requireRefused(part, "after its leave was taken back");
        stage.say.line(
                "%s refused after the close, granted time, corrected, certified and accepted again",
                part.school().nameTh());
    }

    private void requireRefused(Part part, String when) {
        var answer = stage.school(part.code())
                .tryPutFile(
                        stage.submission(part.code()) + "/file", part.first().get());
        if (answer.status() / 100 != 4) {
            stage.fault("a file of school %s was taken %s (%d)", part.code(), when, answer.status());
        }
    }

    /** The version that counts is the certified one, whatever the school is working on. */
    private void requireOldCertificate(Part part) {
        var submission = stage.office("data-officer").get(stage.submission(part.code()));
        var inForce = submission.path("certificate").path("certificateId").asString("");
        if (!inForce.equals(stage.ledger.of(part.code()).certificateId)
                || !submission.path("countedStatus").asString("").equals("ACCEPTED")) {
            stage.fault("the certificate of school %s lost its force to a correction that nobody signed", part.code());
        }
    }
}
