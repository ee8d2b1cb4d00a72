package org.khet.collection.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.khet.collection.SampleArea;
import org.khet.collection.SchoolFile;
import org.khet.collection.records.Removals;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.Submissions;
import org.khet.testing.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class SupersededIT {
    private static final Instant LATER = Instant.now().plus(Duration.ofDays(1));

    @LocalServerPort
    private int port;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private Superseded superseded;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Removals removals;

    @Test
    void what_was_replaced_long_ago_goes_and_what_is_current_or_was_certified_stays() {
        var area = new SampleArea(port);
        done(area.upload(SchoolFile.of(area.a, 12, 100)), 200);
        area.certified(SchoolFile.of(area.a, 13, 200));
        done(area.upload(SchoolFile.of(area.a, 14, 300)), 200);
        done(area.upload(SchoolFile.of(area.a, 15, 400)), 200);
        var submission = submissions.get(area.collection, area.a);

        superseded.takeAway(submission, Instant.now().minus(Duration.ofDays(1)));
        assertThat(chunks(submission)).containsExactly(1, 1, 1, 1);

        assertThat(submissions.withVersionsFrom(LATER)).contains(submission.id());
        superseded.takeAway(submission, LATER);

        assertThat(chunks(submission)).containsExactly(0, 1, 0, 1);
        var school = area.officerOf(area.a);
        var own = area.submission(area.a);
        assertThat(school.download(own + "/certificate/records", "application/octet-stream")
                        .statusCode())
                .isEqualTo(200);
        assertThat(done(school.get(own + "/records"), 200).body().get("items")).hasSize(15);
        var history = done(school.get(own + "/history"), 200).body();
        assertThat(history.get("versions")).hasSize(4);
        assertThat(history.get("items").size()).isGreaterThan(4);
        var changes = done(school.get(own + "/history/4"), 410);
        assertThat(changes.problem()).isEqualTo("values-removed");
        done(area.act(school, area.a, "correction/give-up"), 200);
        assertThat(done(school.get(own + "/records"), 200).body().get("items")).hasSize(13);
    }

    @Test
    void edited_states_stay_while_the_file_below_them_is_needed() {
        var area = new SampleArea(port);
        done(area.upload(SchoolFile.of(area.a, 12, 100)), 200);
        var joined = "{\"fields\":{\"citizenId\":\"" + SchoolFile.citizenId(999) + "\"},\"reason\":\"เข้าใหม่\"}";
        done(area.officerOf(area.a).post(area.submission(area.a) + "/records", joined), 201);
        var submission = submissions.get(area.collection, area.a);

        assertThat(submission.versions()).hasSize(2);
        assertThat(Superseded.unneeded(submission, LATER)).isEmpty();
    }

    @Test
    void a_removal_that_a_crash_interrupted_is_never_taken_for_a_whole_and_is_ended_later() {
        var area = new SampleArea(port);
        done(area.upload(SchoolFile.of(area.a, 12, 100)), 200);
        done(area.upload(SchoolFile.of(area.a, 13, 200)), 200);
        var submission = submissions.get(area.collection, area.a);
        removals.begin(submission.versions().getFirst().batch(), submission.id());

        done(area.officerOf(area.a).get(area.submission(area.a) + "/history/2"), 410);
        assertThat(chunks(submission)).containsExactly(1, 1);
        superseded.look();

        assertThat(chunks(submission)).containsExactly(0, 1);
        assertThat(removals.unfinished()).isEmpty();
    }

    /** Of each version, the oldest first. */
    private int[] chunks(Submission submission) {
        return submission.versions().stream()
                .mapToInt(version -> Math.toIntExact(
                        database.getCollection("records").countDocuments(Filters.eq("batch", version.batch()))))
                .toArray();
    }
}
