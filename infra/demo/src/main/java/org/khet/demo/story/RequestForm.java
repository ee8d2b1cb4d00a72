package org.khet.demo.story;

import java.util.HashMap;
import java.util.Map;

/** The prescribed form, filled in as far as it must be. */
final class RequestForm {

    /** @param changes members that take the place of the usual ones */
    static Map<String, Object> of(String kind, String address, Map<String, Object> changes) {
        var requester = new HashMap<String, Object>(Map.of("kind", kind, "name", "ผู้ขอตัวอย่าง", "email", address));
        if (kind.equals("AGENCY")) {
            requester.put("agency", "หน่วยงานตัวอย่าง");
        }
        var form = new HashMap<String, Object>(Map.of(
                "requester",
                requester,
                "purpose",
                "วางแผนงาน",
                "wanted",
                Map.of("description", "จำนวนนักเรียนรายโรงเรียน"),
                "format",
                "CSV"));
        form.putAll(changes);
        return form;
    }

    private RequestForm() {}
}
