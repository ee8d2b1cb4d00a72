package org.khet.notification.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.khet.notification.editions.Stamp;
import org.khet.notification.memory.Memory;
import org.khet.notification.templates.Template.Words;
import org.khet.testing.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;

@KhetTest
class TemplatesIT {

    private static final String CODE = "duplicate-case-closed";
    private static final Words OLD = new Words("เก่า", List.of("เก่า"), null);

    @Autowired
    MongoDatabase database;

    @Autowired
    Memory memory;

    @Autowired
    Clock clock;

    /** As if an earlier release, or the office, had written the words in force. */
    @Test
    void a_release_follows_its_own_words_and_leaves_the_offices_alone() {
        var shipped = Objects.requireNonNull(Templates.shipped().get(CODE));
        var old = new Template(CODE, 0, "/", OLD, OLD);
        var stored = database.getCollection("templates", TemplateEdition.class);
        stored.insertOne(TemplateEdition.of(old, 7, Stamp.ofRelease(clock)));

        var updated = new Templates(database, memory, clock).get(CODE);

        assertThat(updated.version()).isEqualTo(8);
        assertThat(updated.th()).isEqualTo(shipped.th());
        stored.insertOne(TemplateEdition.of(old, 9, new Stamp(Stamp.Origin.OFFICE, "ทดสอบ", clock.instant())));

        var kept = new Templates(database, memory, clock).get(CODE);

        assertThat(kept.version()).isEqualTo(9);
        assertThat(kept.th()).isEqualTo(OLD);
    }
}
