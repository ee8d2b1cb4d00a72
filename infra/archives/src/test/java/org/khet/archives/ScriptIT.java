package org.khet.archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C50: {@code infra/bin/verify-archive} as people call it, with what it says to them. */
class ScriptIT {
    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final Path SCRIPT = MODULE.resolve("../bin/verify-archive").normalize();

    @TempDir
    private Path folder;

    private Path whole;

    private record Ended(int code, String said) {}

    /** The script would build the module anew where its jar is older than the sources; the build that tests has just made it. */
    @BeforeAll
    static void take_the_jar_that_was_just_built() throws IOException {
        var tool = MODULE.resolve("target/tool.jar");
        try (var built = Files.newDirectoryStream(MODULE.resolve("target"), "archives-*-SNAPSHOT.jar")) {
            Files.copy(built.iterator().next(), tool, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.setLastModifiedTime(tool, FileTime.from(Instant.now()));
    }

    @BeforeEach
    void an_archive() throws IOException {
        whole = folder.resolve("archive.zip");
        try (var bag = new BagWriter(Files.newOutputStream(whole), "khet", LocalDateTime.of(2026, 11, 23, 8, 0))) {
            bag.add("collection.json", "{}".getBytes(StandardCharsets.UTF_8));
            bag.add("memos/5-summary.pdf", new byte[5000]);
            bag.seal(Map.of("Source-Organization", "สพป.ตัวอย่าง"));
        }
    }

    @Test
    void a_whole_archive_is_called_whole_in_both_languages() throws IOException, InterruptedException {
        var ended = verify(whole);

        assertThat(ended.said)
                .contains(
                        "Source-Organization: สพป.ตัวอย่าง",
                        "คลังเอกสารสมบูรณ์ 6 ไฟล์",
                        "The archive is whole: 6 files");
        assertThat(ended.code).isZero();
    }

    @Test
    void one_changed_byte_is_told_with_its_file() throws IOException, InterruptedException {
        var ended = verify(rewritten(files -> files.get("khet/data/memos/5-summary.pdf")[2500] ^= 1));

        assertThat(ended.said)
                .contains("✗ data/memos/5-summary.pdf ถูกเปลี่ยนแปลง / has been changed")
                .contains("คลังเอกสารไม่สมบูรณ์ / The archive is broken: 1 ถูกเปลี่ยนแปลง (has been changed)")
                .doesNotContain("collection.json");
        assertThat(ended.code).isEqualTo(1);
    }

    @Test
    void a_missing_file_is_told_by_its_name() throws IOException, InterruptedException {
        var ended = verify(rewritten(files -> files.remove("khet/data/collection.json")));

        assertThat(ended.said)
                .contains("✗ data/collection.json หายไป / is missing", "1 หายไป (is missing)", "another copy");
        assertThat(ended.code).isEqualTo(1);
    }

    @Test
    void a_file_too_many_is_told_by_its_name() throws IOException, InterruptedException {
        var ended = verify(rewritten(files -> files.put("khet/data/ใหม่.txt", new byte[1])));

        assertThat(ended.said)
                .contains("✗ data/ใหม่.txt ไม่อยู่ในบัญชีรายการ / is in no manifest", "1 ไม่อยู่ในบัญชีรายการ");
        assertThat(ended.code).isEqualTo(1);
    }

    @Test
    void what_is_no_archive_and_what_is_not_there_are_told_apart_from_what_is_broken()
            throws IOException, InterruptedException {
        var text = verify(Files.writeString(folder.resolve("text.zip"), "no zip"));
        assertThat(text.said).contains("อ่านไม่ได้ / cannot be read");
        assertThat(text.code).isEqualTo(2);

        var none = verify(folder.resolve("none.zip"));
        assertThat(none.said).contains("ไม่พบไฟล์ / no such file");
        assertThat(none.code).isEqualTo(2);
    }

    @FunctionalInterface
    private interface Damage {
        void to(Map<String, byte[]> files);
    }

    private Path rewritten(Damage damage) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(whole.toFile(), StandardCharsets.UTF_8)) {
            for (var entry : zip.stream().toList()) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        damage.to(files);
        var broken = folder.resolve("broken.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(broken), StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return broken;
    }

    private Ended verify(Path file) throws IOException, InterruptedException {
        var said = folder.resolve("said");
        var run = new ProcessBuilder(SCRIPT.toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!run.waitFor(60, TimeUnit.SECONDS)) {
            run.destroyForcibly();
        }
        return new Ended(run.waitFor(), Files.readString(said));
    }
}
