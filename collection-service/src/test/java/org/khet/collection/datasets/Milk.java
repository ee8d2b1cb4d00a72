package org.khet.collection.datasets;

import java.util.concurrent.atomic.AtomicInteger;

/** A data set as an officer might make one; each has a code of its own, so that tests do not meet. */
final class Milk {
    private static final AtomicInteger MADE = new AtomicInteger();
    static final String RULE = """
            {"code": "MILK-1", "severity": "QUERY", "check": "EXPRESSION", "expression": "boxes > 0", "fields": ["boxes"],
             "message": {"th": "ไม่มีนม {value}", "en": "No milk {value}"}, "cure": {"th": "ตรวจ", "en": "Check"},
             "passes": [{"boxes": "5"}], "fails": [{"boxes": "0"}]}""";
    static final String DEFINITION = """
            {"code": "%s", "version": 1, "title": {"th": "นมโรงเรียน", "en": "School milk"},
             "schoolField": "school", "keyFields": ["pupil"], "identityFields": ["pupil"],
             "fields": [
              {"name": "school", "label": {"th": "โรงเรียน", "en": "School"}, "type": "TEXT", "dataClass": "OPEN",
               "titles": ["รหัส"], "required": true, "pattern": "[0-9]{8}"},
              {"name": "pupil", "label": {"th": "นักเรียน", "en": "Pupil"}, "type": "TEXT", "dataClass": "PERSONAL",
               "titles": ["นักเรียน"], "required": true},
              {"name": "boxes", "label": {"th": "กล่อง", "en": "Boxes"}, "type": "INTEGER", "dataClass": "OPEN",
               "titles": ["จำนวนกล่อง"]},
              {"name": "kind", "label": {"th": "ชนิด", "en": "Kind"}, "type": "CODE", "dataClass": "OPEN",
               "titles": ["ชนิด"], "codeList": "kinds"}],
             "codeLists": [{"name": "kinds", "title": {"th": "ชนิดนม", "en": "Kinds"},
               "codes": [{"code": "จืด", "label": {"th": "จืด", "en": "Plain"}, "also": ["ธรรมดา"]},
                         {"code": "หวาน", "label": {"th": "หวาน", "en": "Sweet"}}]}],
             "rules": [%s],
             "example": {"schoolCode": "53010001", "gradesOffered": [], "referenceDate": "2025-06-10",
               "row": {"school": "53010001", "pupil": "ก", "boxes": "5", "kind": "จืด"}}}""";

    static String code() {
        return "MILK-" + MADE.incrementAndGet();
    }

    static String definition(String code) {
        return DEFINITION.formatted(code, RULE);
    }

    private Milk() {}
}
