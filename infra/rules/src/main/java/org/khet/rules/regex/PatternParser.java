package org.khet.rules.regex;

import java.util.ArrayList;
import java.util.List;

/** The part of RE2's syntax that means the same everywhere: no captures, look-around, flags, lazy or Unicode classes. */
final class PatternParser {
    private static final int MOST_REPEATS = 200;
    private static final int DEEPEST = 40;

    private final String text;
    private int at;
    private int depth;

    private PatternParser(String text) {
        this.text = text;
    }

    static Pattern parse(String text) {
        PatternParser parser = new PatternParser(text);
        Pattern pattern = parser.choice();
        if (parser.at < text.length()) {
            throw parser.fault("unexpected )");
        }
        return pattern;
    }

    private Pattern choice() {
        List<Pattern> branches = new ArrayList<>();
        branches.add(sequence());
        while (eat('|')) {
            branches.add(sequence());
        }
        return branches.size() == 1 ? branches.getFirst() : new Pattern.Choice(branches);
    }

    private Pattern sequence() {
        List<Pattern> parts = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            parts.add(repeated(atom()));
        }
        return new Pattern.Sequence(parts);
    }

    private Pattern repeated(Pattern part) {
        Pattern result = switch (peek()) {
            case '*' -> repeat(part, 0, -1);
            case '+' -> repeat(part, 1, -1);
            case '?' -> repeat(part, 0, 1);
            case '{' -> counted(part);
            default -> part;
        };
        if (result != part && "*+?{".indexOf(peek()) >= 0) {
            throw fault("repeat of a repeat");
        }
        return result;
    }

    private Pattern repeat(Pattern part, int least, int most) {
        at++;
        return new Pattern.Repeat(part, least, most);
    }

    private Pattern counted(Pattern part) {
        at++;
        int least = count();
        int most = least;
        if (eat(',')) {
            most = peek() == '}' ? -1 : count();
        }
        if (!eat('}')) {
            throw fault("} expected");
        }
        if (most >= 0 && most < least) {
            throw fault("repeat counts in the wrong order");
        }
        return new Pattern.Repeat(part, least, most);
    }

    private int count() {
        int start = at;
        int value = 0;
        while (peek() >= '0' && peek() <= '9') {
            value = Math.min(value * 10 + peek() - '0', MOST_REPEATS + 1);
            at++;
        }
        if (at == start || value > MOST_REPEATS) {
            throw fault("a count up to " + MOST_REPEATS + " expected");
        }
        return value;
    }

    private Pattern atom() {
        int c = next();
        return switch (c) {
            case '(' -> group();
            case '[' -> new Pattern.One(set());
            case '.' -> new Pattern.One(CharSet.NOT_NEWLINE);
            case '^' -> new Pattern.Start();
            case '$' -> new Pattern.End();
            case '\\' -> new Pattern.One(escape());
            case '*', '+', '?', '{', '}', ']' -> throw fault("write \\" + (char) c + " for the character itself");
            default -> new Pattern.One(CharSet.of(c, c));
        };
    }

    private Pattern group() {
        if (++depth > DEEPEST) {
            throw fault("nested too deeply");
        }
        if (text.startsWith("?:", at)) {
            at += 2;
        } else if (peek() == '?') {
            throw fault("only (?: is known");
        }
        Pattern inner = choice();
        if (!eat(')')) {
            throw fault(") expected");
        }
        depth--;
        return inner;
    }

    private CharSet set() {
        boolean negated = eat('^');
        CharSet set = null;
        while (peek() != ']') {
            CharSet from = member();
            if (peek() == '-' && at + 1 < text.length() && text.charAt(at + 1) != ']') {
                at++;
                from = CharSet.of(single(from), upTo(single(from), member()));
            }
            set = set == null ? from : set.or(from);
        }
        at++;
        if (set == null) {
            throw fault("empty [ ]");
        }
        return negated ? set.not() : set;
    }

    private CharSet member() {
        int c = next();
        if (c == '[') {
            throw fault("write \\[ for the character itself");
        }
        return c == '\\' ? escape() : CharSet.of(c, c);
    }

    private int single(CharSet set) {
        CharSet.Range range = set.ranges().getFirst();
        if (set.ranges().size() > 1 || range.from() != range.to()) {
            throw fault("a range needs two characters");
        }
        return range.from();
    }

    private int upTo(int from, CharSet last) {
        int to = single(last);
        if (to < from) {
            throw fault("range in the wrong order");
        }
        return to;
    }

    private CharSet escape() {
        int c = next();
        return switch (c) {
            case 'd' -> CharSet.DIGITS;
            case 'D' -> CharSet.DIGITS.not();
            case 'w' -> CharSet.WORD;
            case 'W' -> CharSet.WORD.not();
            case 's' -> CharSet.SPACE;
            case 'S' -> CharSet.SPACE.not();
            case 't' -> CharSet.of('\t', '\t');
            case 'n' -> CharSet.of('\n', '\n');
            case 'r' -> CharSet.of('\r', '\r');
            default -> {
                if (c >= 0x80 || CharSet.WORD.contains(c) || c <= ' ') {
                    throw fault("unknown escape");
                }
                yield CharSet.of(c, c);
            }
        };
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private int next() {
        if (at >= text.length()) {
            throw fault("pattern ends too early");
        }
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }

    private boolean eat(char c) {
        if (peek() == c && at < text.length()) {
            at++;
            return true;
        }
        return false;
    }

    private RegexException fault(String message) {
        return new RegexException(message, at);
    }
}
