package org.khet.collection.certificates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.khet.certificates.Trust;
import org.khet.certificates.Verification;

class CertificateTest {
    private final SigningKey key = SigningKey.ofPem(pem("Ed25519"));
    private final SignedCertificate signed = SignedCertificate.sign(certificate(), key);

    @Test
    void a_certificate_is_verified_offline_with_the_fingerprint_alone() {
        assertThat(Verification.of(signed.json().getBytes(UTF_8), Trust.inFingerprint(key.fingerprint())))
                .isInstanceOfSatisfying(Verification.Valid.class, valid -> {
                    assertThat(valid.certificateId()).isEqualTo("c1");
                    assertThat(valid.sha256()).isEqualTo(signed.sha256());
                });
    }

    @Test
    void a_certificate_breaks_if_one_byte_changes() {
        var bytes = signed.json().getBytes(UTF_8);
        for (var i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(Verification.of(changed, Trust.inFingerprint(key.fingerprint())))
                    .as("byte %d", i)
                    .isInstanceOf(Verification.Broken.class);
        }
    }

    @Test
    void a_certificate_breaks_if_a_space_is_added_or_the_end_is_missing() {
        var spaced = signed.json().replaceFirst(",", ", ").getBytes(UTF_8);
        var cut = signed.json().substring(0, signed.json().length() - 1).getBytes(UTF_8);

        assertThat(Verification.of(spaced, Trust.inFingerprint(key.fingerprint())))
                .isInstanceOf(Verification.Broken.class);
        assertThat(Verification.of(cut, Trust.inFingerprint(key.fingerprint())))
                .isInstanceOf(Verification.Broken.class);
    }

    @Test
    void a_certificate_signed_with_another_key_is_not_the_offices() {
        var forged = SignedCertificate.sign(certificate(), SigningKey.ofPem(pem("Ed25519")));

        assertThat(Verification.of(forged.json().getBytes(UTF_8), Trust.inFingerprint(key.fingerprint())))
                .isInstanceOf(Verification.Broken.class);
    }

    @Test
    void signing_again_gives_the_same_bytes() {
        assertThat(SignedCertificate.sign(certificate(), key)).isEqualTo(signed);
        assertThat(signed.json()).contains("\"certifiedBy\":\"นางสาวใจดี\"", "\"rows\":3");
    }

    @Test
    void the_receipt_shows_what_was_signed() {
        var paper = ReceiptPaper.of(signed);

        assertThat(paper.under()).contains("ปีการศึกษา 2568 รอบที่ 1 ข้อมูล ณ วันที่ 10 มิถุนายน 2568");
        assertThat(paper.body().toString())
                .contains("9 มิถุนายน 2568 เวลา 10:00:00 น.", "cells=[ป.1, 2, 1, 0]", "นางสาวใจดี", signed.sha256());
    }

    @Test
    void a_key_of_another_kind_is_refused() {
        assertThatThrownBy(() -> SigningKey.ofPem(pem("EC"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SigningKey.ofPem("")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Certificate certificate() {
        return certificate("นางสาวใจดี");
    }

    private static Certificate certificate(String certifiedBy) {
        return new Certificate(
                "c1",
                new Certificate.CollectionStated(
                        "k1", "ข้อมูลนักเรียน 10 มิ.ย.", "DMC-STUDENT", 2568, 1, LocalDate.of(2025, 6, 10)),
                new Certificate.SchoolStated("53010001", "บ้านตัวอย่าง"),
                "k1-53010001",
                2,
                3,
                List.of(new Certificate.GradeCount("ป.1", 2, 1, 0)),
                "aa",
                "bb",
                certifiedBy,
                Instant.parse("2025-06-09T03:00:00Z"));
    }

    private static String pem(String algorithm) {
        try {
            var pair = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
