package org.khet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.junit.jupiter.api.Test;

class BookIT {

    private final Printing printing = new Printing(Samples.letterhead(true), List.of());

    @Test
    void contents_name_the_page_on_which_each_chapter_begins_and_lead_there() throws IOException {
        var pdf = printing.bind(book(true)).pdf();
        show(pdf);

        var pages = PdfReading.pages(pdf);
        assertThat(pages.getFirst()).contains("สถิติการศึกษา").contains("ร่าง").doesNotContain("หน้า");
        assertThat(pages.get(1)).contains("คำนำ");
        assertThat(pages.get(2)).contains("สารบัญ");
        assertThat(pages).allSatisfy(page -> assertThat(page).contains("ร่าง"));
        assertThat(pages.subList(1, pages.size()))
                .allSatisfy(page -> assertThat(page).contains("จาก").contains("สถิติการศึกษา"));
        try (var document = Loader.loadPDF(pdf)) {
            var links = document.getPage(2).getAnnotations();
            assertThat(links).hasSize(2);
            for (int i = 0; i < links.size(); i++) {
                var to = (PDPageDestination) ((PDAnnotationLink) links.get(i)).getDestination();
                int page = to.retrievePageNumber();
                assertThat(pages.get(page)).contains("ตารางที่ " + "๑๒".charAt(i));
                assertThat(pages.get(2)).contains(ThaiText.thaiDigits(Integer.toString(page + 1)));
                assertThat(pages.get(page - 1)).doesNotContain("ตารางที่ " + "๑๒".charAt(i) + " ");
            }
            assertThat(document.getDocumentCatalog().getDocumentOutline().children())
                    .extracting(item -> item.getTitle())
                    .containsExactly("คำนำ", "สารบัญ", "๑. ตารางที่ ๑", "๒. ตารางที่ ๒");
        }
    }

    @Test
    void the_same_book_gives_the_same_bytes_with_its_charts() {
        assertThat(printing.bind(book(false)).pdf())
                .isEqualTo(printing.bind(book(false)).pdf());
    }

    @Test
    void heads_in_layers_are_repeated_on_each_page_with_the_page_of_how_many() {
        var pdf = printing.pdf(sheet("ตาราง", 120, true));
        var pages = PdfReading.pages(pdf);

        assertThat(pages).hasSizeGreaterThan(3);
        assertThat(pages.stream().filter(page -> page.contains("บ้านน้ำปี่")))
                .hasSizeGreaterThan(3)
                .allSatisfy(page -> assertThat(page).contains("ประถมศึกษา").contains("หญิง"));
        assertThat(pages.getFirst()).contains("หน้า ๑ จาก " + ThaiText.thaiDigits(Integer.toString(pages.size())));
        assertThat(pages.getLast()).contains("ที่มา: ทดสอบ");
    }

    private static Book book(boolean draft) {
        return new Book(
                draft,
                "สถิติการศึกษา ปีการศึกษา 2568",
                List.of("สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1", "ข้อมูล ณ วันที่ 10 มิถุนายน 2568"),
                Samples.DAY,
                new Sheet(false, "คำนำ", List.of(), null, List.of(new Block.Paragraph(Samples.LONG)), List.of()),
                List.of(sheet("ตารางที่ 1", 60, true), sheet("ตารางที่ 2", 4, false)));
    }

    private static Sheet sheet(String title, int rows, boolean landscape) {
        var made = new ArrayList<Block.Row>();
        for (int i = 1; i <= rows; i++) {
            var tone = i == rows ? Block.Tone.TOTAL : i % 10 == 0 ? Block.Tone.SUBTOTAL : Block.Tone.PLAIN;
            made.add(new Block.Row(List.of("บ้านน้ำปี่ที่ " + i, "1,234", "56.50", "n.a."), tone));
        }
        var table = new Block.Table(
                List.of(
                        new Block.HeadCell(0, 0, 2, 1, "โรงเรียน"),
                        new Block.HeadCell(0, 1, 1, 2, "ประถมศึกษา"),
                        new Block.HeadCell(1, 1, 1, 1, "ชาย"),
                        new Block.HeadCell(1, 2, 1, 1, "หญิง"),
                        new Block.HeadCell(0, 3, 2, 1, "ร้อยละ")),
                List.of(
                        new Block.Column("โรงเรียน", 4, Align.LEFT),
                        new Block.Column("ชาย", 1, Align.RIGHT),
                        new Block.Column("หญิง", 1, Align.RIGHT),
                        new Block.Column("ร้อยละ", 1, Align.RIGHT)),
                made,
                landscape);
        var body = new ArrayList<Block>(List.of(table));
        for (var kind : Chart.Kind.values()) {
            body.add(new Block.Graph(new Chart(
                    kind,
                    "นักเรียนน้ำหนักต่ำกว่าเกณฑ์ ปี่ ฐุ กตัญญู",
                    List.of("ป.1", "ผู้ปฏิบัติที่น้ำปู่", "ป.3"),
                    List.of(
                            new Chart.Series("ชาย", List.of(1.0, 2500.0, 3.0)),
                            new Chart.Series("หญิง", List.of(2.0, 1000.0, 4.0))))));
        }
        return new Sheet(
                false,
                title,
                List.of("ข้อมูล ณ วันที่ 10 มิถุนายน 2568"),
                Samples.DAY,
                body,
                List.of(),
                landscape,
                "ที่มา: ทดสอบ");
    }

    /** Pages to look at: with {@code -Dkhet.pictures=FOLDER} they are written there. */
    private void show(byte[] pdf) throws IOException {
        var folder = System.getProperty("khet.pictures");
        if (folder != null) {
            Files.write(Path.of(folder, "book.pdf"), pdf);
            Files.write(Path.of(folder, "sheet.docx"), printing.docx(sheet("ตารางที่ 1", 60, true)));
        }
    }
}
