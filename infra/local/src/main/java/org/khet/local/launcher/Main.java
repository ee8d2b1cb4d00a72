package org.khet.local.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.khet.local.LocalException;
import org.khet.local.secrets.Secrets;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code up [--detach] | down [--purge] | status [--json] | credentials}; what goes wrong is one line. */
public final class Main {
    private static final String USAGE = "up [--detach] | down [--purge] | status [--json] | credentials";

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        try {
            return command(Settings.from(System.getenv()), Arrays.asList(args));
        } catch (LocalException e) {
            System.err.println("khet: " + e.getMessage());
        } catch (IOException e) {
            System.err.println("khet: " + Reason.of(e));
        } catch (InterruptedException e) {
            System.err.println("khet: interrupted");
        } catch (Exception e) {
            System.err.println("khet: unexpected: " + e);
            e.printStackTrace();
        }
        return 1;
    }

    private static int command(Settings settings, List<String> args) throws Exception {
        String name = args.isEmpty() ? "" : args.getFirst();
        List<String> options = args.subList(Math.min(1, args.size()), args.size());
        return switch (name) {
            case "up" -> {
                new Up(settings).run(option(options, "--detach"));
                yield 0;
            }
            case "down" -> {
                new Down(new Home(settings.home())).run(option(options, "--purge"));
                yield 0;
            }
            case "status" -> new Status(new Home(settings.home())).print(option(options, "--json"));
            case "credentials" -> {
                option(options, "");
                credentials(settings);
                yield 0;
            }
            default -> throw new LocalException("Usage: " + USAGE);
        };
    }

    private static boolean option(List<String> given, String known) {
        if (given.isEmpty()) {
            return false;
        }
        if (given.equals(List.of(known))) {
            return true;
        }
        throw new LocalException("Usage: " + USAGE);
    }

    private static void credentials(Settings settings) throws IOException {
        var home = new Home(settings.home());
        if (!Files.exists(home.secrets())) {
            throw new LocalException("No secrets in " + home.folder() + " yet: infra/bin/up makes them");
        }
        var secrets = Secrets.open(home.secrets());
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        System.out.println(json.writeValueAsString(new Credentials(settings, secrets).all()));
    }
}
