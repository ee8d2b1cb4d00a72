package org.khet.notification.messages;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.notification.messages.MessageView.MessageText;
import org.khet.notification.recipients.Channel;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notifications/messages")
class MessagesController {

    private static final int MOST_AT_ONCE = 500;

    private final Shelf shelf;
    private final AuditTrail audit;

    MessagesController(Shelf shelf, AuditTrail audit) {
        this.shelf = shelf;
        this.audit = audit;
    }

    @GetMapping
    Page<MessageView> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable Set<MessageState> status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        caller.requireStaff();
        return shelf.page(caller, channel, status == null ? Set.of() : status, PageRequest.of(limit, cursor))
                .map(MessageView::of);
    }

    /** How many of each state there are. */
    @GetMapping("/counts")
    Map<MessageState, Integer> counts(Caller caller) {
        caller.requireStaff();
        return shelf.counts(caller);
    }

    @GetMapping("/{id}")
    MessageText one(Caller caller, @PathVariable String id) {
        caller.requireStaff();
        return MessageText.of(shelf.get(caller, id));
    }

    @PostMapping("/{id}/resend")
    MessageView resend(Caller caller, @PathVariable String id) {
        caller.requireRole(Role.DATA_OFFICER);
        var message = shelf.resend(caller, id);
        audit.record(caller, "message-resent", id, Map.of());
        return MessageView.of(message);
    }

    /** Those that are on the shelf go out again; the others are named with the reason, and nothing happens to them. */
    @PostMapping("/resend")
    Resent resendMany(Caller caller, @RequestBody @Valid Wanted wanted) {
        caller.requireRole(Role.DATA_OFFICER);
        var again = new ArrayList<String>();
        var left = new ArrayList<Left>();
        for (var id : Set.copyOf(wanted.ids())) {
            try {
                shelf.resend(caller, id);
                again.add(id);
            } catch (ProblemException refused) {
                left.add(new Left(id, refused.type().slug()));
            }
        }
        if (!again.isEmpty()) {
            audit.record(caller, "messages-resent", "messages", Map.of("count", Integer.toString(again.size())));
        }
        return new Resent(again, left);
    }

    /** What stands on the dead-letter shelf. */
    @GetMapping("/shelf")
    Page<MessageView> shelf(
            Caller caller,
            @RequestParam(required = false) @Nullable Channel channel,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return list(caller, channel, EnumSet.copyOf(MessageState.SHELF), limit, cursor);
    }

    record Wanted(@NotEmpty @Size(max = MOST_AT_ONCE) List<@NotNull String> ids) {}

    record Resent(List<String> resent, List<Left> left) {}

    record Left(String id, String problem) {}
}
