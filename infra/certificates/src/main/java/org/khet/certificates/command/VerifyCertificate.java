package org.khet.certificates.command;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.khet.certificates.CertifiedRecords;
import org.khet.certificates.Verification;

/** Checks one certificate, and the records with it, without a server. */
public final class VerifyCertificate {
    private static final int VALID = 0;
    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    /** Nothing was changed, but whose key it is was not asked, or the key is not to be trusted. */
    private static final int NOT_CONFIRMED = 3;

    /** A certificate has some thousand bytes. */
    private static final long LARGEST = 1 << 20;

    public static void main(String[] args) {
        System.exit(run(System.out, System.err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        return run(System.getenv(KeySource.VARIABLE), out, err, args);
    }

    /** @param office where the office's list of keys is, unless the call says something else; null for nowhere */
    static int run(@Nullable String office, PrintStream out, PrintStream err, String... args) {
        try (var verdicts = utf8(out);
                var faults = utf8(err)) {
            try {
                var arguments = Arguments.parse(office, args);
                return check(arguments, new Verdict(verdicts, arguments.english()));
            } catch (NoSuchFileException e) {
                faults.println("ไม่พบไฟล์ / no such file: " + e.getFile());
            } catch (IOException | IllegalArgumentException e) {
                faults.println("อ่านไม่ได้ / cannot be read: " + e.getMessage());
            }
            return UNREADABLE;
        }
    }

    private static int check(Arguments arguments, Verdict verdict) throws IOException {
        return switch (Verification.of(
                bytes(arguments.certificate()), arguments.keys().trust())) {
            case Verification.Unreadable not -> {
                verdict.unreadable(not);
                yield UNREADABLE;
            }
            case Verification.Broken broken -> {
                verdict.broken(broken);
                yield BROKEN;
            }
            case Verification.Distrusted distrusted -> {
                verdict.distrusted(distrusted);
                yield NOT_CONFIRMED;
            }
            case Verification.Valid valid -> withRecords(arguments, valid, verdict);
        };
    }

    private static int withRecords(Arguments arguments, Verification.Valid valid, Verdict verdict) throws IOException {
        var file = arguments.records();
        if (file == null) {
            return valid(arguments, valid, verdict, null);
        }
        CertifiedRecords.Fit fit;
        try (var records = new BufferedInputStream(Files.newInputStream(file))) {
            fit = CertifiedRecords.fit(valid.members(), records);
        }
        if (fit == CertifiedRecords.Fit.NONE) {
            verdict.broken(new Verification.Broken(
                    "ใบรับรองถูกต้อง แต่ไฟล์รายการไม่ใช่ข้อมูลที่รับรองไว้",
                    "The certificate holds, but the file is not the data it certifies"));
            return BROKEN;
        }
        return valid(arguments, valid, verdict, fit);
    }

    private static int valid(
            Arguments arguments, Verification.Valid valid, Verdict verdict, CertifiedRecords.@Nullable Fit records) {
        verdict.valid(valid, arguments.keys(), records);
        return arguments.keys().trust().keys() == null ? NOT_CONFIRMED : VALID;
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + " ใหญ่เกินกว่าจะเป็นใบรับรอง / is too large to be a certificate");
        }
        return Files.readAllBytes(file);
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private VerifyCertificate() {}
}
