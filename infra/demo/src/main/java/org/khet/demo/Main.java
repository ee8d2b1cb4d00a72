package org.khet.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.khet.demo.counts.CountsException;
import org.khet.demo.http.Credentials;
import org.khet.demo.http.Refusal;
import org.khet.demo.story.Play;

/** {@code infra/bin/demo}: exit code 0 where all is as it must be, 1 where not, 2 where it could not begin. */
public final class Main {
    private static final int COULD_NOT_BEGIN = 2;

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        try {
            var options = Options.of(Arrays.asList(args));
            var root = Path.of(Objects.requireNonNull(System.getProperty("khet.root"), "khet.root"));
            var play = new Play(Credentials.ask(root.resolve("infra/bin/credentials")));
            return play(play, options) ? 0 : 1;
        } catch (IllegalArgumentException | CountsException | Refusal e) {
            System.err.println("khet: " + e.getMessage());
        } catch (IOException e) {
            System.err.println("khet: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            System.err.println("khet: interrupted");
        }
        return COULD_NOT_BEGIN;
    }

    private static boolean play(Play play, Options options) throws IOException {
        if (options.counts() != null) {
            return play.counts(options.counts());
        }
        if (options.schools() != null && options.pupils() != null) {
            return play.given(options.schools(), options.pupils());
        }
        return play.sample();
    }
}
