package org.khet.problem;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service as the others write theirs, which fails in every way. */
@SpringBootApplication
class SampleService {
    enum Format {
        CSV,
        XLSX
    }

    record Person(
            @NotBlank String name,

            @Pattern(regexp = "\\d{10}", message = "ต้องเป็นตัวเลข 10 หลัก|Must be 10 digits")
            String phone) {}

    record Order(
            @Valid Person requester,
            @Size(min = 1, max = 3) List<String> codes,
            Format format,
            LocalDate due,
            int copies) {
        Order {
            if (copies > 5) {
                throw ProblemException.of(CommonProblems.TOO_LARGE)
                        .detail("มากเกินไป", "Too many copies")
                        .build();
            }
        }
    }

    @RestController
    static class Orders {
        @PostMapping(path = "/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
        Order create(@Valid @RequestBody Order order) {
            return order;
        }

        @GetMapping("/orders")
        List<String> list(@RequestParam @Min(1) int limit, @RequestParam(required = false) Format format) {
            return List.of(limit + " " + format);
        }

        @GetMapping(path = "/orders/{id}", produces = "text/csv")
        ResponseEntity<String> find(@PathVariable String id) {
            throw ProblemException.of(CommonProblems.NOT_FOUND)
                    .detail("ไม่พบ " + id, "No order " + id)
                    .build();
        }

        @GetMapping("/broken")
        void fail() {
            throw new IllegalStateException("citizen 1101700207366 is not unique");
        }

        @GetMapping("/translated")
        void translated() {
            throw new ArithmeticException();
        }

        @GetMapping("/no-room")
        void noRoom() {
            throw new IllegalStateException("a chunk", new IOException("/data/x.part: No space left on device"));
        }

        @GetMapping("/refused-by-container")
        void refused(HttpServletResponse response) throws IOException {
            response.sendError(403, "inner words");
        }
    }

    @Bean
    ExceptionTranslator arithmetic() {
        return failure -> failure instanceof ArithmeticException
                ? ProblemException.of(CommonProblems.CONFLICT).build()
                : null;
    }
}
