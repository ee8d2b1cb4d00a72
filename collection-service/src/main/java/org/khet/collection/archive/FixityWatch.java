package org.khet.collection.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import org.khet.archives.BagCheck;
import org.khet.collection.certificates.Sha256;
import org.khet.security.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again whether sealed archives are still what they were: bits rot in silence. */
@Component
class FixityWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FixityWatch.class);
    private static final int MOST_NAMED = 100;

    private final Archives archives;
    private final ArchiveBytes bytes;
    private final ArchiveSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    FixityWatch(Archives archives, ArchiveBytes bytes, ArchiveSettings settings, AuditTrail audit, Clock clock) {
        this.archives = archives;
        this.bytes = bytes;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${khet.archive.watch}", fixedDelayString = "${khet.archive.watch}")
    void look() {
        var due = clock.instant().minus(settings.recheck());
        for (var archive : archives.all()) {
            var last = archive.fixity();
            if (last == null || last.checkedAt().isBefore(due)) {
                check(archive);
            }
        }
    }

    CollectionArchive check(CollectionArchive archive) {
        var found = found(archive);
        if (!found.whole()) {
            LOG.error("Archive {} is broken: {}", archive.id(), found.faults());
            audit.recordSystem(
                    "archive-broken",
                    archive.id(),
                    Map.of("faults", String.valueOf(found.faults().size())));
        }
        return archives.checked(archive.id(), found);
    }

    private CollectionArchive.Fixity found(CollectionArchive archive) {
        var faults = new ArrayList<String>();
        int files = 0;
        try {
            Files.createDirectories(settings.workspace());
            var file = Files.createTempFile(settings.workspace(), "fixity", ".zip");
            try {
                var sum = Sha256.digest();
                try (var out = new DigestOutputStream(Files.newOutputStream(file), sum)) {
                    bytes.writeTo(archive, out);
                }
                var checked = BagCheck.of(file);
                files = checked.files();
                checked.faults().stream()
                        .limit(MOST_NAMED)
                        .map(fault -> fault.path() + " " + fault.kind().saysTh())
                        .forEach(faults::add);
                if (faults.isEmpty() && !HexFormat.of().formatHex(sum.digest()).equals(archive.sha256())) {
                    faults.add("SHA-256 ของทั้งแฟ้มไม่ตรง");
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warn("Archive {} cannot be read", archive.id(), e);
            faults.add("แฟ้มอ่านไม่ได้");
        }
        return new CollectionArchive.Fixity(clock.instant(), faults.isEmpty(), files, faults);
    }
}
