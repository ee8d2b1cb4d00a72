package org.khet.notification.preferences;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.security.Principal;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.notification.recipients.Channel;
import org.khet.notification.recipients.Recipients;
import org.khet.notification.recipients.Self;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own wishes over HTTP; nobody sees another's. */
@RestController
@RequestMapping("/api/notifications/preferences")
class PreferencesController {

    private final Preferences preferences;
    private final Recipients recipients;

    PreferencesController(Preferences preferences, Recipients recipients) {
        this.preferences = preferences;
        this.recipients = recipients;
    }

    /** What somebody chooses; times are Bangkok's. */
    record Wish(
            @NotNull Set<@NotNull Channel> channels,
            boolean digest,
            @Nullable LocalTime digestAt,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietTo,
            @NotNull Set<@NotNull Topic> muted) {}

    /** @param reachable by which channels the office can reach the caller; empty where it does not list them */
    record Wishes(
            List<Channel> channels,
            boolean digest,
            LocalTime digestAt,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietTo,
            List<Topic> muted,
            List<Channel> reachable,
            long version) {}

    @GetMapping
    ResponseEntity<Wishes> mine(Caller caller, Principal principal) {
        return answer(preferences.of(self(caller, principal)));
    }

    @PutMapping
    ResponseEntity<Wishes> choose(
            Caller caller,
            Principal principal,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Wish wish) {
        var id = self(caller, principal);
        var version = preferences.of(id).version();
        ETags.requireMatch(ifMatch, version);
        if ((wish.quietFrom() == null) != (wish.quietTo() == null)) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .field(
                            wish.quietFrom() == null ? "quietFrom" : "quietTo",
                            "ช่วงเวลาเงียบต้องมีทั้งเวลาเริ่มและเวลาสิ้นสุด",
                            "Quiet hours have a beginning and an end")
                    .cure("กรอกทั้งสองเวลา หรือเว้นว่างทั้งสอง", "Give both times, or neither")
                    .build();
        }
        var at = wish.digestAt();
        return answer(preferences.put(new Preference(
                id,
                version,
                wish.channels(),
                wish.digest(),
                at == null ? Preference.USUAL_DIGEST : at,
                wish.quietFrom(),
                wish.quietTo(),
                wish.muted())));
    }

    private static String self(Caller caller, Principal principal) {
        if (caller.has(Role.SCHOOL_CLIENT)) {
            throw Self.onlyForPeople();
        }
        return Self.idOf(principal);
    }

    private ResponseEntity<Wishes> answer(Preference chosen) {
        return ResponseEntity.ok()
                .eTag(ETags.of(chosen.version()))
                .body(new Wishes(
                        chosen.channels().stream().sorted().toList(),
                        chosen.digest(),
                        chosen.digestAt(),
                        chosen.quietFrom(),
                        chosen.quietTo(),
                        chosen.muted().stream().sorted().toList(),
                        recipients
                                .find(chosen.id())
                                .map(person ->
                                        person.channels().stream().sorted().toList())
                                .orElse(List.of()),
                        chosen.version()));
    }
}
