package org.khet.collection.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.collection.SampleArea;
import org.khet.testing.KhetTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class CheckContextIT {
    @LocalServerPort
    private int port;

    private SampleArea area;

    @BeforeEach
    void open() {
        area = new SampleArea(port);
    }

    @Test
    void a_school_is_told_what_its_file_will_be_checked_against() {
        var own = area.officerOf(area.a);
        var answer =
                done(own.get(area.submission(area.a) + "/check-context"), 200).body();
        assertThat(answer.path("dataSetCode").asString()).isEqualTo("DMC-STUDENT");
        assertThat(answer.path("dataSetVersion").asInt()).isPositive();
        var context = answer.path("context");
        assertThat(context.path("schoolCode").asString()).isEqualTo(area.a);
        assertThat(context.path("gradesOffered").size()).isPositive();
        assertThat(context.path("referenceDate").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(context.propertyNames())
                .isSubsetOf("schoolCode", "gradesOffered", "referenceDate", "previousRows", "totals");
    }

    @Test
    void another_school_is_told_nothing() {
        var other = area.officerOf(area.a).get(area.submission(area.b) + "/check-context");
        assertThat(other.status()).isEqualTo(404);
    }
}
