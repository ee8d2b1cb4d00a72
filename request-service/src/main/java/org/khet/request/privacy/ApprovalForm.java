package org.khet.request.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What is asked to be let through.
 *
 * @param fields of the collection's latest snapshot
 * @param unmasked those of them to be shown whole
 */
record ApprovalForm(
        @NotBlank @Size(max = 64) String collectionId,
        @NotNull @Size(max = 60) List<@NotBlank @Size(max = 60) String> fields,
        @NotNull @Size(max = 60) List<@NotBlank @Size(max = 60) String> unmasked,
        @NotBlank @Size(max = 2000) String purpose,
        @NotBlank @Size(max = 500) String legalBasis) {}
