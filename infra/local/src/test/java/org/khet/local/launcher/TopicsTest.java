package org.khet.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final Map<String, NewTopic> topics =
            Topics.all().stream().collect(Collectors.toMap(NewTopic::name, topic -> topic));

    @Test
    void they_are_the_topics_that_the_events_name() {
        assertThat(topics.keySet())
                .filteredOn(name -> !name.endsWith(org.khet.events.Topics.DEAD))
                .containsExactlyInAnyOrderElementsOf(org.khet.events.Topics.ALL);
    }

    @Test
    void every_topic_has_one_for_its_dead_letters() {
        assertThat(topics).hasSize(12);
        assertThat(topics.keySet())
                .filteredOn(name -> !name.endsWith(".dead"))
                .allSatisfy(name -> assertThat(topics).containsKey(name + ".dead"));
    }

    @Test
    void chunks_of_pupils_data_are_gone_after_two_weeks_dead_or_alive_and_events_stay() {
        String twoWeeks = Long.toString(14L * 24 * 60 * 60 * 1000);

        assertThat(topics.get("khet.collection.records").configs()).containsEntry("retention.ms", twoWeeks);
        assertThat(topics.get("khet.collection.records.dead").configs()).containsEntry("retention.ms", twoWeeks);
        assertThat(topics.get("khet.collection").configs()).containsEntry("retention.ms", "-1");
    }
}
