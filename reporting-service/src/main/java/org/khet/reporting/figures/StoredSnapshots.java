package org.khet.reporting.figures;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.SnapshotFiles;
import org.khet.reporting.snapshots.Snapshots;
import org.springframework.stereotype.Component;

/** The service's own snapshots. */
@Component
class StoredSnapshots implements SnapshotSource {

    private final SnapshotFiles files;
    private final Snapshots snapshots;

    StoredSnapshots(SnapshotFiles files, Snapshots snapshots) {
        this.files = files;
        this.snapshots = snapshots;
    }

    @Override
    public Path file(Snapshot snapshot) {
        return files.knownOrVerified(snapshot);
    }

    @Override
    public Optional<Snapshot> like(Snapshot snapshot, int schoolYear) {
        return snapshots.like(snapshot, schoolYear);
    }

    @Override
    public List<String> missing(Snapshot snapshot) {
        return snapshots.missing(snapshot);
    }
}
