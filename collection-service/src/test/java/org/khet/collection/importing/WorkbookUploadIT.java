package org.khet.collection.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.testing.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** C11: a school's Excel workbook goes the same way as its CSV file. */
@KhetTest
class WorkbookUploadIT {
    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    private SampleArea area;

    @BeforeEach
    void open() {
        area = new SampleArea(port);
    }

    @Test
    void one_school_file_has_the_same_findings_as_utf_8_as_windows_874_and_as_a_workbook() {
        var file = SchoolFile.of(area.a, 60, 100)
                .with(3, "เลขประจำตัวประชาชน", "1103700000123")
                .with(4, "เลขประจำตัวประชาชน", SchoolFile.citizenId(100))
                .with(5, "วันเกิด", "20/03/2580")
                .with(6, "เพศ", "?")
                .with(7, "ชั้น", "ม.9")
                .with(8, "น้ำหนัก", "250")
                .with(9, "ชื่อ", "")
                .with(10, "เลขประจำตัวนักเรียน", "00001");

        var utf8 = dryRun(file.utf8(), "text/csv");
        var thai = dryRun(file.windows874(), "text/csv");
        var book = dryRun(file.xlsx(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        assertThat(utf8.path("errors").asInt()).isGreaterThan(6);
        for (var other : new JsonNode[] {thai, book}) {
            for (var member : new String[] {"rows", "errors", "queries", "notices", "status", "findings"}) {
                assertThat(other.path(member)).as(member).isEqualTo(utf8.path(member));
            }
        }
        assertThat(book.path("encoding").asString()).isEqualTo("XLSX");
        var recognised = book.path("recognised");
        assertThat(recognised.path("sheet").asString()).isEqualTo("Sheet1");
        assertThat(recognised.path("headerRow").asInt()).isEqualTo(2);
        assertThat(recognised.path("unknownColumns")).isEmpty();
        assertThat(thai.path("recognised").path("format").asString()).isEqualTo("windows-874");
    }

    @Test
    void a_workbook_is_stored_as_its_csv_file_would_be_whatever_it_calls_itself() {
        var answer = done(upload(area.a, SchoolFile.of(area.a, 12, 100).xlsx(), "application/octet-stream"), 200);
        assertThat(answer.body().path("rows").asInt()).isEqualTo(12);
        assertThat(answer.body().path("errors").asInt()).isZero();

        var rows = done(area.officer.get(area.submission(area.a) + "/records?limit=1"), 200);
        var cells = rows.body().path("items").path(0).path("cells");
        assertThat(cells.path("birthDate").asString()).isEqualTo("20/03/2562");
        assertThat(cells.path("room").asString()).isEqualTo("1");
        assertThat(rows.body().path("items").path(0).path("row").asInt()).isEqualTo(3);

        var again = done(upload(area.a, SchoolFile.of(area.a, 12, 100).utf8(), "text/csv"), 200);
        assertThat(again.body().path("version").asInt()).isEqualTo(2);
        var history = done(area.officer.get(area.submission(area.a) + "/history"), 200);
        assertThat(history.body()
                        .path("versions")
                        .path(1)
                        .path("changes")
                        .path("changed")
                        .asInt())
                .isZero();
    }

    @Test
    void a_bad_workbook_is_refused_by_name_with_its_cell_and_nothing_is_stored() throws IOException {
        var before = database.getCollection("records").countDocuments();
        var formula = edited(book -> book.getSheetAt(0).getRow(4).getCell(11).setCellFormula("1+1"));
        var refused = upload(area.a, formula, "text/csv");
        assertThat(refused.problem()).isEqualTo("formula-in-cell");
        assertThat(refused.body().path("errors").path(0).path("row").asInt()).isEqualTo(5);
        assertThat(refused.text("detailTh")).contains("L5");

        var macros = edited(book -> book.setWorkbookType(XSSFWorkbookType.XLSM));
        assertThat(upload(area.a, macros, "text/csv").problem()).isEqualTo("workbook-with-macros");
        assertThat(upload(area.a, SchoolFile.of(area.b, 3, 1).xlsx(), "text/csv")
                        .problem())
                .isEqualTo("wrong-school");
        assertThat(database.getCollection("records").countDocuments()).isEqualTo(before);
    }

    private interface Edit {
        void on(XSSFWorkbook book);
    }

    private byte[] edited(Edit edit) throws IOException {
        try (var book = new XSSFWorkbook(
                        new ByteArrayInputStream(SchoolFile.of(area.a, 12, 100).xlsx()));
                var out = new ByteArrayOutputStream()) {
            edit.on(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    private JsonNode dryRun(byte[] file, String type) {
        var path = area.submission(area.a) + "/file?dryRun=true";
        return done(area.officerOf(area.a).putFile(path, file, "Content-Type", type), 200)
                .body();
    }

    private CollectionApi.Answer upload(String school, byte[] file, String type) {
        return area.officerOf(school).putFile(area.submission(school) + "/file", file, "Content-Type", type);
    }
}
