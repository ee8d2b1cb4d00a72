package org.khet.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Cells that go on over rows, on paper and in a word processor. */
class JoinedCellsIT {

    private static final String TEACHER = "ครูผู้สอน";
    private static final String LONG =
            "รองผู้อำนวยการโรงเรียนผู้ปฏิบัติหน้าที่แทนผู้อำนวยการโรงเรียนซึ่งไม่มีผู้ดำรงตำแหน่งมาสามปีสุดท้าย";

    @Test
    void a_name_stands_once_on_each_page_that_its_rows_are_on() {
        var pages = PdfReading.pages(pdf(table(TEACHER, 60)));

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(pages).allSatisfy(page -> assertThat(page.split(TEACHER, -1)).hasSize(2));
    }

    @Test
    void no_rule_runs_through_a_cell_that_goes_on_but_at_the_foot_of_its_page() throws IOException {
        assertThat(rules(pdf(table(TEACHER, 60))))
                .satisfiesExactly(
                        first -> assertThat(first.whole()).isEqualTo(1),
                        last -> assertThat(last.whole())
                                .as("the group's and the total's")
                                .isEqualTo(2))
                .allSatisfy(page -> assertThat(page.broken()).isGreaterThan(10));
    }

    @Test
    void a_name_longer_than_its_rows_is_written_whole_and_makes_the_last_of_them_higher() {
        var pages = PdfReading.pages(pdf(table(LONG, 2)));

        assertThat(String.join("", pages)).contains("รองผู้อำนวยการ").contains("สุดท้าย");
    }

    @Test
    void in_a_word_processor_the_rows_share_one_cell() throws IOException {
        var bytes = printing().docx(sheet(table(TEACHER, 3)));
        picture("joined.docx", bytes);
        try (var word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var rows = word.getTables().getFirst().getRows();

            assertThat(rows.stream().skip(1))
                    .extracting(row -> row.getCell(0).getCTTc().getTcPr().xmlText())
                    .satisfiesExactly(
                            first -> assertThat(first).contains("vMerge w:val=\"restart\""),
                            second -> assertThat(second).contains("<w:vMerge/>"),
                            third -> assertThat(third).contains("<w:vMerge/>"),
                            total -> assertThat(total).doesNotContain("vMerge"));
            assertThat(rows.get(2).getCell(0).getText()).isEmpty();
        }
    }

    private static Block.Table table(String name, int rows) {
        var made = new ArrayList<Block.Row>();
        for (int i = 0; i < rows; i++) {
            made.add(new Block.Row(
                    List.of(name, "คศ." + i, Integer.toString(i)), Block.Tone.PLAIN, i == 0 ? Set.of() : Set.of(0)));
        }
        made.add(new Block.Row(List.of("รวม", "", "9"), Block.Tone.TOTAL));
        return new Block.Table(
                List.of(
                        new Block.Column("ตำแหน่ง", 1, Align.LEFT),
                        new Block.Column("ระดับ", 2, Align.LEFT),
                        new Block.Column("คน", 1, Align.RIGHT)),
                made);
    }

    private static byte[] pdf(Block.Table table) {
        var bytes = printing().pdf(sheet(table));
        picture("joined-" + table.rows().size() + ".pdf", bytes);
        return bytes;
    }

    private static Sheet sheet(Block.Table table) {
        return new Sheet(false, "ข้อมูลบุคลากร", List.of(), null, List.of(table), List.of());
    }

    private static Printing printing() {
        return new Printing(new Letterhead(Typeface.sarabun(), null, false), List.of());
    }

    /** Pages to look at: with {@code -Dkhet.pictures=FOLDER} they are written there. */
    private static void picture(String name, byte[] bytes) {
        var folder = System.getProperty("khet.pictures");
        if (folder != null) {
            try {
                Files.write(Path.of(folder, name), bytes);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /**
     * Level rules of a page.
     *
     * @param whole that run from the left edge to the right
     * @param broken that begin at the second column
     */
    private record Rules(long whole, long broken) {}

    private static List<Rules> rules(byte[] pdf) throws IOException {
        var found = new ArrayList<Rules>();
        try (var document = Loader.loadPDF(pdf)) {
            for (var page : document.getPages()) {
                var numbers = new ArrayList<Double>();
                var from = new ArrayList<Double>();
                var to = new ArrayList<Double>();
                for (var token : new PDFStreamParser(page).parse()) {
                    if (token instanceof COSNumber number) {
                        numbers.add((double) number.floatValue());
                    } else if (token instanceof Operator operator) {
                        if (operator.getName().equals("l") && numbers.get(1).equals(numbers.get(3))) {
                            from.add(numbers.get(0));
                            to.add(numbers.get(2));
                        }
                        if (!operator.getName().equals("m")) {
                            numbers.clear();
                        }
                    }
                }
                double left = from.stream().min(Double::compare).orElseThrow();
                double right = to.stream().max(Double::compare).orElseThrow();
                found.add(new Rules(
                        java.util.stream.IntStream.range(0, from.size())
                                .filter(i -> from.get(i) == left && to.get(i) == right)
                                .count(),
                        java.util.stream.IntStream.range(0, from.size())
                                .filter(i -> from.get(i) > left && to.get(i) == right)
                                .count()));
            }
        }
        return found;
    }
}
