package org.khet.certificates.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
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
    private @Nullable String office;

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
                .contains("was not asked")
                .doesNotContain("NOT CONFIRMED");
    }

    @Test
    void without_the_offices_keys_it_says_whom_it_believed_and_exits_with_3() {
        assertThat(run(certificate, "--english")).isEqualTo(3);
        assertThat(said).contains("VALID", "NOT CONFIRMED", "key inside").doesNotContain("ถูกต้อง");
        assertThat(run(certificate)).isEqualTo(3);
        assertThat(said).contains("ยังไม่ยืนยัน");
    }

    @Test
    void the_list_is_taken_from_the_call_the_environment_or_beside_the_certificate() throws IOException {
        var list = Files.writeString(folder.resolve("list.json"), list("null"));
        assertThat(run(certificate, "--keys", list)).isZero();
        assertThat(said).contains("list.json", "ไม่ถูกเพิกถอน", "รายการของสำนักงาน");

        office = list.toString();
        assertThat(run(certificate, "--english")).isZero();
        assertThat(said).contains("trusted because", "list.json", "good, not revoked");

        office = null;
        Files.move(list, folder.resolve("office-keys.json"));
        assertThat(run(certificate)).isZero();
        assertThat(said).contains("office-keys.json");
    }

    @Test
    void the_list_is_fetched_from_an_address() throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/keys", exchange -> {
            var list = list("null").getBytes(UTF_8);
            exchange.sendResponseHeaders(200, list.length);
            exchange.getResponseBody().write(list);
            exchange.close();
        });
        server.start();
        try {
            var address = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(run(certificate, "--keys", address + "/keys", "--english"))
                    .isZero();
            assertThat(said).contains("came unencrypted");
            assertThat(run(certificate, "--keys", address + "/elsewhere")).isEqualTo(2);
            assertThat(said).contains("HTTP 404");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void of_a_revoked_key_it_says_why_it_believes_and_why_not() throws IOException {
        var recorded = list("""
            {"compromisedSince": "2025-07-01T00:00:00Z", "reason": "เครื่องแม่ข่ายถูกบุกรุก", "recorded": ["%s"]}\
            """.formatted(sum(Files.readAllBytes(certificate))));
        var keys = Files.writeString(folder.resolve("list.json"), recorded);
        assertThat(run(certificate, "--keys", keys)).isZero();
        assertThat(said).contains("มีบันทึกว่ารับใบรับรองนี้ไว้ก่อนแล้ว");

        var later = Files.write(folder.resolve("later.json"), Sample.certificate(key, "2025-07-02T00:00:00Z"));
        assertThat(run(later, "--keys", keys)).isEqualTo(3);
        assertThat(said).contains("ห้ามเชื่อถือ", "NOT TO BE TRUSTED", "เครื่องแม่ข่ายถูกบุกรุก", "ลงนามหลังจากนั้น");

        var backdated = Files.write(folder.resolve("back.json"), Sample.certificate(key, "2025-06-30T00:00:00Z"));
        assertThat(run(backdated, "--keys", keys, "--english")).isEqualTo(3);
        assertThat(said).contains("no record of accepting it");
    }

    private String list(String revocation) {
        return "{\"items\": [{\"publicKey\": \"%s\", \"retiredAt\": null, \"revocation\": %s}]}"
                .formatted(Base64.getEncoder().encodeToString(key.getPublic().getEncoded()), revocation);
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
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
                        .keys())
                .hasSize(1);
    }

    private int run(Object... words) {
        var out = new ByteArrayOutputStream();
        var stream = new PrintStream(out, true, UTF_8);
        var texts = new String[words.length];
        for (var i = 0; i < words.length; i++) {
            texts[i] = words[i].toString();
        }
        var code = VerifyCertificate.run(office, stream, stream, texts);
        said = out.toString(UTF_8);
        return code;
    }
}
