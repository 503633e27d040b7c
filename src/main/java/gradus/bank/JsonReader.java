package gradus.bank;

import gradus.expr.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** JSON as its standard has it. */
final class JsonReader implements BankReader {
    private static final Pattern UNEXPECTED = Pattern.compile("^Unexpected character \\('(.+?)' \\(code|^Unrecognized token '([^']{1,20})");
    private static final Pattern NOT_FINITE = Pattern.compile("^Non-standard token '(.+?)'");

    @Override
    public List<String> extensions() {
        return List.of(".json");
    }

    @Override
    public Optional<Node> read(Problems problems) {
        String text = problems.source().text();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            try {
                return new Tree(parser, problems).root();
            } catch (JacksonException refused) {
                report(refused, parser, problems);
                return Optional.empty();
            }
        }
    }

    private static void report(JacksonException refused, JsonParser parser, Problems problems) {
        String words = refused.getOriginalMessage();
        TokenStreamLocation last = refused.getLocation();
        boolean nowhere = last == null || last.getCharOffset() < 0;
        int offset = (int) Math.max(0, (nowhere ? parser.currentTokenLocation() : last).getCharOffset());
        Matcher notFinite = NOT_FINITE.matcher(words);
        if (notFinite.find()) {
            String token = notFinite.group(1);
            problems.add(Fault.NOT_FINITE, Math.max(0, offset - token.length()), token);
        } else {
            problems.add(Fault.JSON_SYNTAX, offset, message(words));
        }
    }

    private static Message message(String words) {
        if (words.startsWith("Unrecognized character escape")) {
            return Message.of("bank.json-escape");
        }
        if (words.startsWith("Illegal unquoted character")) {
            return Message.of("bank.json-line-end");
        }
        if (words.startsWith("Unexpected end-of-input")) {
            return Message.of("bank.json-ends-early");
        }
        if (words.startsWith("Number value length")) {
            return Message.of("bank.json-long-number");
        }
        if (words.startsWith("Invalid numeric value")) {
            return Message.of("bank.json-number");
        }
        Matcher unexpected = UNEXPECTED.matcher(words);
        if (unexpected.find()) {
            return Message.of("bank.json-unexpected", unexpected.group(1) != null ? unexpected.group(1) : unexpected.group(2));
        }
        return Message.of("bank.json-syntax", words.lines().findFirst().orElse(""));
    }

    private static final class Tree extends TokenTree {
        Tree(JsonParser parser, Problems problems) {
            super(parser, problems);
        }

        @Override
        int offset(TokenStreamLocation location) {
            return (int) Math.max(0, location.getCharOffset());
        }

        @Override
        void inspectKey(String key, int start) {
            // JSON has no marks on keys.
        }

        @Override
        void inspectValue(int start) {
            // JSON has no marks on values.
        }

        @Override
        String mistakenEscape() {
            return "bank.json-mistaken-escape";
        }
    }
}
