package org.khet.request.requests;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.khet.request.catalogue.CatalogueItem.Format;

/** The prescribed form. Free texts are stored as they are and shown escaped. */
public record RequestForm(
        @NotNull @Valid Requester requester,
        @NotBlank @Size(max = 2000) String purpose,
        @Nullable @Size(max = 500) String legalBasis,
        @NotNull @Valid Wanted wanted,
        @Nullable @Valid Period period,
        @Nullable @Size(max = 500) String breakdown,
        @NotNull Format format,
        @Nullable Urgency urgency) {

    /** Who asks. The e-mail and phone are sealed before they are stored. */
    public record Requester(
            @NotNull RequesterKind kind,
            @NotBlank @Size(max = 200) String name,
            @Nullable @Size(max = 200) String agency,
            @NotBlank @Email @Size(max = 254) String email,

            @Nullable @Pattern(regexp = "(\\+66|0)[0-9]{8,9}")
            String phone,

            @Nullable @Pattern(regexp = "th|en") String language) {}

    /** What is wanted: an item of the catalogue, or in words. */
    public record Wanted(
            @Nullable @Size(max = 100) String catalogueCode,
            @NotBlank @Size(max = 2000) String description) {}

    /** Of when; school years are of the Buddhist era. */
    public record Period(
            @Nullable @Size(max = 64) String collectionId,
            @Nullable @Min(2500) @Max(2700) Integer schoolYear,
            @Nullable @Min(1) @Max(3) Integer round) {}

    /** A person for themselves, or an agency. */
    public enum RequesterKind {
        PERSON,
        AGENCY
    }

    /** How soon. */
    public enum Urgency {
        NORMAL,
        URGENT
    }
}
