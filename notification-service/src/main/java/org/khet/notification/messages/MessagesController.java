package org.khet.notification.messages;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.notification.recipients.Channel;
import org.khet.notification.recipients.Masks;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notifications")
class MessagesController {

    private final Messages messages;
    private final AuditTrail audit;
    private final Clock clock;

    MessagesController(Messages messages, AuditTrail audit, Clock clock) {
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/messages")
    Page<MessageView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable MessageState status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        caller.requireStaff();
        return messages.page(caller, channel, status, PageRequest.of(limit, cursor))
                .map(MessageView::of);
    }

    @GetMapping("/messages/{id}")
    MessageText one(Caller caller, @PathVariable String id) {
        caller.requireStaff();
        return MessageText.of(messages.get(caller, id));
    }

    @PostMapping("/messages/{id}/resend")
    MessageView resend(Caller caller, @PathVariable String id) {
        caller.requireRole(Role.DATA_OFFICER);
        messages.get(caller, id);
        var message = messages.resend(id, clock.instant());
        audit.record(caller, "message-resent", id, Map.of());
        return MessageView.of(message);
    }

    /** What the caller's own school, or the office, was told last. */
    @GetMapping("/bell")
    Page<Notice> bell(Caller caller, @RequestParam(required = false) @Nullable Integer limit) {
        var asked = PageRequest.of(limit, null);
        var school = caller.schoolCode();
        var page = school != null
                ? messages.pageOfSchool(school, asked)
                : messages.page(caller, Channel.EMAIL, null, asked);
        if (school == null) {
            caller.requireStaff();
        }
        return page.map(Notice::of);
    }

    record Notice(String id, String subject, String link, Instant at) {

        static Notice of(Message message) {
            return new Notice(message.id(), message.subject(), message.link(), message.createdAt());
        }
    }

    record MessageView(
            String id,
            Channel channel,
            String template,
            String recipientId,
            @Nullable String schoolCode,
            String address,
            String subject,
            MessageState status,
            int attempts,
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable String provider,
            @Nullable String lastFault) {

        static MessageView of(Message message) {
            return new MessageView(
                    message.id(),
                    message.channel(),
                    message.template(),
                    message.recipientId(),
                    message.schoolCode(),
                    message.channel() == Channel.SMS ? Masks.phone(message.address()) : Masks.email(message.address()),
                    message.subject(),
                    message.state(),
                    message.attempt(),
                    message.createdAt(),
                    message.sentAt(),
                    message.provider(),
                    message.lastFault());
        }
    }

    /** A requester's tracking code and link are theirs alone, so their texts are not shown. */
    record MessageText(MessageView message, List<String> paragraphs) {

        static MessageText of(Message message) {
            return new MessageText(
                    MessageView.of(message),
                    message.recipientId().startsWith("request-") ? List.of() : message.paragraphs());
        }
    }
}
