package org.khet.collection.certificates;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.certificates.CanonicalJson;

/** The one form in which a certificate is signed: JSON of RFC 8785, so that every program makes the same bytes of it. */
final class CertificateJson {
    static final String SIGNATURE = "signature";
    static final String KEY_FINGERPRINT = "keyFingerprint";
    static final String PUBLIC_KEY = "publicKey";

    /** What is signed: all but the signature. Whole numbers are far below 2^53, where JSON numbers stop being exact. */
    static Map<String, Object> members(Certificate certificate, SigningKey key) {
        var members = new LinkedHashMap<String, Object>();
        members.put("certificateId", certificate.certificateId());
        members.put("collection", collection(certificate.collection()));
        members.put(
                "school",
                Map.of(
                        "code", certificate.school().code(),
                        "nameTh", certificate.school().nameTh()));
        members.put("submissionId", certificate.submissionId());
        members.put("version", certificate.version());
        members.put("rows", certificate.rows());
        members.put(
                "counts",
                certificate.counts().stream().map(CertificateJson::count).toList());
        members.put("fileSha256", certificate.fileSha256());
        members.put("recordsSha256", certificate.recordsSha256());
        members.put("certifiedBy", certificate.certifiedBy());
        members.put("at", certificate.at().toString());
        members.put("algorithm", "Ed25519");
        members.put(KEY_FINGERPRINT, key.fingerprint());
        members.put(PUBLIC_KEY, key.publicKeyBase64());
        return members;
    }

    static byte[] canonical(Map<String, Object> members) {
        return CanonicalJson.write(members);
    }

    static Map<String, @Nullable Object> read(byte[] json) {
        return CanonicalJson.read(json);
    }

    private static Map<String, Object> collection(Certificate.CollectionStated of) {
        return Map.of(
                "id", of.id(),
                "titleTh", of.titleTh(),
                "dataSetCode", of.dataSetCode(),
                "schoolYear", of.schoolYear(),
                "round", of.round(),
                "referenceDate", of.referenceDate().toString());
    }

    private static Map<String, Object> count(Certificate.GradeCount of) {
        return Map.of("grade", of.grade(), "male", of.male(), "female", of.female(), "other", of.other());
    }

    private CertificateJson() {}
}
