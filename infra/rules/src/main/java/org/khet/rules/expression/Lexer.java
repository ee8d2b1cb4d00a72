package org.khet.rules.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into words. */
final class Lexer {
    private static final List<String> SIGNS = List.of(
            "==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", "(", ")", "[", "]",
            ",", ".");

    private final String text;
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> cut(String text) {
        Lexer lexer = new Lexer(text);
        List<Token> tokens = new ArrayList<>();
        do {
            tokens.add(lexer.next());
        } while (tokens.getLast().kind() != Token.Kind.END);
        return tokens;
    }

    private Token next() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length()) {
            return new Token(Token.Kind.END, "the end", at);
        }
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') {
            return number();
        }
        if (c == '\'' || c == '"') {
            return string(at, false);
        }
        if ((c == 'r' || c == 'R') && at + 1 < text.length() && "'\"".indexOf(text.charAt(at + 1)) >= 0) {
            return string(at++, true);
        }
        if (nameCharacter(c)) {
            int start = at;
            while (at < text.length() && (nameCharacter(text.charAt(at)) || digit(at))) {
                at++;
            }
            return new Token(Token.Kind.NAME, text.substring(start, at), start);
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return new Token(Token.Kind.SIGN, sign, at - sign.length());
            }
        }
        throw new ExpressionException("character " + c + " is not understood", at);
    }

    private Token number() {
        int start = at;
        while (digit(at)) {
            at++;
        }
        boolean point = at < text.length() && text.charAt(at) == '.' && digit(at + 1);
        if (point) {
            at++;
            while (digit(at)) {
                at++;
            }
        }
        if (at < text.length() && nameCharacter(text.charAt(at))) {
            throw new ExpressionException("a number is written like 12 or 1.5", start);
        }
        return new Token(point ? Token.Kind.DOUBLE : Token.Kind.INT, text.substring(start, at), start);
    }

    private Token string(int start, boolean raw) {
        char quote = text.charAt(at++);
        // Three quotes open a text of several lines in CEL.
        if (text.startsWith(String.valueOf(quote).repeat(2), at)) {
            throw new ExpressionException("three quotes are not understood", start);
        }
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\n' || c == '\r') {
                break;
            }
            out.append(c == '\\' && !raw ? escape() : c);
        }
        if (at >= text.length() || text.charAt(at) != quote) {
            throw new ExpressionException("text does not end", start);
        }
        at++;
        return new Token(Token.Kind.STRING, out.toString(), start);
    }

    private char escape() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '\\', '\'', '"' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> throw new ExpressionException("escape \\" + c + " is not understood", at - 2);
        };
    }

    private boolean digit(int i) {
        return i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    private static boolean nameCharacter(char c) {
        return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
