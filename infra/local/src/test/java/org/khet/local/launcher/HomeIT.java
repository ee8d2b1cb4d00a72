package org.khet.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khet.local.LocalException;

class HomeIT {
    @TempDir
    Path folder;

    private Home create() {
        return Home.create(
                Settings.from(Map.of("KHET_HOME", folder.resolve("khet").toString())));
    }

    @Test
    void only_its_owner_may_look_into_a_new_home() throws Exception {
        create();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("khet"))))
                .isEqualTo("rwx------");
    }

    @Test
    void purging_deletes_the_data_but_not_what_a_link_in_it_points_to() throws Exception {
        var home = create();
        Path outside = Files.writeString(
                Files.createDirectory(folder.resolve("outside")).resolve("jar"), "x");
        Path keycloak = Files.createDirectories(home.data(Part.KEYCLOAK));
        Files.createSymbolicLink(keycloak.resolve("lib"), outside.getParent());
        Files.writeString(home.secrets(), "a=b");

        home.purge();

        assertThat(home.folder()).doesNotExist();
        assertThat(outside).exists();
    }

    @Test
    void purging_leaves_a_strangers_file_alone() throws Exception {
        var home = create();
        Path mine = Files.writeString(home.folder().resolve("notes.txt"), "x");

        home.purge();

        assertThat(mine).exists();
        assertThat(home.isOurs()).isFalse();
    }

    @Test
    void a_folder_that_khet_did_not_make_is_never_purged() {
        assertThatThrownBy(() -> new Home(folder).purge())
                .isInstanceOf(LocalException.class)
                .hasMessageContaining("nothing was deleted");
    }

    @Test
    void a_second_up_is_refused_while_the_first_holds_the_lock() {
        var home = create();
        try (var first = HomeLock.take(home)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> HomeLock.take(home)).hasMessageContaining("already running");
        }
        HomeLock.take(home).close();
    }

    @Test
    void the_run_file_forgets_a_process_that_ended_and_one_whose_number_was_given_to_another() throws Exception {
        var home = create();
        var runFile = new RunFile(home.runFile());
        runFile.put("self", ProcessHandle.current(), 5, "http://x", "");
        Process gone = new ProcessBuilder("true").start();
        ProcessHandle handle = gone.toHandle();
        runFile.put("gone", handle, 5, "http://x", "");
        gone.waitFor();

        assertThat(RunFile.living(home.runFile()))
                .extracting(RunFile.Entry::name)
                .containsExactly("self");
        var other = new RunFile.Entry("self", ProcessHandle.current().pid(), 1, 5, "http://x", "");
        assertThat(other.alive()).isFalse();
    }
}
