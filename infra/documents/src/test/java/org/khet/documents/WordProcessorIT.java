package org.khet.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens our DOCX in a word processor, which lays it out by its own rules, and looks at the pages it makes of it. */
class WordProcessorIT {
    private static final List<Path> PROGRAMMES = List.of(
            Path.of("/usr/bin/soffice"),
            Path.of("/usr/bin/libreoffice"),
            Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice"));
    private static final int DPI = 72;
    private static final double SLACK = 3;

    @TempDir
    private static Path folder;

    private static PDDocument memo;
    private static PDDocument letter;

    @BeforeAll
    static void convert() throws IOException, InterruptedException {
        var programme = PROGRAMMES.stream().filter(Files::isExecutable).findFirst();
        assumeTrue(programme.isPresent(), "LibreOffice is not on this machine");
        var printing =
                new Printing(new Letterhead(Samples.laksaman(), SampleEmblem.draw(), true), List.of("วิทยานุกูล"));
        Files.write(folder.resolve("memo.docx"), printing.docx(Samples.memo(false, 40)));
        Files.write(folder.resolve("letter.docx"), printing.docx(Samples.letter()));
        var run = new ProcessBuilder(
                        programme.orElseThrow().toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        folder.resolve("memo.docx").toString(),
                        folder.resolve("letter.docx").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        if (!run.waitFor(60, TimeUnit.SECONDS)) {
            run.destroyForcibly();
        }
        var said = Files.readString(folder.resolve("said"));
        assumeTrue(!said.contains("source file could not be loaded"), "LibreOffice is here without its Writer");
        assertThat(folder.resolve("memo.pdf")).as(said).exists();
        memo = Loader.loadPDF(folder.resolve("memo.pdf").toFile());
        letter = Loader.loadPDF(folder.resolve("letter.pdf").toFile());
        keepToLookAt();
    }

    @AfterAll
    static void close() throws IOException {
        for (var document : Stream.of(memo, letter).filter(one -> one != null).toList()) {
            document.close();
        }
    }

    @Test
    void the_memos_head_stands_in_three_lines_as_in_our_pdf() throws IOException {
        var lines = text(memo, 1).lines().toList();

        assertThat(lines.get(0)).contains(bare("บันทึกข้อความ"));
        assertThat(lines.get(1)).startsWith(bare("ส่วนราชการ")).contains("๕๕๔๑");
        assertThat(lines.get(2)).contains("ศธ", bare("วันที่"), "๒๕๖๙");
        assertThat(lines.get(3)).contains(bare("เรื่อง"), bare("รอบที่"));
        assertThat(lines.get(4)).startsWith(bare("เรียน"));
    }

    @Test
    void nothing_stands_in_the_margins_and_the_emblem_begins_at_the_left_one() throws IOException {
        for (var document : List.of(memo, letter)) {
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                var image = new PDFRenderer(document).renderImageWithDPI(page, DPI);
                assertThat(inked(image, 0, (int) (Measure.LEFT - SLACK)))
                        .as("left")
                        .isFalse();
                assertThat(inked(image, (int) (Measure.PAGE_WIDTH - Measure.RIGHT + SLACK), image.getWidth()))
                        .as("right")
                        .isFalse();
            }
        }
        var head = new PDFRenderer(memo).renderImageWithDPI(0, DPI).getSubimage(0, 0, 300, (int)
                (Measure.TOP + Measure.MEMO_EMBLEM_CM * Measure.CM));
        assertThat(inked(head, (int) Measure.LEFT, (int) (Measure.LEFT + 2 * SLACK)))
                .isTrue();
    }

    @Test
    void the_second_page_has_its_number_and_the_tables_head_again() throws IOException {
        assertThat(memo.getNumberOfPages()).isEqualTo(2);
        assertThat(text(memo, 1).lines().toList().getFirst()).doesNotContain("-");
        // LibreOffice knows no Thai figures for pages and takes 2 instead; asked by the field's own switch it wrote ข.
        assertThat(text(memo, 2).lines().toList().getFirst()).matches("-[2๒]-");
        assertThat(text(memo, 2)).contains(bare("โรงเรียน"), "๔๐");
        assertThat(text(memo, 2).lines().toList().get(1)).contains(bare("นักเรียน"));
    }

    @Test
    void who_signs_stands_on_the_page_of_the_last_words() throws IOException {
        assertThat(text(letter, letter.getNumberOfPages()))
                .contains(bare("จึงเรียนมา"), bare("ขอแสดงความนับถือ"), bare("น้ำใจดี"));
        assertThat(text(memo, memo.getNumberOfPages())).contains(bare("จึงเรียนมา"), bare("ปิ่น"));
    }

    private static String text(PDDocument document, int page) throws IOException {
        var reading = new PDFTextStripper();
        reading.setSortByPosition(true);
        reading.setStartPage(page);
        reading.setEndPage(page);
        return bare(reading.getText(document));
    }

    /** Without the marks above and below, which the reader tells in another order than the word processor wrote them, and without spaces. */
    private static String bare(String text) {
        return text.replaceAll("[\\p{Mn} ]", "");
    }

    private static boolean inked(BufferedImage image, int from, int to) {
        return IntStream.range(from, to)
                .anyMatch(x -> IntStream.range(0, image.getHeight()).anyMatch(y -> (image.getRGB(x, y) & 0xFF) < 160));
    }

    /** With {@code -Dkhet.pictures=FOLDER} the converted pages are kept there. */
    private static void keepToLookAt() throws IOException {
        var kept = System.getProperty("khet.pictures");
        if (kept != null) {
            Files.copy(folder.resolve("memo.pdf"), Path.of(kept, "memo-by-libreoffice.pdf"));
            Files.copy(folder.resolve("letter.pdf"), Path.of(kept, "letter-by-libreoffice.pdf"));
        }
    }
}
