package org.khet.rules.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows as a workbook: numbers as numbers or as text, some as dates, now and then a formula, and some of the files damaged. */
final class FaultyBook {
    private final SplittableRandom random;
    private final Path folder;

    /** @param folder for a file in between */
    FaultyBook(SplittableRandom random, Path folder) {
        this.random = random;
        this.folder = folder;
    }

    byte[] of(List<List<String>> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "khet", "1.0")) {
            if (chance(6)) {
                book.newWorksheet("ว่าง");
            }
            Worksheet sheet = book.newWorksheet("ข้อมูล");
            int blank = chance(4) ? random.nextInt(3) : 0;
            for (int row = 0; row < lines.size(); row++) {
                for (int column = 0; column < lines.get(row).size(); column++) {
                    cell(sheet, row + blank, column, lines.get(row).get(column));
                }
            }
        }
        return damaged(out.toByteArray());
    }

    private void cell(Worksheet sheet, int row, int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (chance(4000)) {
            sheet.formula(row, column, "SUM(A1:A2)");
        } else if (chance(200)) {
            sheet.value(row, column, LocalDate.of(2012, 3, 1 + random.nextInt(28)));
            sheet.style(row, column)
                    .format(List.of("dd/mm/yyyy", "d mmm yy", "d-mmm", "hh:mm", "00000")
                            .get(random.nextInt(5)))
                    .set();
        } else if (chance(500)) {
            sheet.value(row, column, chance(2));
        } else if (text.matches("[1-9][0-9]{0,14}") && chance(2)) {
            sheet.value(row, column, Long.valueOf(text));
        } else if (text.matches("[1-9][0-9]{0,5}\\.[0-9]{1,3}") && chance(2)) {
            sheet.value(row, column, Double.valueOf(text));
        } else if (chance(2)) {
            sheet.inlineString(row, column, text);
        } else {
            sheet.value(row, column, text);
        }
    }

    private byte[] damaged(byte[] book) throws IOException {
        return switch (random.nextInt(12)) {
            case 0 -> Arrays.copyOf(book, 8 + random.nextInt(book.length - 8));
            case 1 -> changed(book);
            case 2, 3, 4 -> packedAnew(book);
            default -> book;
        };
    }

    private byte[] changed(byte[] bytes) {
        byte[] changed = bytes.clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    /** A sound archive with a byte of a part's XML changed. */
    private byte[] packedAnew(byte[] book) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Path file = Files.write(folder.resolve("sound.xlsx"), book);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        String name = new ArrayList<>(parts.keySet()).get(random.nextInt(parts.size()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getKey().equals(name) ? changed(part.getValue()) : part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
