package org.khet.collection.certificates;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/**
 * A certificate as it is kept and given out.
 *
 * @param certificateId as inside, like all that is repeated beside it
 * @param version of the submission that it certifies
 * @param json canonical, signature included: these very characters are what {@link Verification} checks
 * @param sha256 of those characters in UTF-8
 */
public record SignedCertificate(
        String certificateId,
        int version,
        int rows,
        String recordsSha256,
        String certifiedBy,
        Instant at,
        String json,
        String sha256) {

    public static SignedCertificate sign(Certificate certificate, SigningKey key) {
        var members = CertificateJson.members(certificate, key);
        var signature = key.sign(CertificateJson.canonical(members));
        members.put(CertificateJson.SIGNATURE, Base64.getEncoder().encodeToString(signature));
        var bytes = CertificateJson.canonical(members);
        return new SignedCertificate(
                certificate.certificateId(),
                certificate.version(),
                certificate.rows(),
                certificate.recordsSha256(),
                certificate.certifiedBy(),
                certificate.at(),
                new String(bytes, StandardCharsets.UTF_8),
                Sha256.hex(bytes));
    }

    /** @param fingerprint of one of the office's keys */
    public boolean isSignedWith(String fingerprint) {
        return fingerprint.equals(
                CertificateJson.read(json.getBytes(StandardCharsets.UTF_8)).get(CertificateJson.KEY_FINGERPRINT));
    }
}
