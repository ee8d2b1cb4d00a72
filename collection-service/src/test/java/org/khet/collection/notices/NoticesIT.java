package org.khet.collection.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.khet.collection.SampleArea;
import org.khet.events.EventJson;
import org.khet.events.NotificationEvents;
import org.khet.events.NotificationEvents.MessageSent;
import org.khet.events.NotificationEvents.MessageShelved;
import org.khet.messaging.IncomingEvent;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KhetTest
class NoticesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private NoticeReceipts receipts;

    @Test
    void messages_about_a_collection_are_counted_once_by_kind_and_way() {
        var area = new SampleArea(port);
        var cause = "collections:" + area.collection + ":2:0";
        sent("m1", cause);
        sent("m1", cause);
        sent("m2", cause);
        sent("m3", "submissions:other:1:0");
        shelved("m4", cause);

        var notices =
                area.officer.get("/collections/" + area.collection + "/notices").body();

        assertThat(notices.path("expected").asInt()).isEqualTo(2);
        assertThat(notices.path("messages")).hasSize(1);
        assertThat(notices.path("messages").get(0).path("delivered").asInt()).isEqualTo(2);
        assertThat(notices.path("messages").get(0).path("failed").asInt()).isEqualTo(1);
        sent("m4", cause);
        assertThat(area.officer
                        .get("/collections/" + area.collection + "/notices")
                        .body()
                        .path("messages")
                        .get(0)
                        .path("failed")
                        .asInt())
                .isZero();
        assertThat(area.officerOf(area.a)
                        .get("/collections/" + area.collection + "/notices")
                        .status())
                .isEqualTo(403);
        assertThat(area.as(Tokens.forStaffOf("99990000", Role.DATA_OFFICER))
                        .get("/collections/" + area.collection + "/notices")
                        .status())
                .isEqualTo(404);
    }

    private void sent(String message, String cause) {
        take(NotificationEvents.MESSAGE_SENT.type(), new MessageSent(message, cause, "EMAIL", "collection-opened"));
    }

    private void shelved(String message, String cause) {
        take(
                NotificationEvents.MESSAGE_SHELVED.type(),
                new MessageShelved(message, cause, "EMAIL", "collection-opened"));
    }

    private void take(String type, Object data) {
        receipts.on(
                new IncomingEvent("e", type, "notification-service", null, Instant.now(), EventJson.write(data), null));
    }
}
