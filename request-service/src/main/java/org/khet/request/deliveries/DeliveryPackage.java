package org.khet.request.deliveries;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.khet.request.privacy.PrivacyGate.Ruling;
import org.khet.request.production.IncomingFiles;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequest.Output;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a requester gets: the files, the cover, and a manifest with their SHA-256 sums. The same bytes each time. */
final class DeliveryPackage {

    private static final String COVER = "cover.pdf";
    private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** @param number as it stands in the office's register */
    record CoverPage(String form, String number, byte[] pdf) {}

    /**
     * @param read gives a file's bytes by its id
     * @throws org.khet.problem.ProblemException where a file is not what was checked
     */
    static byte[] of(
            InformationRequest request, Ruling ruling, @Nullable CoverPage cover, Function<String, byte[]> read) {
        var out = new ByteArrayOutputStream();
        var files = new ArrayList<Map<String, Object>>();
        try (var zip = new ZipOutputStream(out)) {
            for (var output : request.outputs()) {
                var bytes = read.apply(output.fileId());
                if (!IncomingFiles.sha256(bytes).equals(output.sha256())) {
                    throw DeliveryProblems.tampered();
                }
                entry(zip, output.fileName(), bytes);
                files.add(file(output));
            }
            if (cover != null) {
                entry(zip, COVER, cover.pdf());
                files.add(Map.of(
                        "fileName",
                        COVER,
                        "bytes",
                        cover.pdf().length,
                        "sha256",
                        IncomingFiles.sha256(cover.pdf()),
                        "number",
                        cover.number()));
            }
            var manifest = new Manifest(
                    request.requestNo(),
                    request.wanted().description(),
                    ruling.dataClass().name(),
                    ruling.legalBasis(),
                    files);
            entry(zip, "manifest.json", JSON.writeValueAsBytes(manifest));
        } catch (IOException e) {
            throw new UncheckedIOException("The package cannot be put together", e);
        }
        return out.toByteArray();
    }

    /** The cover's bytes out of a package that has one. */
    static byte[] coverIn(byte[] zip) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(COVER)) {
                    return in.readAllBytes();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The package cannot be read", e);
        }
        throw DeliveryProblems.tampered();
    }

    private static Map<String, Object> file(Output output) {
        var said = new LinkedHashMap<String, Object>();
        said.put("fileName", output.fileName());
        said.put("bytes", output.bytes());
        said.put("sha256", output.sha256());
        said.put("productionId", output.productionId());
        said.put("snapshotId", output.snapshotId());
        var made = output.made();
        if (made != null && made.counts()) {
            said.put("countsSuppressedBelow", made.smallCell());
        }
        return said;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ZIP_EPOCH);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /** What stands in {@code manifest.json}. */
    record Manifest(
            String requestNo,
            String wanted,
            String dataClass,
            @Nullable String legalBasis,
            List<Map<String, Object>> files) {}

    private DeliveryPackage() {}
}
