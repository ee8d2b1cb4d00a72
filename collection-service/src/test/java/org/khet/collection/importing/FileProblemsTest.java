package org.khet.collection.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khet.problem.ProblemException;
import org.khet.rules.reading.FileFault;
import org.khet.rules.text.Bilingual;
import org.springframework.util.unit.DataSize;

class FileProblemsTest {

    @ParameterizedTest
    @EnumSource(FileFault.Kind.class)
    void every_fault_of_a_file_is_a_problem_with_place_and_cure(FileFault.Kind kind) {
        var problem = FileProblems.of(
                new FileFault(kind, 7, "เพศ", new Bilingual("ผิด", "Wrong"), new Bilingual("แก้", "Mend it")));

        assertThat(problem.type().status()).isIn(413, 415, 422);
        assertThat(problem.fields())
                .singleElement()
                .satisfies(field -> assertThat(field.row()).isEqualTo(7));
        assertThat(problem.cureTh()).isEqualTo("แก้");
    }

    @Test
    void a_spooled_file_can_be_read_twice_and_leaves_nothing_behind(@TempDir Path folder) throws IOException {
        try (var spool = Spool.of(new ByteArrayInputStream(new byte[200_000]), 200_000, settings(folder, 1))) {
            assertThat(spool.open().readAllBytes()).hasSize(200_000);
            assertThat(spool.open().readAllBytes()).hasSize(200_000);
            assertThat(spool.sha256()).hasSize(64);
            assertThat(files(folder)).isZero();
        }
    }

    @Test
    void a_body_that_ends_early_or_is_too_large_is_refused(@TempDir Path folder) throws IOException {
        assertProblem("file-truncated", () -> Spool.of(body(500), 501, settings(folder, 1)));
        assertProblem("file-too-large", () -> Spool.of(body(500), 2 << 20, settings(folder, 1)));
        assertProblem("file-too-large", () -> Spool.of(body((1 << 20) + 1), -1, settings(folder, 1)));
        assertThat(files(folder)).isZero();
    }

    private static void assertProblem(String slug, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.type().slug()).isEqualTo(slug));
    }

    private static InputStream body(int size) {
        return new ByteArrayInputStream(new byte[size]);
    }

    private static ImportSettings settings(Path folder, int megabytes) {
        return new ImportSettings(DataSize.ofMegabytes(megabytes), 1, Duration.ofSeconds(1), folder);
    }

    private static long files(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return found.count();
        }
    }
}
