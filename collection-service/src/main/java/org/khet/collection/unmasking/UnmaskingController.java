package org.khet.collection.unmasking;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.Reach;
import org.khet.idempotency.UnkeptAnswer;
import org.khet.paging.Page;
import org.khet.paging.PageRequest;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Looks behind the mask over HTTP, and who has looked. */
@RestController
@RequestMapping("/api/collection/collections/{collectionId}/submissions/{schoolCode}/unmaskings")
class UnmaskingController {
    private static final Role[] ENTITLED = {
        Role.SCHOOL_OFFICER, Role.SCHOOL_DIRECTOR, Role.DATA_OFFICER, Role.SUPERVISOR
    };

    private final Reach reach;
    private final Looking looking;
    private final Unmaskings looks;

    UnmaskingController(Reach reach, Looking looking, Unmaskings looks) {
        this.reach = reach;
        this.looking = looking;
        this.looks = looks;
    }

    record Look(
            @Min(1) int row,
            @NotEmpty @Size(max = 20) List<@NotBlank @Size(max = 100) String> fields,

            @NotBlank @Size(min = 10, max = 500) String reason) {}

    /** Values as the school sent them. */
    record Seen(int row, Map<String, @Nullable String> cells) {}

    /** @param office whether somebody of the office looked */
    record LookView(Instant at, String by, boolean office, int version, int row, List<String> fields, String reason) {}

    @PostMapping
    ResponseEntity<Seen> look(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @Valid @RequestBody Look wish,
            HttpServletRequest request) {
        UnkeptAnswer.mark(request);
        caller.requireRole(ENTITLED);
        var scope = reach.toRead(caller, collectionId, schoolCode);
        var cells = looking.look(
                caller,
                scope,
                new Looking.Look(wish.row(), wish.fields(), wish.reason().strip(), null));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Seen(wish.row(), cells));
    }

    /** Who looked at this school's pupils, and why; newest first. */
    @GetMapping
    Page<LookView> list(
            Caller caller,
            @PathVariable String collectionId,
            @PathVariable String schoolCode,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        reach.toRead(caller, collectionId, schoolCode);
        return looks.page(collectionId, schoolCode, PageRequest.of(limit, cursor))
                .map(one -> new LookView(
                        one.at(), one.by().name(), one.office(), one.version(), one.row(), one.fields(), one.reason()));
    }
}
