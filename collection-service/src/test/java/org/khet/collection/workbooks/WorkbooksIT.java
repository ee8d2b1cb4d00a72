package org.khet.collection.workbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class WorkbooksIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private SampleArea area;
    private CollectionApi school;
    private String path;

    @BeforeEach
    void open() {
        area = new SampleArea(port);
        school = area.officerOf(area.a);
        path = area.submission(area.a);
    }

    @Test
    void a_template_holds_the_rows_sent_with_choices_and_locks_and_can_be_sent_as_it_is() throws IOException {
        done(area.upload(SchoolFile.of(area.a, 12, 100).with(0, "ชั้น", "ประถมศึกษาปีที่ 1")), 200);

        var file = downloaded(school, path + "/template");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            assertThat(book.getSheetVisibility(book.getSheetIndex("codes"))).isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(book.isStructureLocked()).isTrue();
            assertThat(sheet.getProtect()).isTrue();
            assertThat(texts(sheet, 1)).startsWith("รหัสโรงเรียน", "ชื่อโรงเรียน", "เลขประจำตัวประชาชน");
            var row = sheet.getRow(2);
            assertThat(row.getCell(2).getStringCellValue()).isEqualTo(SchoolFile.citizenId(100));
            assertThat(row.getCell(3).getStringCellValue()).isEqualTo("ป.1");
            assertThat(row.getCell(4).getNumericCellValue()).isEqualTo(1);
            assertThat(row.getCell(10).getStringCellValue()).isEqualTo("20/03/2562");
            assertThat(sheet.getRow(1).getCell(3).getCellStyle().getLocked()).isTrue();
            assertThat(row.getCell(2).getCellStyle().getLocked()).isTrue();
            assertThat(row.getCell(3).getCellStyle().getLocked()).isFalse();
            assertThat(sheet.getColumnStyle(2).getLocked()).isFalse();
            assertThat(sheet.getColumnStyle(2).getDataFormatString()).isEqualTo("@");
            var grades = validation(sheet, 3);
            assertThat(book.getName(grades.getValidationConstraint().getFormula1())
                            .getRefersToFormula())
                    .startsWith("codes!$A$1");
            assertThat(grades.getErrorStyle()).isEqualTo(DataValidation.ErrorStyle.STOP);
            assertThat(grades.getPromptBoxText()).contains("เลือกจากรายการ");
            assertThat(grades.getRegions().getCellRangeAddress(0).getLastRow()).isGreaterThan(5_000);
            assertThat(validation(sheet, 10).getPromptBoxText()).contains("พ.ศ.");
            assertThat(validation(sheet, 0).getValidationConstraint().getExplicitListValues())
                    .containsExactly(area.a);
            assertThat(texts(book.getSheet("คำอธิบาย"), 4)).contains("ความหมาย");
        }

        var again = done(area.officerOf(area.a).putFile(path + "/file", file, "Content-Type", XLSX), 200);
        assertThat(again.body().path("rows").asInt()).isEqualTo(12);
        assertThat(again.body().path("errors").asInt())
                .as(again.body().path("findings").toString())
                .isZero();
    }

    @Test
    void a_template_can_be_empty_for_a_school_and_for_a_data_set() throws IOException {
        for (var empty : new String[] {path + "/template", "/data-sets/DMC-STUDENT/versions/1/template"}) {
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(downloaded(school, empty)))) {
                assertThat(texts(book.getSheetAt(0), 1)).hasSize(36);
                assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            }
        }
        var refused = school.putFile(path + "/file", downloaded(school, path + "/template"), "Content-Type", XLSX);
        assertThat(refused.problem()).isEqualTo("file-empty");
    }

    @Test
    void the_annotated_workbook_shows_each_finding_in_its_cell_and_can_be_mended_and_sent_again() throws IOException {
        done(area.upload(SchoolFile.of(area.a, 12, 100).with(4, "เพศ", "?").with(6, "ชื่อ", "")), 200);

        var file = downloaded(school, path + "/findings");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
                var mended = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            assertThat(texts(sheet, 1)).startsWith("รหัสโรงเรียน");
            var sex = sheet.getRow(6).getCell(6);
            assertThat(sex.getStringCellValue()).isEqualTo("?");
            assertThat(fill(sex)).isEqualTo("FFFFC7CE");
            assertThat(sex.getCellComment().getString().getString()).contains("→");
            var name = sheet.getRow(8).getCell(8);
            assertThat(fill(name)).isEqualTo("FFFFC7CE");
            assertThat(sheet.getRow(7).getCell(6).getCellComment()).isNull();
            assertThat(sheet.getRow(7).getCell(2).getStringCellValue()).isEqualTo(SchoolFile.citizenId(105));
            var list = book.getSheetAt(1);
            assertThat(texts(list, 1)).startsWith("ช่อง", "คอลัมน์");
            assertThat(list.getRow(2).getCell(0).getCellFormula()).contains("#'ข้อมูล'!G7");
            assertThat(list.getLastRowNum()).isGreaterThanOrEqualTo(3);

            retype(sex, "ช");
            retype(name, "สมชาย");
            book.write(mended);
            var again = done(school.putFile(path + "/file", mended.toByteArray(), "Content-Type", XLSX), 200);
            assertThat(again.body().path("errors").asInt())
                    .as(again.body().path("findings").toString())
                    .isZero();
            assertThat(again.body().path("rows").asInt()).isEqualTo(12);
        }
    }

    @Test
    void corrections_hold_only_what_needs_mending_in_the_national_order() throws IOException {
        done(area.upload(SchoolFile.of(area.a, 12, 100).with(4, "เพศ", "?").with(6, "ชื่อ", "")), 200);

        var lines = new String(
                        downloaded(school, path + "/corrections", "text/tab-separated-values"), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .lines()
                .toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst().split("\t"))
                .startsWith("รหัสโรงเรียน", "เลขประจำตัวประชาชน")
                .contains("เพศ", "ชื่อ")
                .doesNotContain("ศาสนา", "บ้านเลขที่");
        assertThat(lines.get(1))
                .startsWith(area.a + "\t" + SchoolFile.citizenId(104))
                .contains("\t?\t");
        assertThat(new String(downloaded(school, path + "/corrections", "text/csv"), StandardCharsets.UTF_8))
                .contains(SchoolFile.citizenId(106));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(downloaded(school, path + "/corrections")))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
        }
    }

    @Test
    void the_export_is_what_the_national_system_writes_in_each_of_its_forms() throws IOException {
        done(area.upload(SchoolFile.of(area.a, 3, 100).with(1, "ชื่อ", "น\u0E4D\u0E32ฝน")), 200);

        var utf8 = new String(downloaded(school, path + "/export", "text/csv"), StandardCharsets.UTF_8);
        assertThat(utf8).startsWith("\uFEFF").contains("น\u0E33ฝน");
        var thai = new String(
                downloaded(school, path + "/export?encoding=WINDOWS_874", "text/csv"),
                Charset.forName("x-windows-874"));
        assertThat(thai).isEqualTo(utf8.substring(1));
        assertThat(thai.lines()
                        .filter(line -> line.startsWith("รหัสโรงเรียน"))
                        .findFirst()
                        .orElseThrow())
                .isEqualTo(String.join(",", SchoolFile.TITLES));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(downloaded(school, path + "/export")))) {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("Sheet1");
        }
        assertThat(school.get(path + "/export?layout=NONE", "text/csv").problem())
                .isEqualTo("validation-failed");

        var again = done(school.putFile(path + "/file?dryRun=true", utf8.getBytes(StandardCharsets.UTF_8)), 200);
        assertThat(again.body().path("rows").asInt()).isEqualTo(3);
        assertThat(again.body().path("errors").asInt())
                .as(again.body().path("findings").toString())
                .isZero();
    }

    @Test
    void letters_that_windows_874_lacks_are_named_and_never_become_question_marks() {
        done(area.upload(SchoolFile.of(area.a, 3, 100).with(1, "ชื่อ", "中ฝน")), 200);

        var refused = school.get(path + "/export?encoding=WINDOWS_874", "text/csv");

        assertThat(refused.problem()).isEqualTo("not-in-windows-874");
        var place = refused.body().path("errors").path(0);
        assertThat(place.path("row").asInt()).isEqualTo(4);
        assertThat(place.path("field").asString()).isEqualTo("ชื่อ");
        assertThat(place.path("messageEn").asString()).contains("U+4E2D").doesNotContain("ฝน");
    }

    /** C46 in part: whole rows go to the school itself and to those of the office who work on them, with a reason, on record. */
    @Test
    void only_the_school_and_entitled_staff_take_rows_away_and_it_is_on_record() {
        done(area.upload(SchoolFile.of(area.a, 3, 100)), 200);

        for (var file : new String[] {"/template", "/findings", "/corrections", "/export"}) {
            assertThat(area.officerOf(area.b).get(path + file, XLSX).status())
                    .as(file)
                    .isEqualTo(404);
            assertThat(area.as("").get(path + file, XLSX).status()).isEqualTo(401);
            assertThat(area.as(Tokens.forStaff(Role.SUPERVISOR))
                            .get(path + file, XLSX)
                            .status())
                    .isEqualTo(403);
            assertThat(area.officer.get(path + file, XLSX).problem()).isEqualTo("validation-failed");
            assertThat(area.officer
                            .download(
                                    path + file,
                                    XLSX,
                                    "Khet-Reason",
                                    "%E0%B8%8A%E0%B9%88%E0%B8%A7%E0%B8%A2+by+telephone")
                            .statusCode())
                    .isEqualTo(200);
        }
        var submission = area.collection + "-" + area.a;
        var taken = database.getCollection("audit")
                .find(new Document("subjectId", submission))
                .into(new ArrayList<>());
        assertThat(taken.toString())
                .contains("annotated-workbook-taken", "corrections-taken", "national-export-taken", "template-taken")
                .contains("ช่วย by telephone");
    }

    private byte[] downloaded(CollectionApi who, String file) {
        return downloaded(who, file, XLSX);
    }

    private static byte[] downloaded(CollectionApi who, String file, String accept) {
        var answer = who.download(file, accept);
        assertThat(answer.statusCode())
                .as(() -> new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment; filename="));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        return answer.body();
    }

    private static DataValidation validation(XSSFSheet sheet, int column) {
        return sheet.getDataValidations().stream()
                .filter(one -> one.getRegions().getCellRangeAddress(0).getFirstColumn() == column)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(XSSFSheet sheet, int row) {
        var texts = new ArrayList<String>();
        sheet.getRow(row).forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    /** As Excel does it: the library leaves the old text behind. */
    private static void retype(XSSFCell cell, String value) {
        cell.setBlank();
        cell.setCellValue(value);
    }

    private static String fill(XSSFCell cell) {
        return cell.getCellStyle().getFillForegroundXSSFColor().getARGBHex();
    }
}
