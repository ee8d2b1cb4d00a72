package org.khet.collection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.certificates.SigningKey;
import org.khet.testing.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class SubmissionLifecycleIT {
    @LocalServerPort
    private int port;

    @Autowired
    private SigningKey key;

    private SampleArea area;
    private Api api;

    @BeforeEach
    void open() {
        area = new SampleArea(port);
        api = area.api;
    }

    @Test
    void three_encodings_of_one_file_give_equal_findings() {
        var file = SchoolFile.of(area.a, 12, 100).with(3, "เพศ", "ญ").with(5, "เลขประจำตัวประชาชน", "1.1017E+12");
        var path = area.submission(area.a) + "/file?dryRun=true";
        var plain = api.putFile(area.officerOf(area.a), path, file.utf8());
        var marked = api.putFile(area.officerOf(area.a), path, file.utf8Bom());
        var thai = api.putFile(area.officerOf(area.a), path, file.windows874());

        assertThat(plain.status()).as(plain.body()).isEqualTo(200);
        assertThat(plain.json().path("errors").asInt()).isPositive();
        assertThat(marked.json().path("findings")).isEqualTo(plain.json().path("findings"));
        assertThat(thai.json().path("findings")).isEqualTo(plain.json().path("findings"));
        assertThat(thai.json().path("encoding").asString()).isEqualTo("windows-874");
        assertThat(api.get(area.officer, area.submission(area.a)).slug()).isEqualTo("nothing-sent");
    }
}
