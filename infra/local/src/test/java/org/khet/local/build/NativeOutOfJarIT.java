package org.khet.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeOutOfJarIT {
    @TempDir
    Path folder;

    @Test
    void only_this_machines_library_is_kept_and_it_lies_beside_the_jar() throws Exception {
        Path jar = folder.resolve("duckdb_jdbc-2.0.0.1.jar");
        write(
                jar,
                List.of(
                        "org/duckdb/Driver.class",
                        "libduckdb_java.so_linux_amd64",
                        "libduckdb_java.so_linux_arm64",
                        "libduckdb_java.so_macos_arm64",
                        "libduckdb_java.so_windows_amd64"));

        NativeOutOfJar.takeOut(folder, "duckdb_jdbc");

        assertThat(names(jar)).containsExactly("org/duckdb/Driver.class");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(2)
                    .anyMatch(name -> name.startsWith("libduckdb_java.so_"));
        }
    }

    @Test
    void a_jar_without_a_library_for_this_machine_is_left_as_it_is() throws Exception {
        Path jar = folder.resolve("duckdb_jdbc-2.0.0.1.jar");
        write(jar, List.of("org/duckdb/Driver.class", "libduckdb_java.so_plan9_mips"));

        NativeOutOfJar.takeOut(folder, "duckdb_jdbc");

        assertThat(names(jar)).hasSize(2);
    }

    private static void write(Path jar, List<String> names) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }

    private static List<String> names(Path jar) throws IOException {
        try (var in = new ZipFile(jar.toFile())) {
            return in.stream().map(ZipEntry::getName).toList();
        }
    }
}
