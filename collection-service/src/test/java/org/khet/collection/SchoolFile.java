package org.khet.collection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes a school's file as DMC exports it: 36 columns, a line of time before the header, pupils that are all right. */
public final class SchoolFile {
    public static final List<String> TITLES = List.of(
            ("รหัสโรงเรียน,ชื่อโรงเรียน,เลขประจำตัวประชาชน,ชั้น,ห้อง,เลขประจำตัวนักเรียน,เพศ,คำนำหน้าชื่อ,ชื่อ,นามสกุล,"
                            + "วันเกิด,อายุ(ปี),น้ำหนัก,ส่วนสูง,กลุ่มเลือด,ศาสนา,เชื้อชาติ,สัญชาติ,บ้านเลขที่,หมู่,ถนน/ซอย,ตำบล,อำเภอ,จังหวัด,"
                            + "ชื่อผู้ปกครอง,นามสกุลผู้ปกครอง,อาชีพของผู้ปกครอง,ความเกี่ยวข้องของผู้ปกครองกับนักเรียน,ชื่อบิดา,นามสกุลบิดา,"
                            + "อาชีพของบิดา,ชื่อมารดา,นามสกุลมารดา,อาชีพของมารดา,ความด้อยโอกาส,ยังไม่สามารถจำหน่ายได้ (3.1.8)")
                    .split(","));
    private static final String PUPIL =
            "%s,บ้านตัวอย่าง,%s,%s,1,%05d,%s,%s,%s,ใจดี,20/03/%d,%d,%s,%d,O,พุทธ,ไทย,ไทย,12/3,4,-,ท่าอิฐ,"
                    + "เมืองอุตรดิตถ์,อุตรดิตถ์,สมศรี,ใจดี,เกษตรกร,มารดา,สมศักดิ์,ใจดี,รับจ้าง,สมศรี,ใจดี,เกษตรกร,99,-";
    private static final Charset WINDOWS_874 = Charset.forName("x-windows-874");

    private final String schoolCode;
    private final List<Map<String, String>> pupils = new ArrayList<>();
    private List<String> titles = TITLES;

    private SchoolFile(String schoolCode) {
        this.schoolCode = schoolCode;
    }

    /** Pupils of ป.1 to ป.6 in turn, boys and girls in turn, with IDs from {@code firstId} on. */
    public static SchoolFile of(String schoolCode, int count, long firstId) {
        var file = new SchoolFile(schoolCode);
        for (var i = 0; i < count; i++) {
            var grade = 1 + i % 6;
            var boy = i % 2 == 0;
            var cells = PUPIL.formatted(
                            schoolCode,
                            citizenId(firstId + i),
                            "ป." + grade,
                            i + 1,
                            boy ? "ช" : "ญ",
                            boy ? "เด็กชาย" : "เด็กหญิง",
                            boy ? "สมชาย" : "สมหญิง",
                            2562 - (grade - 1),
                            5 + grade,
                            20 + grade + ".5",
                            110 + 5 * grade)
                    .split(",");
            var pupil = new LinkedHashMap<String, String>();
            for (var c = 0; c < TITLES.size(); c++) {
                pupil.put(TITLES.get(c), cells[c]);
            }
            file.pupils.add(pupil);
        }
        return file;
    }

    public static String citizenId(long number) {
        var digits = "1%011d".formatted(number % 100_000_000_000L);
        var sum = 0;
        for (var i = 0; i < 12; i++) {
            sum += (13 - i) * (digits.charAt(i) - '0');
        }
        return digits + (11 - sum % 11) % 10;
    }

    public SchoolFile with(int pupil, String title, String value) {
        pupils.get(pupil).put(title, value);
        return this;
    }

    public SchoolFile without(int pupil) {
        pupils.remove(pupil);
        return this;
    }

    public SchoolFile titled(String... changed) {
        titles = Arrays.asList(changed);
        return this;
    }

    public byte[] utf8() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    public byte[] utf8Bom() {
        return ("\uFEFF" + text()).getBytes(StandardCharsets.UTF_8);
    }

    public byte[] windows874() {
        return text().getBytes(WINDOWS_874);
    }

    /** As a school that works in Excel sends it: numbers and dates are Excel's own, so no ID or date is text. */
    public byte[] xlsx() {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Sheet1");
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("[$-107041E]d mmm yyyy"));
            var lines = text().split("\r\n");
            for (var r = 0; r < lines.length; r++) {
                var row = sheet.createRow(r);
                var cells = lines[r].split(",", -1);
                for (var c = 0; c < cells.length; c++) {
                    var cell = row.createCell(c);
                    if (cells[c].matches("[1-9][0-9]{0,14}|[0-9]{1,3}\\.[1-9]")) {
                        cell.setCellValue(Double.parseDouble(cells[c]));
                    } else if (cells[c].matches("[0-9]{2}/[0-9]{2}/25[0-9]{2}")) {
                        var date = cells[c].split("/");
                        cell.setCellValue(LocalDate.of(
                                Integer.parseInt(date[2]) - 543, Integer.parseInt(date[1]), Integer.parseInt(date[0])));
                        cell.setCellStyle(day);
                    } else {
                        cell.setCellValue(cells[c]);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String schoolCode() {
        return schoolCode;
    }

    private String text() {
        var text = new StringBuilder("วันและเวลาที่สร้างรายงาน 9 มิถุนายน 2568 08:30\r\n")
                .append(String.join(",", titles))
                .append("\r\n");
        for (var pupil : pupils) {
            text.append(String.join(
                            ",",
                            titles.stream()
                                    .map(title -> pupil.getOrDefault(title, ""))
                                    .toList()))
                    .append("\r\n");
        }
        return text.toString();
    }
}
