package org.khet.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshnessIT {
    @TempDir
    Path folder;

    private Path module;
    private Path source;
    private Path jar;
    private Path pom;
    private Freshness freshness;

    @BeforeEach
    void write() throws Exception {
        pom = Files.writeString(folder.resolve("pom.xml"), "<project/>");
        module = Files.createDirectories(folder.resolve("service/src/main"))
                .getParent()
                .getParent();
        source = Files.writeString(module.resolve("src/main/A.java"), "class A {}");
        jar = Files.writeString(
                Files.createDirectories(module.resolve("target")).resolve("a.jar"), "jar");
        freshness = new Freshness(folder.resolve("built.properties"));
        // Sources count as edited an hour after the jar was written.
        later(pom, source, source.getParent(), source.getParent().getParent());
    }

    @Test
    void a_missing_jar_is_stale() throws Exception {
        Files.delete(jar);
        assertThat(fresh()).isFalse();
    }

    @Test
    void a_jar_older_than_a_source_is_stale_until_it_was_built_from_just_these_sources() throws Exception {
        assertThat(fresh()).isFalse();
        freshness.remember("a", jar, sources());
        assertThat(fresh()).isTrue();
    }

    @Test
    void a_changed_source_a_new_one_and_a_deleted_one_each_make_it_stale() throws Exception {
        freshness.remember("a", jar, sources());

        Files.writeString(source, "class A { int b; }");
        later(source);
        assertThat(fresh()).isFalse();

        Files.writeString(source, "class A {}");
        Path added = Files.writeString(module.resolve("src/main/B.java"), "class B {}");
        later(source, added);
        assertThat(fresh()).isFalse();

        Files.delete(added);
        assertThat(fresh()).isTrue();
        Files.delete(source);
        later(module.resolve("src/main"));
        assertThat(fresh()).isFalse();
    }

    @Test
    void another_jar_in_its_place_is_stale() throws Exception {
        freshness.remember("a", jar, sources());
        Files.writeString(jar, "another jar");
        assertThat(fresh()).isFalse();
    }

    @Test
    void tests_and_what_the_build_made_are_no_sources() throws Exception {
        freshness.remember("a", jar, sources());
        Files.writeString(Files.createDirectories(module.resolve("src/test")).resolve("ATest.java"), "x");
        Files.writeString(
                Files.createDirectories(module.resolve("node_modules/x")).resolve("x.js"), "x");
        assertThat(fresh()).isTrue();
    }

    @Test
    void a_jar_written_after_every_source_is_fresh_whoever_built_it() throws Exception {
        var past = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        for (Path path :
                Set.of(pom, source, source.getParent(), source.getParent().getParent())) {
            Files.setLastModifiedTime(path, past);
        }
        assertThat(fresh()).isTrue();
    }

    private boolean fresh() throws Exception {
        return freshness.isFresh("a", jar, sources());
    }

    private Freshness.Sources sources() throws Exception {
        return Freshness.read(Set.of(module), pom);
    }

    private static void later(Path... paths) throws Exception {
        for (Path path : paths) {
            Files.setLastModifiedTime(path, FileTime.from(Instant.now().plus(Duration.ofHours(1))));
        }
    }
}
