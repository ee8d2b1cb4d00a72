package org.khet.reporting.outputs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.khet.documents.Align;
import org.khet.documents.Block;
import org.khet.documents.Book;
import org.khet.documents.Sheet;

/**
 * Tables to be bound as a book.
 *
 * @param draft whether each page says that it is one
 * @param coverTh lines below the title on the cover
 * @param prefaceTh paragraphs; none leaves the preface out
 * @param notesTh paragraphs behind the last chapter
 * @param sources what the book was made of, told on its last pages
 */
public record Binding(
        boolean draft,
        String titleTh,
        List<String> coverTh,
        LocalDate date,
        List<String> prefaceTh,
        List<Chapter> chapters,
        List<String> notesTh,
        List<Source> sources) {

    private static final String SOURCES = "ที่มาของตัวเลขทั้งเล่ม";

    public Binding {
        coverTh = List.copyOf(coverTh);
        prefaceTh = List.copyOf(prefaceTh);
        chapters = List.copyOf(chapters);
        notesTh = List.copyOf(notesTh);
        sources = List.copyOf(sources);
    }

    /** One table of the book. */
    public record Chapter(Heading heading, Grid grid) {}

    /** What stands behind a chapter: the making of its table, and the hashes of its table's and its snapshot's bytes. */
    public record Source(String titleTh, String productionId, String tableSha256, String snapshotSha256) {}

    Book book() {
        var sheets = new ArrayList<Sheet>();
        chapters.forEach(chapter -> sheets.add(PrintedGrid.of(chapter.heading(), chapter.grid())));
        if (!notesTh.isEmpty()) {
            sheets.add(text("หมายเหตุ", notesTh));
        }
        sheets.add(sourcesSheet());
        return new Book(draft, titleTh, coverTh, date, prefaceTh.isEmpty() ? null : text("คำนำ", prefaceTh), sheets);
    }

    private static Sheet text(String title, List<String> paragraphs) {
        List<Block> body = new ArrayList<>();
        paragraphs.forEach(paragraph -> body.add(new Block.Paragraph(paragraph)));
        return new Sheet(false, title, List.of(), null, body, List.of());
    }

    private Sheet sourcesSheet() {
        var columns = List.of(
                new Block.Column("ที่", 1, Align.CENTRE),
                new Block.Column("ตาราง", 7, Align.LEFT),
                new Block.Column("รหัสการผลิต", 6, Align.LEFT),
                new Block.Column("SHA-256 ของตาราง", 8, Align.LEFT),
                new Block.Column("SHA-256 ของชุดข้อมูล", 8, Align.LEFT));
        var rows = new ArrayList<Block.Row>();
        for (int i = 0; i < sources.size(); i++) {
            var source = sources.get(i);
            rows.add(new Block.Row(
                    List.of(
                            Integer.toString(i + 1),
                            source.titleTh(),
                            source.productionId(),
                            source.tableSha256(),
                            source.snapshotSha256()),
                    false));
        }
        return new Sheet(
                false,
                SOURCES,
                List.of(),
                null,
                List.of(
                        new Block.Paragraph(
                                "ตารางแต่ละตารางผลิตจากข้อมูลที่โรงเรียนรับรองแล้ว"
                                        + " รหัสด้านล่างใช้ตรวจว่าตัวเลขในเล่มมาจากข้อมูลชุดใด ผลิตซ้ำจากรหัสเดียวกันได้ไฟล์เดียวกันทุกไบต์"),
                        new Block.Table(columns, rows)),
                List.of(),
                true);
    }
}
