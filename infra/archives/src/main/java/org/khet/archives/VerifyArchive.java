package org.khet.archives;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks one archive without a server. */
public final class VerifyArchive {
    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;
    private static final String USAGE = "verify-archive FILE.zip [--sha256 HEX]";

    public static void main(String[] args) {
        System.exit(run(System.out, System.err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        try (var says = new PrintStream(out, true, StandardCharsets.UTF_8);
                var faults = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            if (args.length != 1 && !(args.length == 3 && args[1].equals("--sha256"))) {
                faults.println(USAGE);
                return UNREADABLE;
            }
            try {
                return check(Path.of(args[0]), args.length == 3 ? args[2] : null, says);
            } catch (NoSuchFileException e) {
                faults.println("ไม่พบไฟล์ / no such file: " + e.getFile());
            } catch (IOException e) {
                faults.println("อ่านไม่ได้ / cannot be read: " + e.getMessage());
            }
            return UNREADABLE;
        }
    }

    private static int check(Path file, @Nullable String expected, PrintStream says) throws IOException {
        String sum;
        try (var in = Files.newInputStream(file)) {
            sum = Sums.of(in);
        }
        var checked = BagCheck.of(file);
        checked.faults()
                .forEach(fault -> says.println("✗ " + fault.path() + " "
                        + fault.kind().saysTh() + " / " + fault.kind().saysEn()));
        boolean other = expected != null && !expected.equalsIgnoreCase(sum);
        if (other) {
            says.println("✗ SHA-256 ของไฟล์ไม่ตรง / the file's SHA-256 is another");
        }
        checked.info().forEach((label, value) -> says.println("  " + label + ": " + value));
        says.println("  SHA-256: " + sum);
        if (!checked.whole() || other) {
            says.println("คลังเอกสารไม่สมบูรณ์ / The archive is broken: " + told(checked.faults()));
            says.println("  ขอสำเนาใหม่จากสำนักงานเจ้าของเอกสาร / Ask the office that sealed it for another copy.");
            return BROKEN;
        }
        says.println("✓ คลังเอกสารสมบูรณ์ " + checked.files() + " ไฟล์ / The archive is whole: " + checked.files()
                + " files.");
        return WHOLE;
    }

    /** How many of each kind, as {@code 1 เปลี่ยนแปลง…}; where no file is at fault, the zip itself is another. */
    private static String told(List<Fault> faults) {
        return faults.isEmpty()
                ? "SHA-256"
                : Stream.of(Fault.Kind.values())
                        .map(kind -> new Counted(
                                kind,
                                faults.stream()
                                        .filter(fault -> fault.kind() == kind)
                                        .count()))
                        .filter(one -> one.count > 0)
                        .map(one -> one.count + " " + one.kind.saysTh() + " (" + one.kind.saysEn() + ")")
                        .collect(Collectors.joining(", "));
    }

    private record Counted(Fault.Kind kind, long count) {}

    private VerifyArchive() {}
}
