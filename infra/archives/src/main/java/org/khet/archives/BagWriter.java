package org.khet.archives;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a bag (BagIt 1.0, RFC 8493) as a zip in one pass: first the payload, file by file, then the tag files. The same
 * files in the same order and at the same time give the same bytes.
 */
public final class BagWriter implements AutoCloseable {

    private final ZipOutputStream zip;
    private final String folder;
    private final LocalDateTime at;
    private final List<Sealed> payload = new ArrayList<>();
    private final List<Sealed> tags = new ArrayList<>();

    /**
     * @param out closed with this
     * @param folder the one folder at the zip's top
     * @param at the time all files bear
     */
    public BagWriter(OutputStream out, String folder, LocalDateTime at) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.folder = folder;
        this.at = at;
    }

    /** Writes a file's content to where it is told. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @param path below {@code data/}, with forward strokes, neither absolute nor upwards */
    public void add(String path, Content content) throws IOException {
        if (path.startsWith("/") || path.contains("..") || path.contains("\\") || path.isBlank()) {
            throw new IllegalArgumentException("Not a path inside a bag: " + path);
        }
        payload.add(put("data/" + path, content));
    }

    public void add(String path, byte[] bytes) throws IOException {
        add(path, out -> out.write(bytes));
    }

    /**
     * Writes the tag files; nothing can be added afterwards.
     *
     * @param info the lines of bag-info.txt besides those that follow from the content
     * @return the payload, as the manifest lists it
     */
    public List<Sealed> seal(Map<String, String> info) throws IOException {
        tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        var lines = new StringBuilder();
        info.forEach((label, value) ->
                lines.append(label).append(": ").append(oneLine(value)).append('\n'));
        long bytes = payload.stream().mapToLong(Sealed::bytes).sum();
        lines.append("Bagging-Date: ").append(at.toLocalDate()).append('\n');
        lines.append("Payload-Oxum: ")
                .append(bytes)
                .append('.')
                .append(payload.size())
                .append('\n');
        tag("bag-info.txt", lines.toString());
        tag("manifest-sha256.txt", manifest(payload));
        tag("tagmanifest-sha256.txt", manifest(List.copyOf(tags)));
        return List.copyOf(payload);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void tag(String path, String text) throws IOException {
        tags.add(put(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
    }

    private Sealed put(String path, Content content) throws IOException {
        var entry = new ZipEntry(folder + "/" + path);
        entry.setTimeLocal(at);
        zip.putNextEntry(entry);
        var counted = new Counted(zip);
        var summed = new DigestOutputStream(counted, Sums.digest());
        content.writeTo(summed);
        zip.closeEntry();
        return new Sealed(
                path, counted.bytes, Sums.hex(summed.getMessageDigest().digest()));
    }

    private static String manifest(List<Sealed> files) {
        var lines = new StringBuilder();
        for (var file : files) {
            lines.append(file.sha256())
                    .append("  ")
                    .append(encoded(file.path()))
                    .append('\n');
        }
        return lines.toString();
    }

    /** As the standard wants line ends and percent signs in names. */
    static String encoded(String path) {
        return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String oneLine(String value) {
        return value.replaceAll("[\\r\\n]+", " ").strip();
    }

    /** Counts, and keeps the zip open when a file's writer closes what it was given. */
    private static final class Counted extends FilterOutputStream {
        private long bytes;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int from, int length) throws IOException {
            out.write(buffer, from, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
