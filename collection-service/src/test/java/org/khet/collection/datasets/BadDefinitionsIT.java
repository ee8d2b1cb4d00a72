package org.khet.collection.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.collection.CollectionApi;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a definition can get wrong is told at its place, in Thai and in English. */
@KhetTest
class BadDefinitionsIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                unknown member          | "dataClass": "OPEN" | "dataClass": "OPEN", "colour": "red" | fields[0].colour
                personal class missing  | "dataClass": "PERSONAL", | ``                             | fields[1].dataClass
                unknown class           | "dataClass": "PERSONAL" | "dataClass": "SECRET"           | fields[1].dataClass
                unknown code list       | "codeList": "kinds" | "codeList": "sorts"                 | fields[3].codeList
                code without a list     | , "codeList": "kinds" | ``                                | fields[3].codeList
                codes in a circle       | {"code": "หวาน", | {"code": "หวาน", "also": ["จืด"],      | codeLists[0].codes[1]
                code twice              | {"code": "หวาน", | {"code": "จืด",                        | codeLists[0].codes[1]
                code without a label    | {"code": "หวาน", "label": {"th": "หวาน", "en": "Sweet"}} | {"code": "หวาน"} | codeLists[0].codes[1].label
                back-reference          | [0-9]{8} | ([0-9])\\\\1                                   | fields[0].pattern
                open pattern            | [0-9]{8} | [0-9]{8                                        | fields[0].pattern
                type error              | boxes > 0 | boxes > 'many'                                | rules[0].expression
                unknown field in rule   | boxes > 0 | crates > 0                                    | rules[0].expression
                rule about no field     | "fields": ["boxes"] | "fields": ["crates"]                | rules[0].fields
                unknown placeholder     | No milk {value} | No milk {crates}                        | rules[0].message
                unknown check           | "EXPRESSION" | "SCRIPT"                                   | rules[0].check
                field twice             | "name": "pupil" | "name": "school"                        | fields[1].name
                reserved name           | "name": "boxes" | "name": "row"                           | fields[2].name
                sum of a text           | "keyFields": ["pupil"] | "keyFields": ["pupil"], "figures": [{"name": "f", "label": {"th": "ก", "en": "f"}, "kind": "SUM", "fields": ["school"]}] | figures[0].fields
                figure of no field      | "keyFields": ["pupil"] | "keyFields": ["pupil"], "figures": [{"name": "f", "label": {"th": "ก", "en": "f"}, "kind": "COUNT", "when": "crates > 0"}] | figures[0].when
                figure twice            | "keyFields": ["pupil"] | "keyFields": ["pupil"], "figures": [{"name": "f", "label": {"th": "ก", "en": "f"}, "kind": "COUNT"}, {"name": "f", "label": {"th": "ข", "en": "g"}, "kind": "COUNT"}] | figures[1].name
                unknown key             | "keyFields": ["pupil"] | "keyFields": ["nobody"]          | keyFields[0]
                no English              | "en": "School milk" | "en": " "                           | title
                example does not fail   | "fails": [{"boxes": "0"}] | "fails": [{"boxes": "7"}]     | rules[0].fails[0]
                example does not pass   | "passes": [{"boxes": "5"}] | "passes": [{"boxes": "0"}]   | rules[0].passes[0]
                example of no field     | "passes": [{"boxes": "5"}] | "passes": [{"crates": "5"}]  | rules[0].passes[0]
                text for a number       | "version": 1 | "version": "one"                           | version
                """)
    void a_fault_is_told_at_its_place(String name, String right, String wrong, String place) {
        var definition = Milk.definition("MILK-BAD");
        assertThat(definition).contains(right);

        var answer = officer().post("/data-sets/check", definition.replace(right, wrong == null ? "" : wrong));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("faults")).anySatisfy(fault -> {
            assertThat(fault.path("place").asString()).isEqualTo(place);
            assertThat(fault.path("messageTh").asString())
                    .containsPattern("[ก-๙]")
                    .doesNotContain("ยังใช้ไม่ได้:");
            assertThat(fault.path("messageEn").asString()).isNotBlank();
        });
    }

    @Test
    void every_fault_is_told_at_once() {
        var twice = Milk.DEFINITION.formatted("MILK-BAD", Milk.RULE + "," + Milk.RULE.replace("boxes > 0", "boxes >"));

        var answer = officer()
                .post(
                        "/data-sets/check",
                        twice.replace("\"dataClass\": \"PERSONAL\",", "").replace("[0-9]{8}", "[0-9"));

        assertThat(answer.body().path("faults"))
                .extracting(fault -> fault.path("place").asString())
                .contains("fields[1].dataClass", "fields[0].pattern", "rules[1].code", "rules[1].expression");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                {"code": "MILK-X"                                          | 400
                [1, 2]                                                     | 400
                {"code": "milk", "titleTh": "นม", "titleEn": "Milk"}       | 422
                {"titleTh": "นม", "titleEn": "Milk"}                       | 422
                {"code": "MILK-X", "colour": "red"}                        | 422
                {"code": "MILK-X", "from": {"code": "DMC-STUDENT"}}        | 422
                {"code": "MILK-X", "from": {"code": "NONE", "version": 1}} | 404
                {"code": "MILK-X", "areaCode": "9999"}                     | 403
                """)
    void what_cannot_become_a_draft_is_refused_and_nothing_is_kept(String body, int status) {
        var answer = officer().post("/data-sets", body);

        assertThat(answer.status()).as(answer.whole().body()).isEqualTo(status);
        assertThat(answer.text("detailTh")).containsPattern("[ก-๙]");
        assertThat(officer().get("/data-sets/MILK-X").status()).isEqualTo(404);
    }

    @Test
    void a_definition_of_ten_megabytes_is_not_read() {
        var large = "{\"code\": \"MILK-L\", \"fields\": [\"" + "ก".repeat(3_500_000) + "\"]}";

        assertThat(officer().post("/data-sets", large).status()).isEqualTo(413);
        assertThat(officer().post("/data-sets/check", large).status()).isEqualTo(413);
        assertThat(officer().get("/data-sets/MILK-L").status()).isEqualTo(404);
    }

    @Test
    void a_definition_of_another_data_set_is_not_saved_here() {
        var code = Milk.code();
        var made = officer().post("/data-sets", Milk.definition(code));

        var answer =
                officer().put("/data-sets/" + code + "/versions/1", Milk.definition("MILK-Z"), "If-Match", made.etag());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().path("errors").path(0).path("field").asString())
                .isEqualTo("code");
    }

    private CollectionApi officer() {
        return new CollectionApi(port, Tokens.forStaffOf("5301", Role.DATA_OFFICER));
    }
}
