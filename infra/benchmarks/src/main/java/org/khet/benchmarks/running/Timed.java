package org.khet.benchmarks.running;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long each of many answers took. */
final class Timed {
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    <T> T of(java.util.function.Supplier<T> call) {
        long start = System.nanoTime();
        T answer = call.get();
        nanos.add(System.nanoTime() - start);
        return answer;
    }

    double[] millis() {
        return nanos.stream().mapToDouble(one -> one / 1e6).toArray();
    }
}
