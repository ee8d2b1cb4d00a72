package org.khet.local.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.khet.local.LocalException;
import org.khet.local.secrets.PrivateFiles;

/** The folder that holds the data, secrets and logs of one running system. */
record Home(Path folder) {
    private static final String MARK = "This folder belongs to Khet; infra/bin/down --purge deletes it.\n";
    private static final long NEEDED_MB = 400;

    static Home create(Settings settings) {
        var home = new Home(settings.home());
        try {
            if (Files.isDirectory(home.folder) && !home.isOurs() && !isEmpty(home.folder)) {
                // A folder that holds a user's log file or the like may be shared; one with a database may not.
                home.refuseForeignData();
            }
            PrivateFiles.createFolder(home.folder);
            Files.createDirectories(home.logs());
            Files.writeString(home.mark(), MARK);
            home.checkSpace();
            return home;
        } catch (IOException e) {
            throw new LocalException("Cannot write to " + home.folder + ": " + Reason.of(e), e);
        }
    }

    Path data(Part part) {
        return folder.resolve(part.label());
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path log(Part part) {
        return logs().resolve(part.label() + ".log");
    }

    Path secrets() {
        return folder.resolve("secrets.properties");
    }

    Path signingKey() {
        return folder.resolve("signing-key.pem");
    }

    Path runFile() {
        return folder.resolve("run.json");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    Path sampleMark() {
        return folder.resolve("sample-loaded");
    }

    /** Deletes what Khet put here, and the folder itself where nothing else is left in it. */
    void purge() {
        if (!isOurs()) {
            throw new LocalException(folder + " was not made by Khet; nothing was deleted");
        }
        try {
            for (Part part : Part.values()) {
                delete(data(part));
            }
            for (Path path : new Path[] {logs(), secrets(), signingKey(), runFile(), sampleMark(), lock(), mark()}) {
                delete(path);
            }
            if (isEmpty(folder)) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new LocalException("Not everything in " + folder + " could be deleted: " + Reason.of(e), e);
        }
    }

    boolean isOurs() {
        return Files.exists(mark());
    }

    private Path mark() {
        return folder.resolve("khet-home.txt");
    }

    private void refuseForeignData() {
        for (Part part : Part.values()) {
            if (Files.exists(data(part))) {
                throw new LocalException(
                        folder + " holds " + part.label() + " but was not made by Khet; set KHET_HOME");
            }
        }
    }

    private void checkSpace() throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() / (1024 * 1024);
        if (free < NEEDED_MB) {
            throw new LocalException("The disk of " + folder + " is nearly full: " + free + " MB free, " + NEEDED_MB
                    + " MB needed to start");
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            return !entries.iterator().hasNext();
        }
    }

    /** Links are deleted, never followed: Keycloak's programs are links into the build. */
    static void delete(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(path);
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
