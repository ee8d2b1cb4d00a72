package org.khet.certificates.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khet.certificates.Sample;
import org.khet.certificates.Trust;

class VerifyCertificateIT {
    @TempDir
    private Path folder;

    private final KeyPair key = Sample.key();
    private Path certificate;
    private Path records;
    private Path pem;
    private String said = "";

    @BeforeEach
    void write() throws IOException {
        certificate = Files.write(folder.resolve("c.json"), Sample.certificate(key));
        records = Files.write(folder.resolve("records"), Sample.RECORDS);
        pem = Files.writeString(
                folder.resolve("office.pem"), Trust.pem(key.getPublic().getEncoded()));
    }

    @Test
    void a_good_certificate_with_its_records_exits_with_0_in_both_languages() {
        assertThat(run(certificate, "--records", records, "--key", pem)).isZero();
        assertThat(said)
                .contains("ถูกต้อง", "VALID", "53010001 บ้านตัวอย่าง", "ทุกไบต์")
                .doesNotContain("STILL TO DO");
        assertThat(run(certificate, "--english")).isZero();
        assertThat(said).contains("VALID", "STILL TO DO").doesNotContain("ถูกต้อง");
    }

    @Test
    void one_changed_byte_of_either_exits_with_1() throws IOException {
        var changed = Sample.RECORDS.clone();
        changed[100] ^= 1;
        assertThat(run(certificate, "--key", pem, "--records", Files.write(folder.resolve("other"), changed)))
                .isEqualTo(1);
        assertThat(said).contains("ใช้ไม่ได้", "BROKEN");

        var forged = new String(Files.readAllBytes(certificate), UTF_8).replace("\"rows\":40", "\"rows\":41");
        assertThat(run(Files.writeString(folder.resolve("forged.json"), forged), "--key", pem))
                .isEqualTo(1);
        assertThat(run(certificate, "--fingerprint", "00")).isEqualTo(1);
    }

    @Test
    void what_cannot_be_read_exits_with_2() throws IOException {
        assertThat(run(folder.resolve("absent.json"))).isEqualTo(2);
        assertThat(said).contains("no such file");
        assertThat(run(Files.writeString(folder.resolve("note.txt"), "สวัสดี"))).isEqualTo(2);
        assertThat(run(certificate, "--key", certificate)).isEqualTo(2);
        assertThat(run(certificate, "--key")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(said).contains("verify-certificate CERT.json");
    }

    @Test
    void a_new_key_takes_the_place_of_the_old_one_and_only_its_owner_can_read_it() throws IOException {
        var file = Files.writeString(folder.resolve("signing-key.pem"), "old");
        var out = new ByteArrayOutputStream();
        assertThat(RotateSigningKey.run(new PrintStream(out, true, UTF_8), System.err, file.toString()))
                .isZero();
        assertThat(Files.readString(file)).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(out.toString(UTF_8)).containsPattern("fingerprint: [0-9a-f]{64}");
        assertThat(Trust.inKey(Files.readString(folder.resolve("signing-key.pem.pub")))
                        .fingerprints())
                .hasSize(1);
    }

    private int run(Object... words) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, UTF_8);
        var texts = new String[words.length];
        for (var i = 0; i < words.length; i++) {
            texts[i] = words[i].toString();
        }
        var code = VerifyCertificate.run(stream, stream, texts);
        said = out.toString(UTF_8);
        return code;
    }
}
