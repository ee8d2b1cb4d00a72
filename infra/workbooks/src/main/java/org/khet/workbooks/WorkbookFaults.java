package org.khet.workbooks;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.rules.reading.FileFault;
import org.khet.rules.reading.FileFault.Kind;
import org.khet.rules.reading.FileRefusedException;
import org.khet.rules.text.Bilingual;

/** The words for every fault of a workbook as a whole. None repeats what a cell holds: it may be personal. */
final class WorkbookFaults {
    private static final Bilingual SAVE_AGAIN = new Bilingual(
            "เปิดไฟล์ใน Excel แล้วเลือก “บันทึกเป็น” ชนิด “สมุดงาน Excel (*.xlsx)” จากนั้นส่งไฟล์นั้นใหม่",
            "Open the file in Excel, save it as “Excel Workbook (*.xlsx)” and send that file.");
    private static final Bilingual VALUES_ONLY = new Bilingual(
            "เลือกช่องเหล่านั้น คัดลอก แล้ววางแบบ “ค่าเท่านั้น” ที่เดิม จากนั้นบันทึกและส่งใหม่",
            "Select those cells, copy them, paste them in place as “values only”, save and send again.");
    private static final Bilingual TYPE_AGAIN = new Bilingual(
            "แก้ช่องเหล่านั้นเป็นค่าจริง หรือลบให้ว่าง แล้วบันทึกและส่งใหม่",
            "Put the real value into those cells, or empty them; then save and send again.");

    private WorkbookFaults() {}

    static FileRefusedException truncated() {
        return fault(
                Kind.TRUNCATED,
                "ไฟล์ Excel มาไม่ครบ ส่วนท้ายของไฟล์ขาดหาย",
                "The Excel file is not whole: its end is missing.",
                new Bilingual(
                        "คัดลอกหรือดาวน์โหลดไฟล์ต้นฉบับใหม่ให้ครบ แล้วส่งอีกครั้ง",
                        "Copy or download the original file again, whole, and send it again."));
    }

    static FileRefusedException damaged() {
        return fault(
                Kind.DAMAGED,
                "ไฟล์ Excel เสียหาย อ่านไม่ได้",
                "The Excel file is damaged and cannot be read.",
                SAVE_AGAIN);
    }

    static FileRefusedException damaged(int row) {
        return new FileRefusedException(new FileFault(
                Kind.DAMAGED,
                row,
                null,
                new Bilingual(
                        "ไฟล์ Excel เสียหาย อ่านไม่ได้ตั้งแต่แถวที่ " + row,
                        "The Excel file is damaged: it cannot be read from row " + row + " on."),
                SAVE_AGAIN));
    }

    static FileRefusedException encrypted() {
        return fault(
                Kind.ENCRYPTED,
                "ไฟล์ Excel นี้มีรหัสผ่าน ระบบเปิดไม่ได้",
                "This Excel file has a password and cannot be opened.",
                new Bilingual(
                        "เปิดไฟล์ด้วยรหัสผ่าน เลือก ไฟล์ > ข้อมูล > ป้องกันสมุดงาน > เข้ารหัสด้วยรหัสผ่าน ลบรหัสออก แล้วบันทึกและส่งใหม่",
                        "Open it with its password, choose File > Info > Protect Workbook > Encrypt with Password, remove the"
                                + " password, save and send again."));
    }

    static FileRefusedException otherKind(String kind) {
        return fault(
                Kind.SPREADSHEET,
                "ไฟล์นี้เป็น " + kind + " ระบบอ่านเฉพาะสมุดงาน Excel ชนิด .xlsx และ CSV",
                "This file is " + kind + "; only Excel workbooks of the kind .xlsx and CSV files are read.",
                SAVE_AGAIN);
    }

    static FileRefusedException macros() {
        return fault(
                Kind.MACROS,
                "ไฟล์ Excel นี้มีมาโคร ระบบไม่รับไฟล์ที่มีโปรแกรมอยู่ข้างใน",
                "This Excel file holds macros; files with programs inside are not taken.",
                SAVE_AGAIN);
    }

    static FileRefusedException compressed() {
        return fault(
                Kind.COMPRESSED,
                "ไฟล์นี้ถูกบีบอัด (ZIP) และไม่ใช่สมุดงาน Excel ระบบไม่เปิดไฟล์บีบอัด",
                "This file is a ZIP and no Excel workbook; compressed files are never opened.",
                new Bilingual("คลายไฟล์แล้วส่งไฟล์ที่อยู่ข้างใน", "Unpack it and send the file inside."));
    }

    static FileRefusedException bomb() {
        return fault(
                Kind.TOO_LARGE,
                "ไฟล์ Excel นี้เมื่อคลายแล้วใหญ่ผิดปกติ ระบบจึงหยุดอ่าน",
                "Unpacked, this Excel file is far larger than data can be; reading was stopped.",
                new Bilingual(
                        "คัดลอกเฉพาะตารางข้อมูลไปวางแบบ “ค่าเท่านั้น” ในสมุดงานใหม่ แล้วบันทึกและส่งไฟล์นั้น",
                        "Copy the table alone into a new workbook as “values only”, save it and send that file."));
    }

    static FileRefusedException noData(boolean onlyHidden) {
        return fault(
                Kind.EMPTY,
                onlyHidden
                        ? "แผ่นงานที่มองเห็นไม่มีข้อมูล ข้อมูลอยู่ในแผ่นงานที่ซ่อนไว้"
                        : "สมุดงานไม่มีข้อมูลแม้แต่ช่องเดียว",
                onlyHidden
                        ? "The sheets that can be seen hold no data; there are hidden sheets."
                        : "The workbook holds no data at all.",
                new Bilingual(
                        "วางตารางข้อมูลไว้ในแผ่นงานแรกที่มองเห็น แล้วบันทึกและส่งใหม่",
                        "Put the table on the first sheet that can be seen, save and send again."));
    }

    static FileRefusedException formulas(Places cells) {
        return places(
                Kind.FORMULA_IN_CELL,
                cells,
                "มีสูตรคำนวณแทนที่จะเป็นค่า ที่ช่อง ",
                "Formulas stand where values should, in cells ",
                VALUES_ONLY);
    }

    static FileRefusedException errors(Places cells) {
        return places(
                Kind.ERROR_IN_CELL,
                cells,
                "มีค่าผิดพลาดของ Excel (เช่น #N/A) ที่ช่อง ",
                "Errors of Excel (such as #N/A) stand in cells ",
                TYPE_AGAIN);
    }

    static FileRefusedException tooLong(int row, int column) {
        return new FileRefusedException(new FileFault(
                Kind.TOO_LONG,
                row,
                Address.letters(column),
                new Bilingual(
                        "ช่อง " + Address.of(row, column) + " ยาวเกิน " + Bounds.CELL + " ตัวอักษร",
                        "Cell " + Address.of(row, column) + " is longer than " + Bounds.CELL + " characters."),
                TYPE_AGAIN));
    }

    static FileRefusedException tooManyColumns(int row, int column) {
        return new FileRefusedException(new FileFault(
                Kind.TOO_MANY_COLUMNS,
                row,
                Address.letters(column),
                new Bilingual(
                        "แถวที่ " + row + " มีข้อมูลเกินคอลัมน์ที่ " + Bounds.FILLED_COLUMNS + " (ช่อง "
                                + Address.of(row, column) + ")",
                        "Row " + row + " has data beyond column " + Bounds.FILLED_COLUMNS + " (cell "
                                + Address.of(row, column) + ")."),
                new Bilingual(
                        "ลบคอลัมน์ที่เกิน แล้วบันทึกและส่งใหม่", "Delete the columns beyond, save and send again.")));
    }

    private static FileRefusedException places(Kind kind, Places cells, String th, String en, Bilingual cure) {
        List<String> named = cells.named();
        long more = cells.count() - named.size();
        String list = String.join(", ", named);
        return new FileRefusedException(new FileFault(
                kind,
                cells.firstRow(),
                Address.letters(cells.firstColumn()),
                new Bilingual(
                        th + list + (more > 0 ? " และอีก " + more + " ช่อง" : ""),
                        en + list + (more > 0 ? " and " + more + " more." : ".")),
                cure));
    }

    private static FileRefusedException fault(Kind kind, String th, String en, @Nullable Bilingual cure) {
        return new FileRefusedException(
                new FileFault(kind, null, null, new Bilingual(th, en), cure == null ? SAVE_AGAIN : cure));
    }
}
