package org.khet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;

/** Read back by Apache POI, which knows nothing of how we wrote it. */
class WordIT {

    @Test
    void another_programme_reads_the_memo_with_its_table_emblem_and_page_numbers() throws IOException {
        try (var word = read(Samples.printing(true).docx(Samples.memo(false, 12)))) {
            assertThat(text(word))
                    .contains("ศธ ๐๔๑๔๖/๑๒๓", "๑๕ มิถุนายน ๒๕๖๙", Samples.WORDS, "(นางสาวปิ่น ผู้ปฏิบัติ)");
            assertThat(word.getTables().getFirst().getText()).contains("บันทึกข้อความ");
            var table = word.getTables().getLast();
            assertThat(table.getRows()).hasSize(13);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(word.getAllPictures()).hasSize(1);
            assertThat(word.getHeaderList()).hasSize(1);
            assertThat(word.getProperties().getCoreProperties().getTitle()).startsWith("สรุปผลการจัดเก็บข้อมูล");
        }
    }

    @Test
    void running_text_is_distributed_as_thai_wants_it() throws IOException {
        try (var word = read(Samples.printing(true).docx(Samples.memo(false, 0)))) {
            assertThat(word.getParagraphs())
                    .filteredOn(one -> one.getText().contains("กตัญญู"))
                    .extracting(XWPFParagraph::getAlignment)
                    .containsExactly(ParagraphAlignment.THAI_DISTRIBUTE);
        }
    }

    @Test
    void every_run_names_font_size_and_language_for_complex_scripts() throws IOException {
        try (var word = read(Samples.printing(true).docx(Samples.memo(false, 0)))) {
            var runs = word.getParagraphs().stream()
                    .flatMap(one -> one.getRuns().stream())
                    .map(XWPFRun::getCTR)
                    .toList();
            assertThat(runs).isNotEmpty().allSatisfy(run -> {
                var xml = run.xmlText();
                assertThat(xml).contains("w:cs=\"TH SarabunPSK\"", "<w:szCs ", "w:bidi=\"th-TH\"", "<w:cs/>");
                assertThat(xml.contains("<w:b/>")).isEqualTo(xml.contains("<w:bCs/>"));
            });
        }
    }

    @Test
    void a_draft_without_emblem_keeps_its_place_and_says_that_it_is_one() throws IOException {
        var bytes = Samples.printing(false).docx(Samples.memo(true, 0));
        try (var word = read(bytes)) {
            assertThat(word.getParagraphs().getFirst().getText()).isEqualTo("ร่าง");
            assertThat(word.getTables().getFirst().getText()).contains("ตราครุฑ");
            assertThat(word.getAllPictures()).isEmpty();
        }
    }

    @Test
    void a_letter_too_can_be_read_and_the_same_document_gives_the_same_bytes() throws IOException {
        var bytes = Samples.printing(true).docx(Samples.letter());
        var folder = System.getProperty("khet.pictures");
        if (folder != null) {
            Files.write(Path.of(folder, "letter.docx"), bytes);
        }
        try (var word = read(bytes)) {
            assertThat(text(word)).contains("ด่วนที่สุด", "ขอแสดงความนับถือ", "สิ่งที่ส่งมาด้วย");
        }
        assertThat(bytes).isEqualTo(Samples.printing(true).docx(Samples.letter()));
    }

    private static XWPFDocument read(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    private static String text(XWPFDocument word) {
        return word.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }
}
