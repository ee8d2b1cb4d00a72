package org.khet.events;

/**
 * One kind of event: a literal that never changes its meaning, the topic it travels on, and the shape of its data.
 *
 * @param type the CloudEvents {@code type}, for example {@code org.khet.collection.submission-accepted.v1}
 * @param topic the Kafka topic
 * @param data the record that its JSON data reads into
 */
public record EventType(String type, String topic, Class<? extends Record> data) {

    static EventType of(String type, String topic, Class<? extends Record> data) {
        return new EventType("org.khet." + type, topic, data);
    }
}
