package org.khet.reporting.figures;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.khet.reporting.snapshots.Snapshot;

/** Where the records of snapshots are found. */
interface SnapshotSource {

    /** A file that holds what its hash says. */
    Path file(Snapshot snapshot);

    /** The same data of another school year. */
    Optional<Snapshot> like(Snapshot snapshot, int schoolYear);

    /** Codes of the schools whose data was expected and is not in the snapshot. */
    List<String> missing(Snapshot snapshot);
}
