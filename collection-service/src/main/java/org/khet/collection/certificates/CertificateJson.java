package org.khet.collection.certificates;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** The one form in which a certificate is signed: JSON of RFC 8785, so that every program makes the same bytes of it. */
final class CertificateJson {
    static final String SIGNATURE = "signature";
    static final String KEY_FINGERPRINT = "keyFingerprint";
    static final String PUBLIC_KEY = "publicKey";
    private static final JsonMapper MAPPER = new JsonMapper();

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

    static byte[] canonical(Map<String, ?> members) {
        return canonical(MAPPER.writeValueAsBytes(members));
    }

    /** @throws IllegalArgumentException where the bytes are not JSON */
    static byte[] canonical(byte[] json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(byte[] json) {
        return (Map<String, Object>) MAPPER.readValue(new String(json, StandardCharsets.UTF_8), LinkedHashMap.class);
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
