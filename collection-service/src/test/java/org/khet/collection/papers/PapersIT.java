package org.khet.collection.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.SampleArea;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Papers that another service writes, under the letterhead and in the register of the office. */
@KhetTest
class PapersIT {

    private static final String LETTERHEAD = """
            {"officeTh":"สพป.ตัวอย่าง เขต 1","agencyTh":"สพป.ตัวอย่าง เขต 1","headTitleTh":"ผู้อำนวยการ สพป.ตัวอย่าง เขต 1",
             "groupTh":"กลุ่มนโยบายและแผน","address":["ถนนประชานิมิตร"],"phone":"0 5541 1234","agencyCode":"ศธ 04146",
             "startsAt":1,"startsInYear":0,"memoRule":"WITH_EMBLEM","retentionYears":10,"thaiDigits":true,"signatories":[]}""";

    @LocalServerPort
    private int port;

    private SampleArea area;
    private Calls http;
    private String officer;

    @BeforeEach
    void an_office() {
        area = new SampleArea(port);
        SampleArea.done(area.officer.put("/letterheads/" + area.areaCode, LETTERHEAD), 200);
        http = new Calls(port);
        officer = Tokens.forStaffOf(area.areaCode, Role.DATA_OFFICER);
    }

    @Test
    void a_draft_is_printed_without_emblem_and_number_and_a_final_paper_is_refused_without_one() {
        var draft = print(officer, "LETTER", "p1", true);
        assertThat(draft.bytes()).asString(StandardCharsets.ISO_8859_1).startsWith("%PDF");
        assertThat(draft.headers().getFirst("Khet-Paper-Number")).isNull();

        assertThat(print(officer, "LETTER", "p1", false).problem()).isEqualTo("document-not-final");
        assertThat(area.officer.get("/registers/" + area.areaCode).body().path("items"))
                .isEmpty();
    }

    @Test
    void a_paper_asked_for_again_keeps_its_number_and_each_register_counts_for_itself() {
        SampleArea.done(area.officer.post("/letterheads/" + area.areaCode + "/sample-emblem", "{}"), 200);
        var first = print(officer, "LETTER", "p1", false);
        assertThat(number(first)).isEqualTo("ศธ 04146/1");
        var again = print(officer, "LETTER", "p1", false);
        assertThat(number(again)).isEqualTo("ศธ 04146/1");
        assertThat(again.bytes()).isEqualTo(first.bytes());
        assertThat(number(print(officer, "LETTER", "p2", false))).isEqualTo("ศธ 04146/2");
        assertThat(number(print(officer, "MEMO", "p3", false))).isEqualTo("ศธ 04146/1");
    }

    @Test
    void nobody_writes_under_another_offices_letterhead() {
        var stranger = Tokens.forStaffOf("99990000", Role.DATA_OFFICER);
        var school = Tokens.forSchool(area.a, Role.SCHOOL_DIRECTOR);
        assertThat(print(stranger, "MEMO", "p1", true).status()).isEqualTo(404);
        assertThat(print(school, "MEMO", "p1", true).status()).isEqualTo(403);
    }

    private Calls.Answer print(String token, String form, String paper, boolean draft) {
        var wanted = new HashMap<String, Object>(Map.of(
                "paper",
                paper,
                "form",
                form,
                "draft",
                draft,
                "subject",
                "ส่งมอบข้อมูล",
                "to",
                "ผู้ว่าราชการจังหวัด",
                "body",
                "ย่อหน้าแรก\nย่อหน้าที่สอง",
                "references",
                List.of(),
                "enclosures",
                List.of("table.csv")));
        return http.post(token, "/api/collection/letterheads/" + area.areaCode + "/papers", wanted);
    }

    private static String number(Calls.Answer answer) {
        var header = answer.headers().getFirst("Khet-Paper-Number");
        assertThat(header).as(answer.toString()).isNotNull();
        return URLDecoder.decode(header, StandardCharsets.UTF_8);
    }
}
