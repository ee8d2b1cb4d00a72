package org.khet.request.deliveries;

import java.nio.charset.StandardCharsets;
import org.khet.request.requests.InformationRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files as they leave. */
final class Attachments {

    static ResponseEntity<byte[]> of(String fileName, String mediaType, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    static String nameOf(InformationRequest request) {
        return "request-" + request.requestNo().replace('/', '-') + ".zip";
    }

    private Attachments() {}
}
