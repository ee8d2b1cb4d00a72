package org.khet.reporting.outputs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Takes clock and chance out of a workbook: fixed entry times, no creation time, merged cells in their order. */
final class SameBytes {

    static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final Pattern TIMES = Pattern.compile(
            "(?<open><dcterms:(?:created|modified)[^>]*>)[^<]*(?<close></dcterms:(?:created|modified)>)");
    private static final Pattern MERGE_CELL = Pattern.compile("<mergeCell [^>]*/>");
    private static final Pattern MERGED = Pattern.compile("(?:<mergeCell [^>]*/>)+");
    private static final byte[] MERGES = "<mergeCells".getBytes(StandardCharsets.US_ASCII);
    private static final int LEVEL = 6;

    static byte[] rezip(byte[] workbook, XlsxParts more) throws IOException {
        // The JDK's ZipInputStream cannot read what fastexcel streams; ZipFile can, and wants a file.
        var file = Files.createTempFile("khet", ".xlsx");
        try {
            Files.write(file, workbook);
            var out = new ByteArrayOutputStream();
            try (var zip = new ZipFile(file.toFile());
                    var same = new ZipOutputStream(out)) {
                same.setLevel(LEVEL);
                for (var entry : zip.stream().toList()) {
                    try (var in = zip.getInputStream(entry)) {
                        var told = contents(entry.getName(), in.readAllBytes());
                        var change = more.changed().get(entry.getName());
                        put(same, entry.getName(), change == null ? told : changed(told, change));
                    }
                }
                for (var part : more.added().entrySet()) {
                    put(same, part.getKey(), part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            return out.toByteArray();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ZIP_EPOCH);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] contents(String name, byte[] bytes) {
        if (name.equals("docProps/core.xml")) {
            return changed(bytes, xml -> TIMES.matcher(xml).replaceAll("${open}2000-01-01T00:00:00Z${close}"));
        }
        // fastexcel keeps merged cells in a set without an order of its own.
        return name.startsWith("xl/worksheets/") ? sortedMerges(bytes) : bytes;
    }

    /** They stand near the end; a nation's sheet as one text would fill the memory. */
    private static byte[] sortedMerges(byte[] sheet) {
        int from = sheet.length - MERGES.length;
        while (from >= 0 && !Arrays.equals(sheet, from, from + MERGES.length, MERGES, 0, MERGES.length)) {
            from--;
        }
        if (from < 0) {
            return sheet;
        }
        var tail = changed(
                Arrays.copyOfRange(sheet, from, sheet.length),
                xml -> MERGED.matcher(xml).replaceAll(cells -> sorted(cells.group())));
        System.arraycopy(tail, 0, sheet, from, tail.length);
        return sheet;
    }

    private static String sorted(String mergeCells) {
        return MERGE_CELL
                .matcher(mergeCells)
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.joining());
    }

    private static byte[] changed(byte[] bytes, UnaryOperator<String> change) {
        return change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private SameBytes() {}
}
