package org.khet.certificates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final long SEED = 20_251_110;
    private static final int FLIPS = 5_000;

    private final KeyPair key = Sample.key();
    private final byte[] certificate = Sample.certificate(key);
    private final Trust office = Trust.inKey(Trust.pem(key.getPublic().getEncoded()));

    @Test
    void C21_every_changed_byte_of_a_certificate_or_its_signature_breaks_it() {
        assertThat(Verification.of(certificate, office)).isInstanceOf(Verification.Valid.class);
        for (var i = 0; i < certificate.length; i++) {
            for (var bit = 0; bit < 8; bit++) {
                var changed = certificate.clone();
                changed[i] ^= (byte) (1 << bit);
                assertThat(Verification.of(changed, office))
                        .as("byte %d bit %d", i, bit)
                        .isInstanceOf(Verification.Broken.class);
                // Even where any key would be taken: the fingerprint inside and the signature hold it together.
                assertThat(Verification.of(changed, Trust.inWhatItStates())).isInstanceOf(Verification.Broken.class);
            }
        }
    }

    @Test
    void C21_any_random_change_of_the_records_is_seen() throws IOException {
        var valid = (Verification.Valid) Verification.of(certificate, office);
        assertThat(fit(valid, Sample.RECORDS)).isEqualTo(CertifiedRecords.Fit.RECORDS);
        var random = new Random(SEED);
        for (var n = 0; n < FLIPS; n++) {
            var changed = Sample.RECORDS.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            assertThat(fit(valid, changed)).isEqualTo(CertifiedRecords.Fit.NONE);
        }
        assertThat(fit(valid, new byte[0])).isEqualTo(CertifiedRecords.Fit.NONE);
        assertThat(fit(valid, "the file as it came".getBytes(UTF_8))).isEqualTo(CertifiedRecords.Fit.SENT_FILE);
    }

    @Test
    void a_certificate_of_a_replaced_key_stays_valid_while_the_old_public_key_is_published() {
        var next = Sample.key();
        var list = """
            {"items": [{"publicKey": "%s", "retiredAt": null}, {"publicKey": "%s"}]}\
            """.formatted(publicKey(next), publicKey(key)).getBytes(UTF_8);

        assertThat(Verification.of(certificate, Trust.inList(list))).isInstanceOf(Verification.Valid.class);
        assertThat(Verification.of(Sample.certificate(next), Trust.inList(list)))
                .isInstanceOf(Verification.Valid.class);
        assertThat(Verification.of(Sample.certificate(Sample.key()), Trust.inList(list)))
                .isInstanceOf(Verification.Broken.class);
    }

    @Test
    void of_a_revoked_key_only_what_the_office_had_recorded_before_is_trusted() {
        var recorded = Sample.certificate(key, "2025-06-12T03:00:00Z");
        var backdated = Sample.certificate(key, "2025-06-12T03:00:01Z");
        var after = Sample.certificate(key, "2025-07-01T00:00:00Z");
        var trust = revoked("2025-07-01T00:00:00Z", recorded, after);

        assertThat(Verification.of(recorded, trust))
                .isInstanceOfSatisfying(
                        Verification.Valid.class,
                        valid -> assertThat(valid.key().revocation()).isNotNull());
        assertThat(Verification.of(backdated, trust))
                .isInstanceOfSatisfying(
                        Verification.Distrusted.class,
                        not -> assertThat(not.claimsBefore()).isTrue());
        assertThat(Verification.of(after, trust))
                .isInstanceOfSatisfying(
                        Verification.Distrusted.class,
                        not -> assertThat(not.claimsBefore()).isFalse());
        var changed = new String(recorded, UTF_8).replace("\"rows\":40", "\"rows\":41");
        assertThat(Verification.of(changed.getBytes(UTF_8), trust)).isInstanceOf(Verification.Broken.class);
    }

    private Trust revoked(String since, byte[]... recorded) {
        return Trust.inList("""
            {"items": [{"publicKey": "%s", "retiredAt": null, "revocation":
             {"compromisedSince": "%s", "reason": "เครื่องแม่ข่ายถูกบุกรุก", "recorded": ["%s", "%s"]}}]}\
            """.formatted(publicKey(key), since, Sums.sha256(recorded[0]), Sums.sha256(recorded[1]))
                .getBytes(UTF_8));
    }

    @Test
    void what_never_was_a_certificate_is_unreadable_rather_than_broken() {
        for (var other : new String[] {"", "{}", "%PDF-1.7", "{\"signature\":1}", "ไม่ใช่", "[".repeat(100_000)}) {
            assertThat(Verification.of(other.getBytes(UTF_8), office)).isInstanceOf(Verification.Unreadable.class);
        }
    }

    @Test
    void keys_that_are_none_are_refused() {
        assertThatThrownBy(() -> Trust.inKey("-----BEGIN PRIVATE KEY-----"))
                .isInstanceOf(IllegalArgumentException.class);
        for (var list : new String[] {
            "{\"items\":[{}]}",
            "{\"items\":[{\"publicKey\":\"AA==\",\"revocation\":\"yes\"}]}",
            "{\"items\":[{\"publicKey\":\"AA==\",\"revocation\":{\"compromisedSince\":\"soon\",\"recorded\":[]}}]}"
        }) {
            assertThatThrownBy(() -> Trust.inList(list.getBytes(UTF_8))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String publicKey(KeyPair of) {
        return Base64.getEncoder().encodeToString(of.getPublic().getEncoded());
    }

    private static CertifiedRecords.Fit fit(Verification.Valid valid, byte[] file) throws IOException {
        return CertifiedRecords.fit(valid.members(), new ByteArrayInputStream(file));
    }
}
