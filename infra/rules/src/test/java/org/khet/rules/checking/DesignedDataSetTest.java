package org.khet.rules.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.rules.dataset.DataSetJson;
import org.khet.rules.text.FileSource;

/** A data set as an officer might make one: the fields' own demands are checked without a single rule. */
class DesignedDataSetTest {
    private static final String MILK = """
            {"code": "MILK", "version": 1, "title": {"th": "นมโรงเรียน", "en": "School milk"},
             "fields": [
              {"name": "school", "label": {"th": "โรงเรียน", "en": "School"}, "type": "TEXT", "dataClass": "OPEN", "titles": ["รหัส"],
               "required": true, "pattern": "[0-9]{8}"},
              {"name": "boxes", "label": {"th": "กล่อง", "en": "Boxes"}, "type": "INTEGER", "dataClass": "OPEN", "titles": ["จำนวนกล่อง"]},
              {"name": "kind", "label": {"th": "ชนิด", "en": "Kind"}, "type": "CODE", "dataClass": "OPEN", "titles": ["ชนิด"], "codeList": "kinds"},
              {"name": "note", "label": {"th": "หมายเหตุ", "en": "Note"}, "type": "TEXT", "dataClass": "OPEN", "titles": ["หมายเหตุ"], "maxLength": 5}],
             "codeLists": [{"name": "kinds", "title": {"th": "ชนิดนม", "en": "Kinds"}, "codes": [{"code": "จืด", "label": {"th": "จืด", "en": "Plain"}}]}],
             "rules": [{"code": "MILK-1", "severity": "QUERY", "check": "EXPRESSION", "expression": "boxes > 0", "fields": ["boxes"],
               "message": {"th": "ไม่มีนม", "en": "No milk"}, "cure": {"th": "ตรวจ", "en": "Check"}}]}""";

    private static List<String> check(String rows) throws IOException {
        List<String> found = new ArrayList<>();
        Checker.compile(DataSetJson.read(MILK))
                .check(
                        FileSource.of(("รหัส,จำนวนกล่อง,ชนิด,หมายเหตุ\n" + rows).getBytes(StandardCharsets.UTF_8)),
                        CheckContext.NONE,
                        new Sink() {
                            @Override
                            public void finding(Finding finding) {
                                found.add(finding.row() + " " + finding.field() + " " + finding.code() + " "
                                        + finding.messageEn());
                            }
                        });
        return found;
    }

    @Test
    void a_fields_demands_are_findings_without_a_rule() throws IOException {
        assertThat(check("53010001,200,จืด,ดี\n,สอง,หวาน,ยาวเกินไป\n5301,0,จืด,\n"))
                .containsExactly(
                        "3 school FIELD-001 “School” must be filled in.",
                        "3 boxes FIELD-002 “Boxes” cannot be read: wrong form.",
                        "3 note FIELD-003 “Note” is too long.",
                        "3 kind FIELD-005 “Kind” is not in the list.",
                        "4 boxes MILK-1 No milk",
                        "4 school FIELD-004 “School” does not have the form asked for.");
    }

    @Test
    void everything_wrong_with_a_data_set_is_said_at_once() {
        String broken = MILK.replace("boxes > 0", "boxes > 'many'")
                .replace("\"codeList\": \"kinds\"", "\"codeList\": \"sorts\"")
                .replace("[0-9]{8}", "[0-9]{8")
                .replace("No milk", "No {milk}")
                .replace("\"name\": \"note\"", "\"name\": \"row\"");
        assertThatThrownBy(() -> Checker.compile(DataSetJson.read(broken)))
                .isInstanceOfSatisfying(
                        InvalidDataSetException.class,
                        fault -> assertThat(fault.faults())
                                .hasSize(5)
                                .anyMatch(text -> text.startsWith("rule MILK-1: both sides of >"))
                                .anyMatch(text -> text.contains("no code list sorts"))
                                .anyMatch(text -> text.contains("field school: pattern, character"))
                                .anyMatch(text -> text.contains("{milk}"))
                                .anyMatch(text -> text.contains("field row: the name is taken")));
    }
}
