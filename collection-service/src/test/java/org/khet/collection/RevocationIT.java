package org.khet.collection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.khet.certificates.Trust;
import org.khet.certificates.Verification;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office's key falls into other hands. */
@KhetTest
class RevocationIT {
    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    /** The other tests sign with the same key. */
    @AfterEach
    void trustAgain() {
        database.getCollection("signing_keys").updateMany(Filters.empty(), Updates.unset("revocation"));
    }

    @Test
    void what_was_accepted_before_stays_good_and_nothing_more_is_signed_with_the_key() {
        var area = new SampleArea(port);
        area.certified(SchoolFile.of(area.a, 12, 100));
        done(area.act(area.officer, area.a, "accept"), 200);
        area.certified(SchoolFile.of(area.b, 12, 300));
        var accepted = certificate(area, area.a);
        var waiting = certificate(area, area.b);
        var administrator = area.as(Tokens.forStaff(Role.ADMINISTRATOR));
        var fingerprint = area.as("").get("/signing-key").text("fingerprint");
        var since = Instant.now();

        assertThat(area.officer
                        .post("/key-revocations", revocation(fingerprint, since))
                        .status())
                .isEqualTo(403);
        assertThat(area.as("")
                        .post("/key-revocations", revocation(fingerprint, since))
                        .status())
                .isEqualTo(401);
        assertThat(administrator
                        .post("/key-revocations", revocation(fingerprint, since.plusSeconds(3600)))
                        .status())
                .isEqualTo(422);
        assertThat(administrator
                        .post("/key-revocations", revocation("0".repeat(64), since))
                        .status())
                .isEqualTo(404);
        var revoked = done(administrator.post("/key-revocations", revocation(fingerprint, since)), 201);
        assertThat(revoked.body().path("recorded").asInt()).isPositive();
        assertThat(administrator
                        .post("/key-revocations", revocation(fingerprint, since))
                        .problem())
                .isEqualTo("signing-key-revoked");

        var list = Trust.inList(area.as("").get("/signing-keys").whole().body().getBytes(UTF_8));
        assertThat(Verification.of(accepted, list)).isInstanceOf(Verification.Valid.class);
        assertThat(Verification.of(waiting, list)).isInstanceOf(Verification.Distrusted.class);

        done(area.upload(SchoolFile.of(area.b, 12, 300).with(0, "น้ำหนัก", "23")), 200);
        done(area.act(area.officerOf(area.b), area.b, "submit"), 200);
        var refused = area.act(area.directorOf(area.b), area.b, "certify");
        assertThat(refused.problem()).isEqualTo("signing-key-revoked");
        assertThat(area.officer.get(area.submission(area.b)).text("status")).isEqualTo("SUBMITTED");
    }

    private static byte[] certificate(SampleArea area, String school) {
        return area.officer
                .get(area.submission(school) + "/certificate")
                .whole()
                .body()
                .getBytes(UTF_8);
    }

    private static String revocation(String fingerprint, Instant since) {
        return "{\"fingerprint\":\"%s\",\"compromisedSince\":\"%s\",\"reason\":\"เครื่องแม่ข่ายถูกบุกรุก\"}"
                .formatted(fingerprint, since);
    }
}
