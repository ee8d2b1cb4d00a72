package org.khet.rules.checking;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Measures one big file: {@code MillionRows ROWS SHARE_OF_FAULTY_ROWS UTF-8|x-windows-874 REPEATS [rows]}. No test: no limit is asserted. */
public final class MillionRows {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private MillionRows() {}

    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[0]);
        double faulty = Double.parseDouble(args[1]);
        Charset charset = args[2].equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(args[2]);
        Path file =
                Path.of(System.getProperty("java.io.tmpdir"), "pupils-" + rows + "-" + faulty + "-" + args[2] + ".csv");
        if (Files.notExists(file)) {
            new PupilFile().write(file, rows, faulty, charset);
        }
        CheckContext context = CheckContext.NONE
                .withGradesOffered(
                        List.of("ป.1", "ป.2", "ป.3", "ป.4", "ป.5", "ป.6", "ม.1", "ม.2", "ม.3", "ม.4", "ม.5", "ม.6"))
                .withReferenceDate(LocalDate.of(2025, 6, 10));
        for (int i = 0; i < Integer.parseInt(args[3]); i++) {
            Counting sink = new Counting(args.length > 4);
            long start = System.nanoTime();
            long startCpu = THREADS.getCurrentThreadCpuTime();
            Outcome outcome = Sample.CHECKER.check(() -> Files.newInputStream(file), context, sink);
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpu = (THREADS.getCurrentThreadCpuTime() - startCpu) / 1e9;
            System.out.printf(
                    "%.2f s (%.2f s of processor), %d MB, %d findings, %d characters of names%n%s%n",
                    seconds, cpu, Files.size(file) >> 20, sink.findings, sink.characters, outcome);
        }
        System.out.println(Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse(""));
    }

    private static final class Counting implements Sink {
        private final boolean reads;
        private long findings;
        private long characters;

        Counting(boolean reads) {
            this.reads = reads;
        }

        @Override
        public void row(Row row) {
            if (reads) {
                Sample.COLUMNS.forEach(field -> {
                    String text = row.text(field.name());
                    characters += text == null ? 0 : text.length();
                });
            }
        }

        @Override
        public void finding(Finding finding) {
            findings++;
        }
    }
}
