package org.khet.collection.workbooks;

import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import org.khet.collection.records.StoredRow;
import org.khet.problem.ProblemException;

/** Letters that windows-874 does not have: named with their cells, as a question mark in their place would be a lie. */
final class Unmappable {
    private static final int NAMED = 20;

    private final Layout layout;
    private final CharsetEncoder encoder = Delimited.WINDOWS_874.newEncoder();
    private final List<Place> places = new ArrayList<>();
    private int count;

    private record Place(int row, String title, String letters) {}

    Unmappable(Layout layout) {
        this.layout = layout;
    }

    void row(StoredRow row) {
        for (var column : layout.columns()) {
            var cell = column.field() == null ? "" : Cells.tidy(row.cell(column.field()));
            if (!encoder.canEncode(cell)) {
                count++;
                if (places.size() < NAMED) {
                    places.add(new Place(row.number(), column.title(), letters(cell)));
                }
            }
        }
    }

    /** By their numbers: the rest of the cell is nobody's business in an error. */
    private String letters(String cell) {
        var letters = new ArrayList<String>();
        cell.codePoints()
                .filter(point -> !encoder.canEncode(Character.toString(point)))
                .distinct()
                .limit(5)
                .forEach(point -> letters.add("U+%04X".formatted(point)));
        return String.join(" ", letters);
    }

    /** @throws ProblemException 422 naming the cells */
    void refuse() {
        if (count == 0) {
            return;
        }
        var problem = ProblemException.of(WorkbookProblems.NOT_IN_WINDOWS_874)
                .detail(
                        "มี " + count + " ช่องที่มีอักขระซึ่ง windows-874 ไม่มี",
                        count + " cells hold characters that windows-874 does not have")
                .cure(
                        "ใช้ไฟล์ UTF-8 หรือ XLSX หรือแก้อักขระในช่องที่ระบุแล้วส่งข้อมูลใหม่",
                        "Take the file in UTF-8 or as XLSX, or mend the cells named and send the data again");
        places.forEach(place -> problem.field(
                place.title(),
                place.row(),
                "windows-874 ไม่มีอักขระ " + place.letters(),
                "windows-874 does not have " + place.letters()));
        throw problem.build();
    }
}
