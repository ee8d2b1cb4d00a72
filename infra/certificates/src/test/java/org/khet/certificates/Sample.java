package org.khet.certificates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A signed certificate over a few records, as the service makes them. */
public final class Sample {
    public static final byte[] RECORDS = records();

    public static byte[] certificate(KeyPair key) {
        return certificate(key, "2025-06-12T03:00:00Z");
    }

    public static byte[] certificate(KeyPair key, String at) {
        try {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            members.put("certificateId", "c1");
            members.put("school", Map.of("code", "53010001", "nameTh", "บ้านตัวอย่าง"));
            members.put("collection", Map.of("titleTh", "ข้อมูลนักเรียน 10 มิ.ย.", "schoolYear", 2568));
            members.put("version", 2);
            members.put("rows", 40);
            members.put("counts", List.of(Map.of("grade", "ป.1", "male", 20, "female", 20)));
            members.put("fileSha256", Sums.sha256("the file as it came".getBytes(UTF_8)));
            members.put("recordsSha256", Sums.sha256(RECORDS));
            members.put("certifiedBy", "นางสาวใจดี \"ครู\"");
            members.put("at", at);
            members.put("keyFingerprint", Sums.sha256(key.getPublic().getEncoded()));
            members.put(
                    "publicKey",
                    Base64.getEncoder().encodeToString(key.getPublic().getEncoded()));
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(key.getPrivate());
            signature.update(CanonicalJson.write(members));
            members.put("signature", Base64.getEncoder().encodeToString(signature.sign()));
            return CanonicalJson.write(members);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    public static KeyPair key() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] records() {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < 40; i++) {
            var cells = new ArrayList<@Nullable String>(List.of("ป.1", "1", i % 2 == 0 ? "ช" : "ญ"));
            cells.add(i % 3 == 0 ? null : "21.5");
            out.writeBytes(CertifiedRecords.row(cells));
        }
        return out.toByteArray();
    }

    private Sample() {}
}
