package org.khet.collection.schools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.util.unit.DataSize;

/** A body put aside on disk, so that it can be read through once before anything is stored. */
record Spool(Path file) implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    static Spool of(InputStream body, DataSize most) throws IOException {
        var file = Files.createTempFile("khet-registry-", ".csv");
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[BUFFER];
            long total = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                total += read;
                if (total > most.toBytes()) {
                    throw ProblemException.of(CommonProblems.TOO_LARGE)
                            .detail(
                                    "ไฟล์ใหญ่เกิน " + most.toMegabytes() + " MB",
                                    "The file is larger than " + most.toMegabytes() + " MB")
                            .cure("แบ่งไฟล์เป็นหลายไฟล์แล้วนำเข้าทีละไฟล์", "Split the file and import the parts")
                            .build();
                }
                out.write(buffer, 0, read);
            }
            return new Spool(file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
