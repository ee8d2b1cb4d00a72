package org.khet.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
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
        String name, List<String> command, Map<String, String> environment, Path folder, Path log, URI check, URI url) {

    ServerSpec withCommand(List<String> changed) {
        return new ServerSpec(name, changed, environment, folder, log, check, url);
    }

    /** The same, with one more option for the JVM. */
    ServerSpec withJavaOption(String option) {
        List<String> longer = new ArrayList<>(command);
        longer.add(longer.indexOf(Java.executable()) + 1, option);
        return withCommand(longer);
    }
}
