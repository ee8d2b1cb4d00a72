package org.khet.rules.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.rules.dataset.DataSets;

class WideExportTest {

    /** The export of 91 columns: other titles and places, a suffix on each, two addresses and the brothers and sisters twice. */
    @Test
    void the_wide_export_is_read_by_its_titles_and_what_nobody_asks_for_is_left_out() throws IOException {
        List<String> titles = new ArrayList<>(List.of(
                "รหัสโรงเรียน",
                "ชื่อโรงเรียน",
                "เลขประจำตัวประชาชน",
                "เลขประจำตัวนักเรียน",
                "ชั้น",
                "ห้อง",
                "เพศ",
                "คำนำหน้าชื่อ",
                "ชื่อ",
                "นามสกุล",
                "ชื่อ(อังกฤษ)",
                "นามสกุล(อังกฤษ)",
                "วันเกิด",
                "อายุ(ปี)",
                "อายุ(เดือน)",
                "จังหวัดที่เกิด",
                "หมู่โลหิต",
                "สัญชาติ",
                "เชื้อชาติ",
                "ศาสนา",
                "จำนวนพี่ชาย",
                "จำนวนน้องชาย",
                "จำนวนพี่สาว",
                "จำนวนน้องสาว",
                "เป็นบุตรคนที่"));
        for (String whose : List.of("บิดา", "มารดา", "ผู้ปกครอง")) {
            titles.addAll(List.of(
                    "หมายเลขบัตรประชาชน" + whose,
                    "ชื่อ" + whose,
                    "นามสกุล" + whose,
                    "รายได้ต่อเดือนของ" + whose,
                    "อาชีพของ" + whose));
        }
        titles.add("ความเกี่ยวข้องของผู้ปกครองกับนักเรียน");
        for (int address = 0; address < 2; address++) {
            titles.addAll(List.of(
                    "รหัสประจำบ้าน",
                    "เลขที่บ้าน",
                    "หมู่",
                    "ถนน",
                    "ตำบล",
                    "อำเภอ",
                    "จังหวัด",
                    "รหัสไปรษณีย์",
                    "หมายเลขโทรศัพท์"));
        }
        titles.addAll(List.of(
                "น้ำหนัก", "ส่วนสูง", "ความด้อยโอกาส", "ความพิการ", "GPA", "GPAX", "จำนวนพี่ชาย", "จำนวนน้องชาย"));
        List<String> row = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            row.add(Sample.COLUMNS.stream()
                    .filter(field -> field.column().titles().contains(title) && !title.equals("เลขประจำตัวนักเรียน"))
                    .map(field -> Sample.DMC.example().row().get(field.name()))
                    .findFirst()
                    .orElse(title.equals("เลขประจำตัวนักเรียน") ? "00123" : title.equals("ความพิการ") ? "11" : "2"));
        }
        String text = String.join(" ต้องกรอก,", titles) + "\r\n" + String.join(",", row) + "\r\n";
        Sample.Result result = Sample.check(text.getBytes(StandardCharsets.UTF_8));
        assertThat(result.summary().errors()).isZero();
        assertThat(result.rows().getFirst())
                .containsEntry("citizenId", "1101700207030")
                .containsEntry("studentNumber", "00123")
                .containsEntry("district", "เมืองอุตรดิตถ์")
                .containsEntry("bloodGroup", "O");
        assertThat(result.summary().unknownColumns()).contains("หมายเลขบัตรประชาชนบิดา", "ความพิการ", "GPA");
        Checker wide = Checker.compile(DataSets.shipped("DMC-STUDENT-EXT"));
        List<String> read = new ArrayList<>();
        wide.check(
                () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), CheckContext.NONE, new Sink() {
                    @Override
                    public void row(Row pupil) {
                        read.add(pupil.text("disability") + " " + pupil.integer("olderBrothers") + " "
                                + pupil.decimal("gpa"));
                    }
                });
        assertThat(read).containsExactly("2 2 2.0");
    }
}
