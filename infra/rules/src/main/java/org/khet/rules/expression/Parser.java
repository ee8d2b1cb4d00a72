package org.khet.rules.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** CEL's grammar without maps, messages, indexes, macros other than {@code has}, and comments. */
final class Parser {
    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 60;
    private static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "true",
            "var",
            "void",
            "while");

    private final List<Token> tokens;
    private int at;
    private int depth;

    private Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Node parse(String text) {
        if (text.length() > LONGEST) {
            throw new ExpressionException("longer than " + LONGEST + " characters", LONGEST);
        }
        Parser parser = new Parser(Lexer.cut(text));
        Node node = parser.expression();
        if (parser.peek().kind() != Token.Kind.END) {
            throw parser.fault("nothing more expected, but " + parser.peek().text());
        }
        return node;
    }

    private Node expression() {
        if (++depth > DEEPEST) {
            throw fault("nested too deeply");
        }
        Node node = or();
        if (peek().is("?")) {
            int place = take().at();
            Node yes = or();
            expect(":");
            node = new Node.Conditional(node, yes, expression(), place);
        }
        depth--;
        return node;
    }

    private Node or() {
        Node node = and();
        while (peek().is("||")) {
            node = binary(node, take(), and());
        }
        return node;
    }

    private Node and() {
        Node node = relation();
        while (peek().is("&&")) {
            node = binary(node, take(), relation());
        }
        return node;
    }

    private Node relation() {
        Node node = sum();
        while (Set.of("==", "!=", "<", "<=", ">", ">=", "in").contains(peek().text())
                && peek().kind() != Token.Kind.STRING) {
            node = binary(node, take(), sum());
        }
        return node;
    }

    private Node sum() {
        Node node = product();
        while (peek().is("+") || peek().is("-")) {
            node = binary(node, take(), product());
        }
        return node;
    }

    private Node product() {
        Node node = unary();
        while (peek().is("*") || peek().is("/") || peek().is("%")) {
            node = binary(node, take(), unary());
        }
        return node;
    }

    private Node unary() {
        if (peek().is("!") || peek().is("-")) {
            Token sign = take();
            if (++depth > DEEPEST) {
                throw fault("nested too deeply");
            }
            Node inner = unary();
            depth--;
            return sign.is("!") ? new Node.Not(inner, sign.at()) : new Node.Negative(inner, sign.at());
        }
        Node node = primary();
        while (peek().is(".")) {
            take();
            Token name = name();
            if (peek().is("(")) {
                List<Node> arguments = new ArrayList<>(List.of(node));
                take();
                arguments.addAll(list(")"));
                node = new Node.Call(name.text(), true, arguments, name.at());
            } else {
                node = new Node.Select(node, name.text(), name.at());
            }
        }
        return node;
    }

    private Node primary() {
        Token token = take();
        return switch (token.kind()) {
            case INT -> new Node.Int(integer(token), token.at());
            case DOUBLE -> new Node.Dbl(Double.parseDouble(token.text()), token.at());
            case STRING -> new Node.Str(token.text(), token.at());
            case NAME -> named(token);
            case SIGN -> bracketed(token);
            case END -> throw new ExpressionException("the expression ends too early", token.at());
        };
    }

    private Node named(Token token) {
        if (token.is("true") || token.is("false")) {
            return new Node.Bool(token.is("true"), token.at());
        }
        if (RESERVED.contains(token.text())) {
            throw new ExpressionException(token.text() + " cannot stand here", token.at());
        }
        if (!peek().is("(")) {
            return new Node.Name(token.text(), token.at());
        }
        take();
        List<Node> arguments = list(")");
        if (!token.is("has")) {
            return new Node.Call(token.text(), false, arguments, token.at());
        }
        if (arguments.size() == 1
                && arguments.getFirst() instanceof Node.Select select
                && select.map() instanceof Node.Name row
                && row.name().equals("row")) {
            return new Node.Has(select.name(), select.at());
        }
        throw new ExpressionException("has is written has(row.field)", token.at());
    }

    private Node bracketed(Token token) {
        if (token.is("(")) {
            Node inner = expression();
            expect(")");
            return inner;
        }
        if (token.is("[")) {
            return new Node.ListOf(list("]"), token.at());
        }
        throw new ExpressionException(token.text() + " cannot stand here", token.at());
    }

    private List<Node> list(String end) {
        List<Node> items = new ArrayList<>();
        if (!peek().is(end)) {
            items.add(expression());
            while (peek().is(",")) {
                take();
                items.add(expression());
            }
        }
        expect(end);
        return items;
    }

    private Token name() {
        if (peek().kind() != Token.Kind.NAME || RESERVED.contains(peek().text())) {
            throw fault("a name expected");
        }
        return take();
    }

    private static long integer(Token token) {
        try {
            return Long.parseLong(token.text());
        } catch (NumberFormatException tooLarge) {
            throw new ExpressionException("the number is too large", token.at());
        }
    }

    private static Node binary(Node left, Token operator, Node right) {
        return new Node.Binary(operator.text(), left, right, operator.at());
    }

    private void expect(String sign) {
        if (!peek().is(sign)) {
            throw fault(sign + " expected");
        }
        take();
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        return peek().kind() == Token.Kind.END ? peek() : tokens.get(at++);
    }

    private ExpressionException fault(String message) {
        return new ExpressionException(message, peek().at());
    }
}
