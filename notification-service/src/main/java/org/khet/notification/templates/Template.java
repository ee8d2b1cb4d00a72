package org.khet.notification.templates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([A-Za-z]+)}}");

    /**
     * The words in one language.
     *
     * @param text the paragraphs of the mail
     * @param sms null where it is never sent as SMS
     */
    public record Words(
            String subject, List<String> text, @Nullable String sms) {}

    /** Every variable that any text of it names. */
    Set<String> variables() {
        return Stream.of(th, en)
                .flatMap(words -> Stream.concat(
                        words.text().stream(),
                        Stream.of(
                                words.subject(),
                                Optional.ofNullable(words.sms()).orElse(""))))
                .collect(Collectors.collectingAndThen(Collectors.joining(" "), all -> names(all + " " + path)));
    }

    private static Set<String> names(String text) {
        return VARIABLE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    public Rendered render(String language, Map<String, String> values, String publicUrl) {
        var words = language.equals("en") ? en : th;
        var link = publicUrl + fill(path, values);
        var all = new HashMap<>(values);
        all.put("link", link);
        return new Rendered(
                oneLine(fill(words.subject(), all)),
                words.text().stream().map(paragraph -> fill(paragraph, all)).toList(),
                link,
                Optional.ofNullable(words.sms())
                        .map(sms -> oneLine(fill(sms, all)))
                        .orElse(null));
    }

    /** A message in the recipient's language, plain text throughout. */
    public record Rendered(
            String subject,
            List<String> paragraphs,
            String link,
            @Nullable String sms) {}

    private static String fill(String text, Map<String, String> values) {
        return VARIABLE.matcher(text).replaceAll(found -> {
            var value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? "-" : value);
        });
    }

    /** A line break in a value must not begin a header of its own. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
