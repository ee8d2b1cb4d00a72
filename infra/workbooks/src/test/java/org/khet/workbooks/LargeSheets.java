package org.khet.workbooks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Worksheet;
import org.khet.rules.reading.Table;

/**
 * Measures how long a large sheet takes and how much memory: {@code LargeSheets ROWS COLUMNS SHARE}, where SHARE is the part of
 * the cells, in percent, that repeat. Run with a small heap: it must not grow with the rows.
 */
final class LargeSheets {
    private LargeSheets() {}

    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[0]);
        int columns = Integer.parseInt(args[1]);
        Path folder = Files.createTempDirectory("khet-large-sheets");
        Path file = folder.resolve("large.xlsx");
        try {
            write(file, rows, columns, Integer.parseInt(args[2]));
            for (int i = 0; i < 3; i++) {
                measure(file, folder);
            }
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** Pupils' cells: IDs, names, numbers, some of which repeat. */
    static void write(Path file, int rows, int columns, int repeating) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(out, "khet", "1.0")) {
            Worksheet sheet = book.newWorksheet("Sheet1");
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    if (column % 4 == 3) {
                        sheet.value(row, column, row % 97 + 0.5);
                    } else if (column * 100 / columns < repeating) {
                        sheet.inlineString(row, column, "ข้อความที่ซ้ำ " + (row + column) % 50);
                    } else {
                        sheet.inlineString(row, column, "ค่า " + row + "/" + column);
                    }
                }
                if (row % 1000 == 999) {
                    sheet.flush();
                }
            }
        }
    }

    private static void measure(Path file, Path folder) throws IOException {
        long start = System.nanoTime();
        long cells = 0;
        try (FileChannel channel = FileChannel.open(file);
                Workbook book = Workbook.open(channel, folder)) {
            long opened = System.nanoTime();
            try (Table.Rows rows = book.open()) {
                while (rows.next()) {
                    cells += rows.cells();
                }
            }
            System.out.printf(
                    "%,d bytes, %,d cells: opened in %.1f s, read again in %.1f s%n",
                    Files.size(file), cells, (opened - start) / 1e9, (System.nanoTime() - opened) / 1e9);
        }
    }
}
