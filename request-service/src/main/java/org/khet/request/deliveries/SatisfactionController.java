package org.khet.request.deliveries;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.request.requests.InformationRequest;
import org.khet.request.requests.InformationRequests;
import org.khet.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What requesters said of the service, for the office's report on itself. */
@RestController
class SatisfactionController {

    private static final int MOST_WORDS = 200;

    private final InformationRequests requests;
    private final Deliveries deliveries;

    SatisfactionController(InformationRequests requests, Deliveries deliveries) {
        this.requests = requests;
        this.deliveries = deliveries;
    }

    /** Of the caller's areas. */
    @GetMapping("/api/requests/satisfaction")
    Report report(Caller caller) {
        caller.requireStaff();
        var answers = deliveries.rated().stream()
                .flatMap(delivery -> requests
                        .find(delivery.id())
                        .filter(request -> request.areaCode() == null || caller.coversArea(request.areaCode()))
                        .map(request -> answer(request, Objects.requireNonNull(delivery.satisfaction())))
                        .stream())
                .sorted(Comparator.comparing(Answer::at).reversed())
                .toList();
        var byScore = new TreeMap<Integer, Long>();
        Stream.of(1, 2, 3, 4, 5).forEach(score -> byScore.put(score, 0L));
        answers.forEach(answer -> byScore.merge(answer.score(), 1L, Long::sum));
        var average = answers.stream().mapToInt(Answer::score).average();
        return new Report(
                answers.size(),
                average.isEmpty() ? null : Math.round(average.getAsDouble() * 100) / 100.0,
                byScore,
                answers.stream().limit(MOST_WORDS).toList());
    }

    private static Answer answer(InformationRequest request, Delivery.Satisfaction said) {
        return new Answer(request.requestNo(), said.score(), said.words(), said.at());
    }

    /** @param average null where nobody has said anything */
    record Report(int answers, @Nullable Double average, Map<Integer, Long> byScore, List<Answer> items) {}

    record Answer(String requestNo, int score, @Nullable String words, Instant at) {}
}
