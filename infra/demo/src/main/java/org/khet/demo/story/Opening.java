package org.khet.demo.story;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The data officer plans the collection, gets the memo approved, opens it, and the schools are told. */
final class Opening {
    private static final Duration ENTRY = Duration.ofDays(7);
    private static final Duration CERTIFICATION = Duration.ofDays(9);

    private final Stage stage;
    private final Inbox inbox;
    private final Papers papers;

    Opening(Stage stage, Inbox inbox) {
        this.stage = stage;
        this.inbox = inbox;
        this.papers = new Papers(stage);
    }

    void play() {
        var officer = stage.office("data-officer");
        var planned = officer.post("/api/collection/collections", plan());
        stage.opened(planned.path("id").asString());
        officer.post(stage.collection() + "/steps/1/complete", Map.of("note", "แผนการจัดเก็บตามปฏิทินของระบบกลาง"));
        papers.prepare();
        papers.issue("proposal");
        officer.post(stage.collection() + "/steps/2/complete", Map.of("note", "บันทึกเสนอผู้อำนวยการแล้ว"));
        officer.post(stage.collection() + "/open", null);
        officer.post(stage.collection() + "/steps/3/complete", Map.of("note", "แจ้งทุกโรงเรียนทางอีเมลและ SMS แล้ว"));
        stage.say.line(
                "collection %s opened for %s schools",
                stage.collectionId(), planned.path("expected").asString());
        stage.script.parts().forEach(part -> {
            stage.mailbag.mailAndSms(part.school().officer());
            stage.mailbag.mailAndSms(part.school().director());
        });
        inbox.await(stage.mailbag);
        stage.say.line("every school told: %d mails and %d SMS", stage.mailbag.mails(), stage.mailbag.sms());
    }

    private Map<String, Object> plan() {
        var round = stage.script.round();
        var area = stage.script.area();
        var now = Instant.now();
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("dataSetCode", "DMC-STUDENT");
        plan.put(
                "titleTh",
                "ข้อมูลนักเรียนรายบุคคล (DMC) ครั้งที่ " + round.number() + " ปีการศึกษา " + round.schoolYear() + " "
                        + area.nameTh());
        plan.put("titleEn", "Individual pupils (DMC), round " + round.number() + " of " + round.schoolYear());
        plan.put("schoolYear", round.schoolYear());
        plan.put("round", round.number());
        plan.put("referenceDate", round.referenceDate().toString());
        plan.put("entryOpensAt", now.minus(Duration.ofHours(1)).toString());
        plan.put("entryClosesAt", now.plus(ENTRY).toString());
        plan.put("certificationOpensAt", now.minus(Duration.ofHours(1)).toString());
        plan.put("certificationClosesAt", now.plus(CERTIFICATION).toString());
        plan.put("areaCode", area.code());
        plan.put("schoolCodes", stage.script.parts().stream().map(Part::code).toList());
        return plan;
    }
}
