package org.khet.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What it takes to run one server process.
 *
 * @param log file that gets what the process prints; the one of the run before is kept beside it as {@code .1}
 * @param check what to ask whether it works, see {@link Probe#of}
 * @param url where people or programs reach it
 */
public record ServerSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Path log,
        URI check,
        URI url) {}
