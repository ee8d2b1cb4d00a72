package org.khet.collection.revocations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.khet.collection.certificates.OfficeKeys;
import org.khet.collection.certificates.Revocation;
import org.khet.collection.submissions.Submissions;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Revokes a signing key over HTTP; what was revoked stands in the public list of keys. */
@RestController
class RevocationController {
    private final OfficeKeys keys;
    private final Submissions submissions;
    private final AuditTrail audit;
    private final Clock clock;

    RevocationController(OfficeKeys keys, Submissions submissions, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.submissions = submissions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param compromisedSince from then on no signature of the key is to be trusted */
    record KeyRevocation(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String fingerprint,

            @NotNull Instant compromisedSince,
            @NotBlank @Size(max = 500) String reason) {}

    /** @param recorded certificates from before that stay good */
    record Revoked(String fingerprint, Instant at, Instant compromisedSince, int recorded) {}

    /**
     * What the office had accepted before stays good, and by name only: whoever has the key can write an earlier time into
     * a certificate, but not into the office's record.
     */
    @PostMapping("/api/collection/key-revocations")
    ResponseEntity<Revoked> revoke(Caller caller, @Valid @RequestBody KeyRevocation wish) {
        caller.requireRole(Role.ADMINISTRATOR);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (wish.compromisedSince().isAfter(now)) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .field("compromisedSince", "ต้องไม่อยู่ในอนาคต", "Must not be in the future")
                    .build();
        }
        var recorded = submissions.acceptedCertificates().stream()
                .filter(one -> one.acceptedAt().isBefore(wish.compromisedSince()))
                .map(Submissions.AcceptedCertificate::certificate)
                .filter(one -> one.isSignedWith(wish.fingerprint()))
                .map(one -> one.sha256())
                .sorted()
                .toList();
        keys.revoke(
                wish.fingerprint(),
                new Revocation(now, wish.compromisedSince(), wish.reason().strip(), recorded));
        audit.record(
                caller,
                "signing-key-revoked",
                wish.fingerprint(),
                Map.of(
                        "compromisedSince",
                        wish.compromisedSince().toString(),
                        "recorded",
                        Integer.toString(recorded.size())));
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Revoked(wish.fingerprint(), now, wish.compromisedSince(), recorded.size()));
    }
}
