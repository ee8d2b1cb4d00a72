package org.khet.archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BagIT {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 23, 8, 0);

    @TempDir
    private Path folder;

    @Test
    void a_sealed_bag_is_whole_and_says_what_it_is() throws IOException {
        var checked = BagCheck.of(bag("a.zip"));

        assertThat(checked.faults()).isEmpty();
        assertThat(checked.files()).isEqualTo(7);
        assertThat(checked.info())
                .containsEntry("Source-Organization", "สพป.ตัวอย่าง")
                .containsEntry("Payload-Oxum", "200011.3");
    }

    @Test
    void the_same_files_give_the_same_bytes() throws IOException {
        assertThat(bag("a.zip")).hasSameBinaryContentAs(bag("b.zip"));
    }

    /** C50: every file with one changed byte is named, wherever in it the byte stands. */
    @Test
    void one_changed_byte_is_named_with_its_file() throws IOException {
        var whole = bag("a.zip");
        for (var path : new String[] {"data/records/1.bin", "data/ก.txt", "data/memo.pdf", "bag-info.txt"}) {
            var broken = rewritten(whole, path);

            assertThat(BagCheck.of(broken).faults()).as(path).containsExactly(new Fault(path, Fault.Kind.CHANGED));
            assertThat(run(broken.toString())).isEqualTo(1);
        }
    }

    @Test
    void a_byte_flipped_in_the_packed_zip_never_goes_unseen() throws IOException {
        var whole = Files.readAllBytes(bag("a.zip"));
        var sum = Sums.of(whole);
        var random = new Random(50);
        for (int i = 0; i < 200; i++) {
            var bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            var file = Files.write(folder.resolve("flipped.zip"), bytes);

            assertThat(run(file.toString(), "--sha256", sum)).isNotZero();
        }
    }

    @Test
    void a_missing_and_an_added_file_are_named() throws IOException {
        var whole = bag("a.zip");
        var file = folder.resolve("c.zip");
        try (var zip = new ZipFile(whole.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : zip.stream()
                    .filter(one -> !one.getName().endsWith("memo.pdf"))
                    .toList()) {
                put(out, entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            put(out, "khet/data/more.txt", new byte[] {1});
        }

        assertThat(BagCheck.of(file).faults())
                .containsExactlyInAnyOrder(
                        new Fault("data/memo.pdf", Fault.Kind.MISSING),
                        new Fault("data/more.txt", Fault.Kind.UNEXPECTED));
    }

    @Test
    void what_is_no_archive_is_unreadable() throws IOException {
        assertThat(run(Files.writeString(folder.resolve("x.zip"), "no zip").toString()))
                .isEqualTo(2);
        assertThat(run(folder.resolve("none.zip").toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
    }

    private Path bag(String name) throws IOException {
        var file = folder.resolve(name);
        var random = new byte[200_000];
        new Random(1).nextBytes(random);
        try (var bag = new BagWriter(Files.newOutputStream(file), "khet", AT)) {
            bag.add("ก.txt", "ข้อ".getBytes(StandardCharsets.UTF_8));
            bag.add("memo.pdf", new byte[] {1, 2});
            bag.add("records/1.bin", out -> out.write(random));
            bag.seal(Map.of("Source-Organization", "สพป.ตัวอย่าง"));
        }
        return file;
    }

    private Path rewritten(Path whole, String changed) throws IOException {
        var file = folder.resolve("broken.zip");
        try (var zip = new ZipFile(whole.toFile(), StandardCharsets.UTF_8);
                var out = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8)) {
            for (var entry : zip.stream().toList()) {
                var bytes = zip.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("khet/" + changed)) {
                    bytes[bytes.length / 2] ^= 1;
                }
                put(out, entry.getName(), bytes);
            }
        }
        return file;
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    private static int run(String... args) {
        var nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return VerifyArchive.run(
                nowhere, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8), args);
    }
}
