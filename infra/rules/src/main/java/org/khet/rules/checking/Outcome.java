package org.khet.rules.checking;

import org.khet.rules.reading.FileFault;

/** What became of a file: read to its end, or refused before its first row was handed over. */
public sealed interface Outcome {
    record Checked(Summary summary) implements Outcome {}

    record Refused(FileFault fault) implements Outcome {}
}
