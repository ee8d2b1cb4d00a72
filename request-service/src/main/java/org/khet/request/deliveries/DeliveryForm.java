package org.khet.request.deliveries;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.khet.request.deliveries.Delivery.ShownDocument;
import org.khet.request.deliveries.Delivery.Way;

/**
 * How something is to be handed over.
 *
 * @param way null for a link
 * @param cover null for none
 */
record DeliveryForm(
        @Nullable Way way,
        @Nullable @Min(1) @Max(90) Integer validDays,
        @Nullable @Min(1) @Max(100) Integer maxDownloads,
        @Nullable @Valid CoverForm cover) {

    static final DeliveryForm USUAL = new DeliveryForm(null, null, null, null);

    /** Which paper lies on top. */
    enum Paper {
        /** บันทึกข้อความ: to a unit of the same office. */
        MEMO,
        /** หนังสือภายนอก: to everybody else. */
        LETTER
    }

    /**
     * The paper on top, under the office's letterhead.
     *
     * @param areaCode whose; null for the area of the request
     * @param body paragraphs, one line each
     */
    record CoverForm(
            @NotNull Paper form,
            @NotBlank @Size(max = 300) String subject,
            @NotBlank @Size(max = 300) String to,
            @NotBlank @Size(max = 5000) String body,
            @Nullable @Size(max = 20) String areaCode,
            @Nullable @Size(max = 40) String signatoryId) {}

    /** Another link for what was delivered; the ones before are revoked. */
    record LinkForm(
            @Nullable @Min(1) @Max(90) Integer validDays,
            @Nullable @Min(1) @Max(100) Integer maxDownloads) {}

    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** Who took it in person; what they showed, not its number. */
    record ReceiptForm(
            @NotBlank @Size(max = 200) String receivedBy,
            @NotNull ShownDocument document) {}

    /** @param score 1 to 5 */
    record SatisfactionForm(
            @NotNull @Min(1) @Max(5) Integer score,
            @Nullable @Size(max = 1000) String words) {}
}
