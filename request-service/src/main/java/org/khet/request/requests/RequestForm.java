package org.khet.request.requests;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.request.catalogue.CatalogueItem.Format;

/** The prescribed form. Free texts are stored as they are and shown escaped. */
@Consistent
public record RequestForm(
        @NotNull @Valid Requester requester,
        @NotBlank @Size(max = 2000) String purpose,
        @Nullable @Size(max = 500) String legalBasis,
        @NotNull @Valid Wanted wanted,
        @Nullable @Valid Period period,
        @Nullable @Size(max = 500) String breakdown,
        @NotNull Format format,
        @Nullable Urgency urgency) {

    /** No control characters: a line that ends where a header or a log would take it for two. */
    static final String ONE_LINE = "[^\\p{Cntrl}\\u2028\\u2029]*";

    /** Letters that every mail server takes; look-alikes of other scripts are not among them. */
    private static final String MAILBOX = "[\\x21-\\x7e]+@[A-Za-z0-9.-]+\\.[A-Za-z]{2,63}";

    /** Who asks. The e-mail and phone are sealed before they are stored. */
    public record Requester(
            @NotNull RequesterKind kind,

            @NotBlank
            @Size(max = 200)
            @Pattern(regexp = ONE_LINE, message = "ต้องเป็นข้อความบรรทัดเดียว|One line, without control characters")
            String name,

            @Nullable
            @Size(max = 200)
            @Pattern(regexp = ONE_LINE, message = "ต้องเป็นข้อความบรรทัดเดียว|One line, without control characters")
            String agency,

            @NotBlank @Email(regexp = MAILBOX) @Size(max = 254)
            String email,

            @Nullable @Size(max = 30) String phone,
            @Nullable @Pattern(regexp = "th|en") String language) {}

    /**
     * What is wanted: an item of the catalogue, or in words.
     *
     * @param breakdowns codes of the item's breakdowns
     * @param use whether the answer is read by people or computed with; null where the requester does not say
     * @param personalData whether single persons shall be recognisable in it
     */
    public record Wanted(
            @Nullable @Size(max = 100) String catalogueCode,
            @NotBlank @Size(max = 2000) String description,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 100) String> breakdowns,
            @Nullable Use use,
            @Nullable Boolean personalData) {}

    /** Of when; school years are of the Buddhist era. */
    public record Period(
            @Nullable @Size(max = 64) String collectionId,
            @Nullable @Min(2500) @Max(2700) Integer schoolYear,
            @Nullable @Min(1) @Max(3) Integer round,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** A person for themselves, or an agency. */
    public enum RequesterKind {
        PERSON,
        AGENCY
    }

    /** What the answer is for. */
    public enum Use {
        READ,
        COMPUTE
    }

    /** How soon. */
    public enum Urgency {
        NORMAL,
        URGENT
    }
}
