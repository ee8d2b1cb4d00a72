package org.khet.notification.recipients;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A recipient as staff write it. */
public record NewRecipient(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9._@-]{1,80}") String id,
        @NotNull Recipient.Kind kind,
        @Nullable @Pattern(regexp = "[0-9]{8,10}") String schoolCode,
        @Nullable @Size(max = 20) String areaCode,
        @NotBlank @Pattern(regexp = "[a-z-]{1,40}") String role,
        @NotBlank @Size(max = 200) String displayName,
        @NotBlank @Email @Size(max = 254) String email,
        @Nullable @Size(max = 30) String phone,
        @Nullable @Pattern(regexp = "th|en") String language,
        @Nullable Set<Channel> channels) {}
