package org.khet.collection.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.Heard;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.events.SubmissionLifeEvents;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** C26: questions and answers at the data. */
@KhetTest
class AdviceIT {
    private static final String QUESTION = "เด็กหญิงมะลิ ใจดี ไม่มีเลขบัตร ทำอย่างไร";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private SampleArea area;
    private CollectionApi school;
    private String messages;

    @BeforeEach
    void open() {
        area = new SampleArea(port);
        school = area.officerOf(area.a);
        messages = area.submission(area.a) + "/messages";
        done(area.upload(SchoolFile.of(area.a, 6, 100).with(0, "เพศ", "?")), 200);
    }

    @Test
    void C26_a_question_at_a_finding_reaches_the_office_and_its_answer_the_school_without_a_word_of_it_in_an_event() {
        var finding = school.get(area.submission(area.a) + "/findings?severity=ERROR")
                .body()
                .path("items")
                .get(0);
        var begun = done(
                school.post(
                        messages,
                        "{\"text\":\"%s\",\"findingId\":\"%s\"}"
                                .formatted(QUESTION, finding.path("id").asString())),
                201);
        assertThat(begun.text("ruleCode")).isEqualTo(finding.path("code").asString());
        assertThat(begun.body().path("row").asInt())
                .isEqualTo(finding.path("row").asInt());
        assertThat(begun.text("state")).isEqualTo("OPEN");
        var thread = "/advice/" + begun.text("id");
        var asked = Heard.assertHeard(SubmissionLifeEvents.ADVICE_ASKED, begun.text("id"), 1);
        assertThat(asked.toString()).doesNotContain("มะลิ").contains(area.a);
        assertThat(database.getCollection("advice")
                        .find(Filters.eq("_id", begun.text("id")))
                        .first()
                        .toJson())
                .doesNotContain("มะลิ");

        var own = area.as(Tokens.forStaffOf(area.areaCode, Role.DATA_OFFICER));
        assertThat(own.get("/advice/waiting").body().path("unread").asInt()).isEqualTo(1);
        var inbox = own.get("/advice?state=OPEN").body().path("items");
        assertThat(inbox).hasSize(1);
        assertThat(inbox.get(0).path("messages").get(0).path("text").asString()).isEqualTo(QUESTION);
        done(own.post(thread + "/read", "{}"), 200);
        assertThat(own.get("/advice/waiting").body().path("unread").asInt()).isZero();

        var answered = done(own.post(thread + "/messages", "{\"text\":\"ใช้รหัส G\"}"), 200);
        assertThat(answered.text("state")).isEqualTo("ANSWERED");
        assertThat(Heard.assertHeard(SubmissionLifeEvents.ADVICE_ANSWERED, begun.text("id"), 1)
                        .toString())
                .doesNotContain("รหัส G");
        assertThat(school.get("/advice/waiting").body().path("unread").asInt()).isEqualTo(1);
        assertThat(school.post(thread + "/resolve", "{}", "If-Match", begun.etag())
                        .status())
                .isEqualTo(412);
        done(school.post(thread + "/resolve", "{}"), 200);
        done(school.post(thread + "/messages", "{\"text\":\"ยังมีอีกคน\"}"), 200);
        assertThat(own.get(thread).text("state")).isEqualTo("OPEN");
        assertThat(own.get(thread).body().path("messages")).hasSize(3);
    }

    @Test
    void threads_hang_on_rows_and_submissions_and_stay_between_one_school_and_its_office() {
        var begun = done(school.post(messages, "{\"text\":\"แถวนี้ถูกไหม\",\"row\":3,\"field\":\"sex\"}"), 201);
        done(area.directorOf(area.a).post(messages, "{\"text\":\"เรื่องทั้งฉบับ\"}"), 201);
        assertThat(school.get(messages).body().path("items")).hasSize(2);
        var thread = "/advice/" + begun.text("id");
        var other = area.officerOf(area.b);
        for (var address : new String[] {messages, thread}) {
            assertThat(other.get(address).status()).isEqualTo(404);
            assertThat(area.as(Tokens.forStaffOf("9999", Role.DATA_OFFICER))
                            .get(address)
                            .status())
                    .isEqualTo(404);
            assertThat(area.as(Tokens.forStaff(Role.ANALYST)).get(address).status())
                    .isEqualTo(403);
            assertThat(area.as("").get(address).status()).isEqualTo(401);
        }
        assertThat(other.post(thread + "/messages", "{\"text\":\"x\"}").status())
                .isEqualTo(404);
        assertThat(area.as(Tokens.forStaff(Role.OFFICE_DIRECTOR))
                        .post(thread + "/messages", "{\"text\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(school.post(messages, "{\"text\":\" \"}").status()).isEqualTo(422);
        assertThat(school.post(messages, "{\"text\":\"x\",\"findingId\":\"no-such\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_good_answer_is_published_for_its_rule_without_naming_anybody_and_found_by_all() {
        var faq =
                "{\"dataSetCode\":\"DMC-STUDENT\",\"ruleCode\":\"DMC-%s\",\"questionTh\":\"ไม่มีเลขบัตร\",\"answerTh\":\"%s\"}";
        var code = area.areaCode;
        assertThat(school.post("/faq", faq.formatted(code, "ใช้รหัส G")).status())
                .isEqualTo(403);
        assertThat(area.officer
                        .post("/faq", faq.formatted(code, "ใช้ 1103700123457"))
                        .problem())
                .isEqualTo("faq-personal-data");
        var published = done(area.officer.post("/faq", faq.formatted(code, "ใช้รหัส G")), 201);
        var found = school.get("/faq?ruleCode=DMC-" + code).body().path("items");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("answerTh").asString()).isEqualTo("ใช้รหัส G");
        assertThat(school.get("/faq?ruleCode=DMC-" + code + "&q=%E0%B9%84%E0%B8%A1%E0%B9%88%E0%B8%A1%E0%B8%B5")
                        .body()
                        .path("items"))
                .hasSize(1);
        var path = "/faq/" + published.text("id");
        done(area.officer.put(path, faq.formatted(code, "ใช้รหัส G ที่ระบบออกให้"), "If-Match", published.etag()), 200);
        assertThat(area.officer
                        .put(path, faq.formatted(code, "อีกแบบ"), "If-Match", published.etag())
                        .status())
                .isEqualTo(412);
        assertThat(school.delete(path).status()).isEqualTo(403);
        assertThat(area.officer.delete(path).status()).isEqualTo(204);
        assertThat(school.get("/faq?ruleCode=DMC-" + code).body().path("items")).isEmpty();
    }
}
