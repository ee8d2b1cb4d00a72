package org.khet.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

class PdfIT {

    @Test
    void a_memo_says_what_was_written_in_the_order_of_the_page() {
        var page = PdfReading.pages(Samples.printing(true).pdf(Samples.memo(false, 0)))
                .getFirst();

        assertThat(page)
                .containsSubsequence(
                        "บันทึกข้อความ",
                        "ส่วนราชการ",
                        "ที่",
                        "ศธ ๐๔๑๔๖/๑๒๓",
                        "วันที่",
                        "๑๕ มิถุนายน ๒๕๖๙",
                        "เรื่อง",
                        "เรียน");
        assertThat(page).contains(Samples.WORDS);
        assertThat(page).contains("(นางสาวปิ่น ผู้ปฏิบัติ)");
    }

    @Test
    void another_programme_reads_every_stacked_mark_back() {
        assumeTrue(PdfReading.pdftotextIsThere(), "pdftotext is not on this machine");

        var text = PdfReading.pdftotext(Samples.printing(true).pdf(Samples.memo(false, 0)));

        for (var word : Samples.WORDS.split(" ")) {
            assertThat(text).contains(word);
        }
    }

    @Test
    void another_programme_reads_every_name_and_figure_of_a_long_table_back() {
        assumeTrue(PdfReading.pdftotextIsThere(), "pdftotext is not on this machine");
        var columns = List.of(
                new Block.Column("รหัส", 1, Align.LEFT),
                new Block.Column("โรงเรียน", 3, Align.LEFT),
                new Block.Column("นักเรียน", 1, Align.RIGHT),
                new Block.Column("ร้อยละ", 1, Align.CENTRE));
        var rows = new ArrayList<Block.Row>();
        for (int i = 0; i < 120; i++) {
            rows.add(new Block.Row(
                    List.of(
                            Integer.toString(57010001 + i),
                            "บ้านน้ำปู่ที่ " + i % 7,
                            ThaiText.count(997L * i),
                            i + ".50"),
                    i % 40 == 39));
        }
        var sheet = new Sheet(false, "ตาราง", List.of(), null, List.of(new Block.Table(columns, rows)), List.of());

        var printing = new Printing(new Letterhead(Typeface.sarabun(), null, false), List.of());
        var text = PdfReading.pdftotext(printing.pdf(sheet)).replaceAll(" +", " ");

        for (var row : rows) {
            assertThat(text).contains(String.join(" ", row.cells()));
        }
    }

    @Test
    void no_letter_is_an_empty_square() {
        assertThat(PdfReading.glyphs(Samples.printing(true).pdf(Samples.memo(false, 60))))
                .hasSizeGreaterThan(1000)
                .doesNotContain(0);
    }

    @Test
    void a_long_table_repeats_its_head_on_every_page_and_pages_are_numbered_from_the_second() {
        var pages = PdfReading.pages(Samples.printing(true).pdf(Samples.memo(false, 300)));

        assertThat(pages).hasSizeGreaterThan(5);
        assertThat(pages.subList(0, pages.size() - 1))
                .allSatisfy(page -> assertThat(page).contains("นักเรียน (คน)"));
        assertThat(pages.getFirst()).doesNotContain("- ๑ -");
        assertThat(pages.get(1)).contains("- ๒ -");
    }

    @Test
    void the_head_of_a_long_table_is_in_the_file_once_for_all_pages_on_which_it_stands_alike() throws IOException {
        try (var document = Loader.loadPDF(Samples.printing(true).pdf(Samples.memo(false, 300)))) {
            var second = document.getPage(2).getCOSObject().getCOSArray(COSName.CONTENTS);
            var third = document.getPage(3).getCOSObject().getCOSArray(COSName.CONTENTS);

            assertThat(second.getObject(0)).isSameAs(third.getObject(0));
            assertThat(second.getObject(1)).isNotSameAs(third.getObject(1));
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes() {
        assertThat(Samples.printing(true).pdf(Samples.memo(false, 60)))
                .isEqualTo(Samples.printing(true).pdf(Samples.memo(false, 60)));
    }

    @Test
    void both_fonts_are_inside_the_file() throws IOException {
        try (var document = Loader.loadPDF(Samples.printing(true).pdf(Samples.memo(false, 0)))) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
            assertThat(resources.getFontNames()).hasSize(2);
        }
    }

    @Test
    void a_row_higher_than_a_page_goes_on_at_the_next() {
        var row = new Block.Row(List.of("1", (Samples.LONG + " ").repeat(40) + "สิ้นสุด"), false);
        var table = new Block.Table(
                List.of(new Block.Column("ที่", 1, Align.CENTRE), new Block.Column("รายการ", 3, Align.LEFT)),
                List.of(row));
        var sheet = new Sheet(false, "ตาราง", List.of(), null, List.of(table), List.of());

        var pages = PdfReading.pages(Samples.printing(true).pdf(sheet));

        assertThat(pages).hasSizeGreaterThan(2);
        assertThat(pages.getLast()).contains("สิ้นสุด").contains("รายการ");
    }

    @Test
    void neither_a_signature_nor_a_heading_is_left_alone_on_its_page() {
        for (int rows = 10; rows < 45; rows++) {
            var pages = PdfReading.pages(Samples.printing(true).pdf(Samples.memo(false, rows)));

            assertThat(pages.getLast())
                    .as(rows + " rows")
                    .contains("จึงเรียนมา")
                    .contains("ปิ่น");
        }
        for (int lines = 12; lines < 30; lines++) {
            var body = new ArrayList<Block>();
            for (int i = 0; i < lines; i++) {
                body.add(new Block.Heading("ข้อ " + i));
                body.add(new Block.Paragraph(Samples.WORDS));
            }
            var sheet = new Sheet(false, "หัวข้อ", List.of(), null, body, List.of());

            assertThat(PdfReading.pages(Samples.printing(true).pdf(sheet)))
                    .allSatisfy(page -> assertThat(page.strip()).doesNotContainPattern("ข้อ [๐-๙]+$"));
        }
    }

    /** Pages to look at: with {@code -Dkhet.pictures=FOLDER} they are written there. */
    @Test
    void every_kind_of_document_has_ink_on_its_page() throws IOException {
        var printing = Samples.printing(true);
        var documents = List.of(
                printing.pdf(Samples.memo(false, 40)),
                Samples.printing(false).pdf(Samples.memo(true, 4)),
                printing.pdf(Samples.letter()));
        for (int i = 0; i < documents.size(); i++) {
            var folder = System.getProperty("khet.pictures");
            if (folder != null) {
                Files.write(Path.of(folder, i + ".pdf"), documents.get(i));
            }
            try (var document = Loader.loadPDF(documents.get(i))) {
                var image = new PDFRenderer(document).renderImage(0);
                assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(0xFFFFFF);
                long dark = java.util.stream.IntStream.range(0, image.getWidth() * image.getHeight())
                        .filter(at -> (image.getRGB(at % image.getWidth(), at / image.getWidth()) & 0xFF) < 128)
                        .count();
                assertThat(dark).isGreaterThan(3000);
            }
        }
    }
}
