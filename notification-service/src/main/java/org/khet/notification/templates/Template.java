package org.khet.notification.templates;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said, in Thai and English.
 *
 * @param path of the page that the message's link opens
 */
public record Template(String code, int version, String path, Words th, Words en) {

    static final Pattern VARIABLE = Pattern.compile("\\{\\{([A-Za-z]+)}}");

    /**
     * The words in one language.
     *
     * @param text the paragraphs of the mail
     * @param sms null where it is never sent as SMS
     */
    public record Words(
            String subject, List<String> text, @Nullable String sms) {

        Stream<String> all() {
            return Stream.concat(
                    text.stream(), Stream.of(subject, Optional.ofNullable(sms).orElse("")));
        }
    }

    /** Every variable that any text of it names. */
    public Set<String> variables() {
        return names(Stream.concat(Stream.of(path), Stream.of(th, en).flatMap(Words::all)));
    }

    /** Whether it goes out as SMS too. */
    public boolean hasSms() {
        return th.sms() != null;
    }

    /** Whether it says the same, whatever its version. */
    boolean saysAs(Template other) {
        return path.equals(other.path) && th.equals(other.th) && en.equals(other.en);
    }

    static Set<String> names(Stream<String> texts) {
        return texts.flatMap(text -> VARIABLE.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** A value stands in the text as it is: what looks like a variable in it stays text. */
    public Rendered render(String language, Map<String, String> values, String publicUrl) {
        var words = language.equals("en") ? en : th;
        var link = publicUrl + fill(path, values, Template::inAddress);
        var all = new HashMap<>(values);
        all.put("link", link);
        return new Rendered(
                oneLine(fill(words.subject(), all, UnaryOperator.identity())),
                words.text().stream()
                        .map(paragraph -> fill(paragraph, all, UnaryOperator.identity()))
                        .toList(),
                link,
                Optional.ofNullable(words.sms())
                        .map(sms -> oneLine(fill(sms, all, UnaryOperator.identity())))
                        .orElse(null));
    }

    /** A message in the recipient's language, plain text throughout. */
    public record Rendered(
            String subject,
            List<String> paragraphs,
            String link,
            @Nullable String sms) {}

    private static String fill(String text, Map<String, String> values, UnaryOperator<String> written) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            var value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? "-" : written.apply(value));
        });
    }

    /** A value must not lead to another page, let alone another host. */
    private static String inAddress(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A line break in a value must not begin a header of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
