package org.khet.collection.certificates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.khet.certificates.CertifiedRecords;
import org.khet.certificates.Trust;
import org.khet.certificates.Verification;
import org.khet.collection.CollectionApi;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class OfficeKeysIT {
    @LocalServerPort
    private int port;

    @Autowired
    private SigningKey current;

    @Autowired
    private MongoDatabase database;

    @Test
    void C21_what_the_certificate_covers_is_downloaded_and_checked_with_the_published_key() throws IOException {
        var area = new SampleArea(port);
        area.certified(SchoolFile.of(area.a, 12, 100));
        var path = area.submission(area.a) + "/certificate";
        var anybody = area.as("");
        var pem = anybody.get("/signing-keys/" + current.fingerprint(), "application/x-pem-file")
                .whole()
                .body();

        var certificate = area.directorOf(area.a).get(path).whole().body().getBytes(UTF_8);
        var valid = (Verification.Valid) Verification.of(certificate, Trust.inKey(pem));
        var records = done(area.officerOf(area.a).get(path + "/records"), 200).whole();
        assertThat(records.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains(area.a));
        assertThat(fit(valid, records.body())).isEqualTo(CertifiedRecords.Fit.RECORDS);
        assertThat(fit(valid, records.body().replaceFirst("21", "22"))).isEqualTo(CertifiedRecords.Fit.NONE);
        assertThat(records.body()).doesNotContain("สมชาย", SchoolFile.citizenId(100));

        done(area.officer.get(path + "/records"), 200);
        assertThat(area.as(Tokens.forStaff(Role.ANALYST)).get(path + "/records").status())
                .isEqualTo(403);
        assertThat(area.officerOf(area.b).get(path + "/records").status()).isEqualTo(404);
        assertThat(anybody.get(path + "/records").status()).isEqualTo(401);
        assertThat(database.getCollection("audit")
                        .countDocuments(Filters.and(
                                Filters.eq("action", "certified-records-downloaded"),
                                Filters.eq("subjectId", area.collection + "-" + area.a))))
                .isEqualTo(2);
    }

    @Test
    void after_a_rotation_the_old_key_is_still_published_and_the_new_one_signs() throws NoSuchAlgorithmException {
        var next = SigningKey.ofPem("-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder()
                        .encodeToString(KeyPairGenerator.getInstance("Ed25519")
                                .generateKeyPair()
                                .getPrivate()
                                .getEncoded())
                + "\n-----END PRIVATE KEY-----\n");
        var rotated = new OfficeKeys(database, next, Clock.systemUTC());
        try {
            assertThat(rotated.find(next.fingerprint()))
                    .hasValueSatisfying(key -> assertThat(key.retiredAt()).isNull());
            assertThat(rotated.find(current.fingerprint()))
                    .hasValueSatisfying(key -> assertThat(key.retiredAt()).isNotNull());
            var list = new CollectionApi(port, "")
                    .get("/signing-keys")
                    .whole()
                    .body()
                    .getBytes(UTF_8);
            assertThat(Trust.inList(list).keys()).containsKeys(next.fingerprint(), current.fingerprint());
        } finally {
            // Back to the key in use, which is then no longer retired.
            rotated = new OfficeKeys(database, current, Clock.systemUTC());
        }
        assertThat(rotated.find(current.fingerprint()))
                .hasValueSatisfying(key -> assertThat(key.retiredAt()).isNull());
    }

    private static CertifiedRecords.Fit fit(Verification.Valid valid, String file) throws IOException {
        return CertifiedRecords.fit(valid.members(), new ByteArrayInputStream(file.getBytes(UTF_8)));
    }
}
