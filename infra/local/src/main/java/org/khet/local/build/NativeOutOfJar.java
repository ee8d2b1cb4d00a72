package org.khet.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes DuckDB's native library out of its jar and lays it beside it. Left inside, each start would unpack 72 MB to the
 * temporary folder, and leave them there when the process is killed.
 */
final class NativeOutOfJar {
    private NativeOutOfJar() {}

    static void takeOut(Path lib, String artifact) throws IOException {
        if (!Files.isDirectory(lib)) {
            return;
        }
        try (var jars = Files.newDirectoryStream(lib, artifact + "-*.jar")) {
            for (Path jar : jars) {
                slim(jar);
            }
        }
    }

    private static void slim(Path jar) throws IOException {
        Path slim = jar.resolveSibling(jar.getFileName() + ".slim");
        boolean found = false;
        try (var in = new ZipFile(jar.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(slim))) {
            for (ZipEntry entry : in.stream().toList()) {
                if (isNative(entry.getName())) {
                    if (entry.getName().endsWith(platform())) {
                        Files.copy(
                                in.getInputStream(entry),
                                jar.resolveSibling(entry.getName()),
                                StandardCopyOption.REPLACE_EXISTING);
                        found = true;
                    }
                    continue;
                }
                var copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                out.putNextEntry(copy);
                in.getInputStream(entry).transferTo(out);
                out.closeEntry();
            }
        }
        if (found) {
            Files.move(slim, jar, StandardCopyOption.REPLACE_EXISTING);
        } else {
            // A machine the library does not know: leave it to the library to say so.
            Files.delete(slim);
        }
    }

    private static boolean isNative(String name) {
        return name.startsWith("libduckdb_java.");
    }

    /** As DuckDB names them: {@code libduckdb_java.so_linux_amd64}, {@code …_macos_arm64}, {@code …_windows_amd64}. */
    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "amd64";
        String system = os.contains("mac") ? "macos" : os.contains("windows") ? "windows" : "linux";
        return "_" + system + "_" + arch;
    }
}
