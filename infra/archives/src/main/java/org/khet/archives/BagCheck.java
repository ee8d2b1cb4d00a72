package org.khet.archives;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * What a check of an archive finds. Every file is read; memory stays flat however large it is.
 *
 * @param files read
 * @param info of bag-info.txt
 */
public record BagCheck(int files, Map<String, String> info, List<Fault> faults) {

    /** A list of a hundred thousand files has some ten million bytes. */
    private static final int LARGEST_TAG_FILE = 64 << 20;

    private static final String TAG_MANIFEST = "tagmanifest-sha256.txt";

    public boolean whole() {
        return faults.isEmpty();
    }

    /** @throws IOException where the file is no zip, or no bag */
    public static BagCheck of(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return of(zip);
        }
    }

    private static BagCheck of(ZipFile zip) throws IOException {
        var entries = new TreeMap<String, ZipEntry>();
        zip.stream()
                .filter(entry -> !entry.isDirectory())
                .forEach(entry -> entries.put(inside(entry.getName()), entry));
        if (!entries.containsKey("bagit.txt") || !entries.containsKey(TAG_MANIFEST)) {
            throw new IOException("not a bag: bagit.txt or " + TAG_MANIFEST + " is missing");
        }
        var listed = new LinkedHashMap<String, String>();
        var faults = new ArrayList<Fault>();
        read(zip, entries.get(TAG_MANIFEST), listed, faults);
        read(zip, entries.get("manifest-sha256.txt"), listed, faults);
        compare(zip, entries, listed, faults);
        var unexpected = new TreeSet<>(entries.keySet());
        unexpected.removeAll(listed.keySet());
        unexpected.remove(TAG_MANIFEST);
        unexpected.forEach(path -> faults.add(new Fault(path, Fault.Kind.UNEXPECTED)));
        return new BagCheck(entries.size(), info(zip, entries.get("bag-info.txt")), List.copyOf(faults));
    }

    private static void compare(
            ZipFile zip, Map<String, ZipEntry> entries, Map<String, String> listed, List<Fault> faults) {
        for (var expected : listed.entrySet()) {
            var entry = entries.get(expected.getKey());
            if (entry == null) {
                faults.add(new Fault(expected.getKey(), Fault.Kind.MISSING));
                continue;
            }
            try (var in = zip.getInputStream(entry)) {
                if (!Sums.of(in).equals(expected.getValue())) {
                    faults.add(new Fault(expected.getKey(), Fault.Kind.CHANGED));
                }
            } catch (IOException e) {
                // A changed byte of packed content often cannot even be unpacked.
                faults.add(new Fault(expected.getKey(), Fault.Kind.CHANGED));
            }
        }
    }

    private static void read(ZipFile zip, @Nullable ZipEntry manifest, Map<String, String> into, List<Fault> faults) {
        if (manifest == null) {
            return;
        }
        try {
            text(zip, manifest).lines().filter(line -> !line.isBlank()).forEach(line -> {
                var parts = line.split("\\s+", 2);
                if (parts.length == 2) {
                    into.put(decoded(parts[1]), parts[0]);
                } else {
                    faults.add(new Fault(inside(manifest.getName()), Fault.Kind.UNREADABLE));
                }
            });
        } catch (IOException e) {
            faults.add(new Fault(inside(manifest.getName()), Fault.Kind.UNREADABLE));
        }
    }

    private static Map<String, String> info(ZipFile zip, @Nullable ZipEntry entry) {
        var info = new LinkedHashMap<String, String>();
        try {
            var text = entry == null ? "" : text(zip, entry);
            text.lines()
                    .map(line -> line.split(": ", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> info.put(parts[0], parts[1]));
        } catch (IOException e) {
            // Already told as a changed file.
            return Map.of();
        }
        return info;
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LARGEST_TAG_FILE), StandardCharsets.UTF_8);
        }
    }

    private static String decoded(String path) {
        return path.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%");
    }

    private static String inside(String name) {
        return name.substring(name.indexOf('/') + 1);
    }
}
