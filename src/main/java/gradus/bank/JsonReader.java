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
    private static final Pattern UNEXPECTED = Pattern.compile("^Unexpected character \\('(.+?)' \\(code");

    @Override
    public List<String> extensions() {
        return List.of(".json");
    }

    @Override
    public Optional<Node> read(Problems problems) {
        String text = problems.source().text();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            return new Tree(parser, problems).root();
        } catch (JacksonException refused) {
            TokenStreamLocation last = refused.getLocation();
            int offset = last == null ? 0 : (int) Math.max(0, last.getCharOffset());
            problems.add(Fault.JSON_SYNTAX, offset, message(refused.getOriginalMessage()));
            return Optional.empty();
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
        Matcher unexpected = UNEXPECTED.matcher(words);
        if (unexpected.find()) {
            return Message.of("bank.json-unexpected", unexpected.group(1));
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
