package org.khet.collection.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.khet.collection.certificates.SignedCertificate;
import org.khet.collection.findings.FindingStore;
import org.khet.collection.records.BatchName;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.Removals;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.Submissions;
import org.khet.security.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes away rows and findings of versions that were replaced long ago. The current version stays, and every one that was
 * ever certified: certificates, receipts, archives and other services rest on those alone. Who sent what, when and why, and
 * how much it changed, stays in the history; only its values go.
 */
@Component
class Superseded {
    private static final Logger LOG = LoggerFactory.getLogger(Superseded.class);

    private final Submissions submissions;
    private final RecordStore records;
    private final FindingStore findings;
    private final Removals removals;
    private final AuditTrail audit;
    private final Clock clock;
    private final RetentionSettings settings;

    Superseded(
            Submissions submissions,
            RecordStore records,
            FindingStore findings,
            Removals removals,
            AuditTrail audit,
            Clock clock,
            RetentionSettings settings) {
        this.submissions = submissions;
        this.records = records;
        this.findings = findings;
        this.removals = removals;
        this.audit = audit;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(initialDelayString = "${khet.retention.watch}", fixedDelayString = "${khet.retention.watch}")
    void look() {
        var before = clock.instant().minus(settings.superseded());
        removals.unfinished().forEach(removal -> takeAway(removal.base()));
        for (var id : submissions.withVersionsFrom(before)) {
            try {
                submissions.findById(id).ifPresent(submission -> takeAway(submission, before));
            } catch (RuntimeException e) {
                LOG.warn("Old versions of {} are looked after again later: {}", id, e.toString());
            }
        }
    }

    void takeAway(Submission submission, Instant before) {
        for (var base : unneeded(submission, before)) {
            if (removals.find(base).isEmpty()) {
                removals.begin(base, submission.id());
                takeAway(base);
                audit.recordSystem("old-values-removed", submission.id(), Map.of("batch", base));
            }
        }
    }

    private void takeAway(String base) {
        records.delete(base);
        findings.delete(base);
        removals.end(base);
    }

    /** Bases on which nothing stands but versions that were replaced before then and never certified. */
    static Set<String> unneeded(Submission submission, Instant before) {
        var certified = submission.certificates().stream()
                .map(SignedCertificate::version)
                .collect(Collectors.toSet());
        var kept = new HashSet<String>();
        var gone = new LinkedHashSet<String>();
        var versions = submission.versions();
        for (int i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var replacedAt = versions.get(Math.min(i + 1, versions.size() - 1)).at();
            var needed = version.number() == submission.current().number()
                    || certified.contains(version.number())
                    || !replacedAt.isBefore(before);
            (needed ? kept : gone).add(BatchName.of(version.batch()).base());
        }
        gone.removeAll(kept);
        return gone;
    }
}
