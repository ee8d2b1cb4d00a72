package org.khet.collection.memos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.SampleArea;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Letterhead, register and memos as an officer meets them. */
@KhetTest
class MemosIT {

    private static final String LETTERHEAD = """
            {"officeTh":"สพป.ตัวอย่าง เขต 1","agencyTh":"สพป.ตัวอย่าง เขต 1","headTitleTh":"ผู้อำนวยการ สพป.ตัวอย่าง เขต 1",
             "groupTh":"กลุ่มนโยบายและแผน","address":["ถนนประชานิมิตร"],"phone":"0 5541 1234","agencyCode":"ศธ 04146",
             "startsAt":1,"startsInYear":0,"memoRule":"WITH_EMBLEM","retentionYears":10,"thaiDigits":true,
             "signatories":[{"nameTh":"นายสมชาย น้ำใจดี","positionTh":"นักวิเคราะห์นโยบายและแผน"}]}""";
    private static final String TEXT = """
            {"subject":"ขออนุมัติ","to":"ผู้อำนวยการ","body":"%s","signerTh":"นายสมชาย น้ำใจดี","positionTh":"","date":"2026-06-15"}""";

    @LocalServerPort
    private int port;

    private SampleArea area;
    private CollectionApi officer;
    private String letterhead;
    private String memos;

    @BeforeEach
    void an_office_with_a_collection() {
        area = new SampleArea(port);
        officer = area.officer;
        letterhead = "/letterheads/" + area.areaCode;
        memos = "/collections/" + area.collection + "/memos";
        SampleArea.done(officer.put(letterhead, LETTERHEAD), 200);
    }

    @Test
    void a_draft_is_begun_with_the_collections_facts_and_printed_before_anybody_wrote_a_word() throws IOException {
        var draft = officer.get(memos + "/summary").body();

        assertThat(draft.path("saved").asBoolean()).isFalse();
        assertThat(draft.path("text").path("subject").asString()).contains("ข้อมูลนักเรียน 10 มิ.ย. 2568", "รอบที่ 1");
        assertThat(draft.path("text").path("body").asString())
                .contains("2 โรงเรียน")
                .doesNotContain("{");
        assertThat(bytes(memos + "/summary/pdf"))
                .startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(bytes(memos + "/summary/docx")).startsWith(new byte[] {'P', 'K'});
    }

    @Test
    void a_final_memo_without_the_offices_emblem_is_refused_and_no_number_is_lost() {
        var refused = officer.post(memos + "/proposal/finalise", "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("document-not-final");
        assertThat(register().path("items")).isEmpty();
    }

    @Test
    void a_memo_step_waits_for_its_final_memo_once_the_office_has_an_emblem() {
        SampleArea.done(officer.post(letterhead + "/sample-emblem", "{}"), 200);
        complete(1, 200);

        assertThat(complete(2, 409).problem()).isEqualTo("step-not-ready");
        var memo = SampleArea.done(officer.post(memos + "/proposal/finalise", "{}"), 200);
        assertThat(memo.text("number")).isEqualTo("ศธ 04146/1");
        complete(2, 200);
        assertThat(SampleArea.done(officer.post(memos + "/proposal/void", "{\"reason\":\"พิมพ์ผิด\"}"), 409)
                        .problem())
                .isEqualTo("memo-in-use");
    }

    @Test
    void a_final_memo_keeps_its_bytes_and_is_mended_only_by_voiding_its_number() throws Exception {
        SampleArea.done(officer.post(letterhead + "/sample-emblem", "{}"), 200);
        var saved = SampleArea.done(officer.put(memos + "/plan", TEXT.formatted("ย่อหน้าแรก\\n[ตาราง]")), 200);
        assertThat(officer.put(memos + "/plan", TEXT.formatted("อื่น"), "If-Match", "\"0\"")
                        .status())
                .isEqualTo(412);

        var issued = SampleArea.done(officer.post(memos + "/plan/finalise", "{}", "If-Match", saved.etag()), 200);
        var bytes = bytes(memos + "/plan/pdf");
        assertThat(issued.text("pdfSha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(officer.put(memos + "/plan", TEXT.formatted("อื่น")).problem())
                .isEqualTo("memo-final");
        assertThat(officer.post(memos + "/plan/finalise", "{}").problem()).isEqualTo("memo-final");

        SampleArea.done(officer.post(memos + "/plan/void", "{\"reason\":\"ลงวันที่ผิด\"}"), 200);
        assertThat(SampleArea.done(officer.post(memos + "/plan/finalise", "{}"), 200)
                        .text("number"))
                .isEqualTo("ศธ 04146/2");
        var lines =
                officer.get("/registers/" + area.areaCode + "?year=2569").body().path("items");
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).path("voided").path("reason").asString()).isEqualTo("ลงวันที่ผิด");
    }

    @Test
    void a_letter_that_no_font_has_is_refused_before_anything_is_stored() {
        var refused = officer.put(memos + "/plan", TEXT.formatted("漢字"));

        assertThat(refused.problem()).isEqualTo("document-unprintable");
        assertThat(officer.get(memos + "/plan").body().path("saved").asBoolean())
                .isFalse();
    }

    @Test
    void a_broken_emblem_is_refused_and_the_old_one_stays() {
        SampleArea.done(officer.post(letterhead + "/sample-emblem", "{}"), 200);

        assertThat(officer.putFile(
                                letterhead + "/emblem", "ไม่ใช่ภาพ".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .problem())
                .isEqualTo("office-file-refused");
        assertThat(officer.putFile(letterhead + "/typeface/regular", new byte[200])
                        .problem())
                .isEqualTo("office-file-refused");
        assertThat(officer.get(letterhead).body().path("sampleEmblem").asBoolean())
                .isTrue();
        assertThat(officer.get(letterhead + "/versions").body().path("items")).hasSize(2);
    }

    @Test
    void schools_other_areas_and_analysts_change_nothing_here() {
        var school = area.as(Tokens.forSchool(area.a, Role.SCHOOL_DIRECTOR));
        var stranger = area.as(Tokens.forStaffOf("99990000", Role.DATA_OFFICER));
        var analyst = area.as(Tokens.forStaff(Role.ANALYST));

        assertThat(school.get(memos).status()).isEqualTo(403);
        assertThat(school.get(letterhead).status()).isEqualTo(403);
        assertThat(stranger.get(memos).status()).isEqualTo(404);
        assertThat(stranger.get(letterhead).status()).isEqualTo(404);
        assertThat(stranger.get("/registers/" + area.areaCode).status()).isEqualTo(404);
        assertThat(analyst.get(memos).status()).isEqualTo(200);
        assertThat(analyst.put(memos + "/plan", TEXT.formatted("ก")).status()).isEqualTo(403);
        assertThat(analyst.put(letterhead, LETTERHEAD).status()).isEqualTo(403);
        assertThat(analyst.post(memos + "/plan/finalise", "{}").status()).isEqualTo(403);
    }

    private CollectionApi.Answer complete(int step, int status) {
        return SampleArea.done(
                officer.post("/collections/" + area.collection + "/steps/" + step + "/complete", "{}"), status);
    }

    private tools.jackson.databind.JsonNode register() {
        return SampleArea.done(officer.get("/registers/" + area.areaCode), 200).body();
    }

    private byte[] bytes(String path) throws IOException {
        try (var in = officer.stream(path)) {
            return in.readAllBytes();
        }
    }
}
