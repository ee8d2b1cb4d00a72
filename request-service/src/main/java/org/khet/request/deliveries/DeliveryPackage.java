package org.khet.request.deliveries;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequest.Output;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a requester downloads: the files, and a manifest with their SHA-256 sums. */
final class DeliveryPackage {

    private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 2, 1, 0, 0);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** @param read gives a file's bytes by its id */
    static byte[] of(InformationRequest request, Function<String, byte[]> read) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var output : request.outputs()) {
                entry(zip, output.fileName(), read.apply(output.fileId()));
            }
            entry(zip, "manifest.json", JSON.writeValueAsBytes(manifest(request)));
        } catch (IOException e) {
            throw new UncheckedIOException("The package cannot be put together", e);
        }
        return out.toByteArray();
    }

    private static Manifest manifest(InformationRequest request) {
        return new Manifest(
                request.requestNo(),
                request.wanted().description(),
                request.outputs().stream().map(DeliveryPackage::file).toList());
    }

    private static Map<String, Object> file(Output output) {
        return Map.of(
                "fileName", output.fileName(),
                "bytes", output.bytes(),
                "sha256", output.sha256(),
                "productionId", output.productionId(),
                "snapshotId", output.snapshotId());
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ZIP_EPOCH);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    record Manifest(String requestNo, String wanted, List<Map<String, Object>> files) {}

    private DeliveryPackage() {}
}
