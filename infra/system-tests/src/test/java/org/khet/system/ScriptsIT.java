package org.khet.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khet.demo.http.Browser;

/** The scripts of {@code infra/bin} as somebody at a keyboard calls them: rightly, wrongly, and with files that are not there. */
@SystemTest
class ScriptsIT {

    private static final String SCHOOL = "99010006";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private static Path folder;

    private static RunningSystem system;
    private static Path pupils;
    private static Path certificate;
    private static Path keys;

    @BeforeAll
    static void prepare() throws IOException {
        system = RunningSystem.get();
        var web = new Web(system);
        pupils = Files.write(folder.resolve("pupils.csv"), Pupils.file(SCHOOL, 12));
        var round = Round.open(web, "ใบรับรองให้ตรวจ");
        assertThat(round.send(SCHOOL, Files.readAllBytes(pupils)).ok()).isTrue();
        assertThat(web.post("school-" + SCHOOL, round.submission(SCHOOL) + "/submit", null)
                        .ok())
                .isTrue();
        certify(round);
        certificate = saved("certificate.json", web, round.submission(SCHOOL) + "/certificate");
        keys = saved("keys.json", web, "/api/collection/signing-keys");
    }

    /** Only a person can: the director, at the school's screen. */
    private static void certify(Round round) {
        var username = SCHOOL + "-director";
        try (var line = new org.khet.demo.http.Web()) {
            var director = new Browser(line, URI.create(system.gatewayUrl()));
            director.logIn(username, system.person(username).get("password").asString());
            director.post(round.submission(SCHOOL) + "/certify");
        }
    }

    private static Path saved(String name, Web web, String path) throws IOException {
        var answer = web.get("school-" + SCHOOL, path);
        assertThat(answer.ok()).as(answer.body()).isTrue();
        return Files.writeString(folder.resolve(name), answer.body());
    }

    @Test
    void validate_tells_a_good_file_from_one_with_errors() throws IOException {
        var good = bin("validate", pupils.toString(), "--data-set", "DMC-STUDENT", "--school", SCHOOL);
        assertThat(good.code()).as(good.out() + good.errors()).isZero();

        var text = Files.readString(pupils).replaceFirst(",ช,", ",ญ,");
        var wrong = Files.writeString(folder.resolve("wrong.csv"), text);
        var bad = bin("validate", wrong.toString(), "--data-set", "DMC-STUDENT", "--json");
        assertThat(bad.code()).as(bad.out() + bad.errors()).isEqualTo(1);
        assertThat(bad.out()).contains("DMC-023");
        assertThat(bad.errors()).isEmpty();
    }

    @Test
    void verify_certificate_tells_a_whole_one_from_one_with_a_changed_byte() throws IOException {
        var whole = bin(
                "verify-certificate",
                certificate.toString(),
                "--records",
                pupils.toString(),
                "--keys",
                keys.toString());
        assertThat(whole.code()).as(whole.out() + whole.errors()).isZero();
        assertThat(whole.out()).contains("VALID").contains(SCHOOL).doesNotContain("STILL TO DO");

        var bytes = Files.readString(certificate).replaceFirst("\"rows\":12", "\"rows\":13");
        var changed = Files.writeString(folder.resolve("changed.json"), bytes);
        var broken = bin("verify-certificate", changed.toString(), "--keys", keys.toString());
        assertThat(broken.code()).as(broken.out() + broken.errors()).isEqualTo(1);
        assertThat(broken.out()).contains("BROKEN");
    }

    @Test
    void rotate_signing_key_puts_a_new_key_into_the_place_of_the_old_one_that_only_its_owner_reads()
            throws IOException {
        var key = Files.copy(system.home().resolve("signing-key.pem"), folder.resolve("key.pem"));
        var old = Files.readString(key);

        var rotated = bin("rotate-signing-key", key.toString());

        assertThat(rotated.code()).as(rotated.errors()).isZero();
        assertThat(rotated.out()).contains("fingerprint: ").doesNotContain("PRIVATE");
        assertThat(Files.readString(key)).isNotEqualTo(old).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("key.pem.pub")).content().startsWith("-----BEGIN PUBLIC KEY-----");
        var other = bin(
                "verify-certificate",
                certificate.toString(),
                "--key",
                folder.resolve("key.pem.pub").toString());
        assertThat(other.code()).as("signed with another key").isEqualTo(1);
    }

    @Test
    void status_and_credentials_tell_of_this_system_and_of_one_that_is_not_there() {
        var status = bin("status");
        assertThat(status.code()).as(status.out()).isZero();
        assertThat(status.out()).contains("collection-service", "MB in all");
        assertThat(RunningSystem.JSON.readTree(bin("status", "--json").out()).get("processes"))
                .isNotEmpty();
        var credentials = bin("credentials");
        assertThat(credentials.code()).isZero();
        assertThat(RunningSystem.JSON
                        .readTree(credentials.out())
                        .get("gatewayUrl")
                        .asString())
                .isEqualTo(system.gatewayUrl());

        var nowhere = Map.of("KHET_HOME", folder.resolve("nowhere").toString());
        var none = system.tryRun(PATIENCE, nowhere, "infra/bin/status");
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.out().strip().lines()).singleElement().asString().contains("not running");
        assertRefused(system.tryRun(PATIENCE, nowhere, "infra/bin/credentials"), 1, "infra/bin/up");
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void bench_tells_how_it_is_called_without_building_anything() {
        var usage = bin("bench", "--help");
        assertThat(usage.code()).isZero();
        assertThat(usage.out()).contains("bench NAME", "the races");
        assertThat(usage.errors()).isEmpty();
    }

    /** Exit code 2 (the launcher's is 1) and words that help. */
    @ParameterizedTest
    @CsvSource({
        "validate, '', 2, validate FILE --data-set",
        "validate, nowhere.csv --data-set DMC-STUDENT, 2, nowhere.csv",
        "validate, README.md --data-set NO-SUCH, 2, DMC-STUDENT",
        "validate, README.md --data-set DMC-STUDENT --nonsense, 2, --nonsense",
        "validate, README.md --data-set DMC-STUDENT, 2, ''",
        "verify-certificate, '', 2, verify-certificate CERT.json",
        "verify-certificate, nowhere.json, 2, no such file: nowhere.json",
        "verify-certificate, README.md --nonsense, 2, verify-certificate CERT.json",
        "rotate-signing-key, '', 2, rotate-signing-key FILE",
        "rotate-signing-key, nowhere.pem, 2, nowhere.pem",
        "status, --nonsense, 1, Usage",
        "credentials, --nonsense, 1, Usage"
    })
    void a_call_that_cannot_be_understood_says_so_in_few_words(String script, String words, int code, String said) {
        assertRefused(bin(script, words.isEmpty() ? new String[0] : words.split(" ")), code, said);
    }

    private static void assertRefused(RunningSystem.Result result, int code, String said) {
        assertThat(result.code()).as(result.out() + result.errors()).isEqualTo(code);
        assertThat(result.out()).isEmpty();
        assertThat(result.errors()).contains(said).doesNotContain("Exception", "\tat ");
        assertThat(result.errors().strip().lines().count()).isBetween(1L, 4L);
    }

    private static RunningSystem.Result bin(String script, String... words) {
        var line = new String[words.length + 1];
        line[0] = "infra/bin/" + script;
        System.arraycopy(words, 0, line, 1, words.length);
        return system.tryRun(PATIENCE, line);
    }
}
