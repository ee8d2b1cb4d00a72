package org.khet.notification.held;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.khet.notification.NotificationSettings;
import org.khet.notification.messages.Kind;
import org.khet.notification.messages.Message;
import org.khet.notification.messages.MessageIds;
import org.khet.notification.preferences.Topic;
import org.khet.notification.recipients.Channel;
import org.khet.notification.templates.EventValues;
import org.khet.notification.templates.Templates;
import org.springframework.stereotype.Component;

/** Writes a digest: the office's own words above, below them a line for each message, grouped by what it is about. */
@Component
class DigestText {

    private static final String TEMPLATE = "digest";

    /** More than anybody reads; the rest is counted. */
    private static final int MOST_LINES = 100;

    private final Templates templates;
    private final NotificationSettings settings;

    DigestText(Templates templates, NotificationSettings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    /** @param items those of its messages that still wait, one at least */
    Message of(Digest digest, List<Held> items) {
        var first = items.getFirst().message();
        var template = templates.get(TEMPLATE).template();
        var head = template.render(
                first.language(),
                Map.of(
                        "count", Integer.toString(items.size()),
                        "day", EventValues.date(digest.dueAt(), first.language())),
                settings.publicUrl());
        var paragraphs = new ArrayList<>(head.paragraphs());
        byTopic(items).forEach((topic, ofTopic) -> paragraphs.add(group(topic, ofTopic, first.language())));
        return Message.fresh(
                MessageIds.of("digest", digest.id(), digest.recipientId(), Channel.EMAIL, TEMPLATE),
                digest.id(),
                TEMPLATE,
                template.version(),
                Kind.DIGEST,
                Channel.EMAIL,
                digest.recipientId(),
                first.schoolCode(),
                first.areaCode(),
                first.address(),
                first.language(),
                head.subject(),
                paragraphs,
                head.link(),
                digest.dueAt());
    }

    private static Map<Topic, List<Message>> byTopic(List<Held> items) {
        var groups = new EnumMap<Topic, List<Message>>(Topic.class);
        items.stream()
                .sorted(Comparator.comparing((Held item) -> item.message().createdAt())
                        .thenComparing(Held::id))
                .forEach(item -> groups.computeIfAbsent(item.topic(), topic -> new ArrayList<>())
                        .add(item.message()));
        return groups;
    }

    private static String group(Topic topic, List<Message> items, String language) {
        var lines = new StringBuilder(topic.title(language) + " (" + items.size() + ")");
        items.stream()
                .limit(MOST_LINES)
                .forEach(item -> lines.append("\n• ")
                        .append(item.subject())
                        .append("\n  ")
                        .append(item.link()));
        int more = items.size() - MOST_LINES;
        if (more > 0) {
            lines.append(language.equals("en") ? "\n… and " + more + " more" : "\n… และอีก " + more + " เรื่อง");
        }
        return lines.toString();
    }
}
