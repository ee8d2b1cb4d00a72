package org.khet.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What a file is that is no picture for us, told by how it begins: people are told what they chose, not only what is wanted. */
final class FileKind {
    private static final List<Mark> MARKS = List.of(
            new Mark(0, "\u00FF\u00D8\u00FF", "JPEG"),
            new Mark(0, "GIF8", "GIF"),
            new Mark(0, "BM", "BMP"),
            new Mark(0, "II*\0", "TIFF"),
            new Mark(0, "MM\0*", "TIFF"),
            new Mark(8, "WEBP", "WebP"),
            new Mark(4, "ftyphei", "HEIC"),
            new Mark(4, "ftypmif1", "HEIC"),
            new Mark(0, "%PDF", "PDF"),
            new Mark(0, "PK\u0003\u0004", "ZIP / DOCX / XLSX"),
            new Mark(0, "\u001F\u008B", "GZIP"),
            new Mark(0, "\0\u0001\0\0", "TrueType"),
            new Mark(0, "OTTO", "OpenType"),
            new Mark(0, "wOF", "WOFF"),
            new Mark(0, "\u0089PNG", "PNG"),
            new Mark(0, "MZ", "EXE"));
    private static final int LONGEST = 32;

    private record Mark(int at, String bytes, String name) {}

    /** Empty where nothing here knows it. */
    static Optional<String> of(byte[] file) {
        var start = new String(file, 0, Math.min(LONGEST, file.length), StandardCharsets.ISO_8859_1);
        return MARKS.stream()
                .filter(mark -> start.startsWith(mark.bytes, mark.at))
                .map(Mark::name)
                .findFirst();
    }

    /** @param wanted in both languages, such as {@code PNG / SVG} */
    static FileRefused refused(byte[] file, String wanted) {
        return of(file).map(kind -> new FileRefused(
                        "ไฟล์นี้เป็น " + kind + " ต้องใช้ " + wanted,
                        "This file is " + kind + "; it must be " + wanted))
                .orElseGet(() -> new FileRefused("ต้องใช้ไฟล์ " + wanted, "It must be " + wanted));
    }

    private FileKind() {}
}
