package org.khet.collection.schools;

import java.util.List;
import java.util.Optional;

/** What a registry file may say of a school, and the titles under which known files say it. */
enum Column {
    CODE("code", "smis8", "รหัสโรงเรียน"),
    CODE10("code10", "school_id10"),
    OBEC_CODE("obecCode", "obec6"),
    NAME("nameTh", "name", "ชื่อโรงเรียน"),
    AREA_CODE("areaCode", "area_code", "รหัสเขต"),
    AREA_NAME("areaNameTh", "area_name", "ชื่อเขต"),
    PROVINCE("provinceTh", "province", "จังหวัด"),
    DISTRICT("districtTh", "amphoe", "อำเภอ"),
    SUBDISTRICT("subdistrictTh", "tambon", "ตำบล"),
    NETWORK("network", "เครือข่าย"),
    GRADES("grades", "ชั้นที่เปิดสอน"),
    GRADE_SPAN("gradeSpan", "grade_span");

    static final List<Column> NEEDED = List.of(CODE, NAME, AREA_CODE);

    private final String field;
    private final List<String> titles;

    Column(String field, String... otherTitles) {
        this.field = field;
        this.titles = List.of(otherTitles);
    }

    /** The name in JSON, which is also a title that a file may use. */
    String field() {
        return field;
    }

    static Optional<Column> titled(String title) {
        for (var column : values()) {
            if (column.field.equals(title) || column.titles.contains(title)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
