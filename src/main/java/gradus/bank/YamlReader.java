package gradus.bank;

import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** YAML, without what makes a file say other than what it shows: aliases, merge keys, tags, several documents. */
final class YamlReader implements BankReader {
    private static final Pattern ANCHOR = Pattern.compile("&([^\\s,\\[\\]{}]*[^\\s,\\[\\]{}:])[ \\t]*");
    private static final Pattern MARK = Pattern.compile("^ in reader, line (\\d+), column (\\d+)", Pattern.MULTILINE);

    @Override
    public List<String> extensions() {
        return List.of(".yaml", ".yml");
    }

    @Override
    public Optional<Node> read(Problems problems) {
        int before = problems.count();
        Indentation.check(problems);
        Reader text = new WholeCharacterReader(problems.source().text());
        try (YAMLParser parser = (YAMLParser) new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            return new Tree(parser, problems).root();
        } catch (JacksonException refused) {
            if (problems.count() == before || !Indentation.isTab(refused.getMessage())) {
                report(refused, problems);
            }
            return Optional.empty();
        }
    }

    private static void report(JacksonException refused, Problems problems) {
        String words = refused.getMessage();
        YamlComplaint complaint = YamlComplaint.of(words);
        List<Place> places = MARK.matcher(words).results().map(YamlReader::place).toList();
        Place place = places.isEmpty()
                ? lastPlace(refused.getLocation())
                : places.get(complaint.atOpening() ? 0 : places.size() - 1);
        problems.add(complaint.fault(), problems.source().offset(place), complaint.message());
    }

    private static Place lastPlace(TokenStreamLocation last) {
        return last == null ? new Place(1, 1) : new Place(Math.max(1, last.getLineNr()), Math.max(1, last.getColumnNr()));
    }

    private static Place place(MatchResult mark) {
        return new Place(Integer.parseInt(mark.group(1)), Integer.parseInt(mark.group(2)));
    }

    /** The tree of a YAML file. Its parser counts characters of Unicode and not units of UTF-16. */
    private static final class Tree extends TokenTree {
        private final YAMLParser parser;
        private final int[] offsets;
        private int lastAnchor = -1;

        Tree(YAMLParser parser, Problems problems) {
            super(parser, problems);
            this.parser = parser;
            this.offsets = offsets(problems.source().text());
        }

        /** The offset of each character, or none at all where every character is one unit. */
        private static int[] offsets(String text) {
            int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
            if (offsets.length == text.length() + 1) {
                return new int[0];
            }
            for (int i = 0, at = 0; i < offsets.length; i++) {
                offsets[i] = at;
                at = text.offsetByCodePoints(at, i + 1 < offsets.length ? 1 : 0);
            }
            return offsets;
        }

        @Override
        int offset(TokenStreamLocation location) {
            int index = (int) Math.max(0, location.getCharOffset());
            return offsets.length == 0 ? index : offsets[Math.min(index, offsets.length - 1)];
        }

        @Override
        void inspectKey(String key, int start) {
            refuseAnchor(start);
            if (key.equals("<<")) {
                problems().add(Fault.MERGE_KEY, start);
            }
        }

        @Override
        void inspectValue(int start) {
            if (parser.isCurrentAlias()) {
                problems().add(Fault.ALIAS, start, parser.getString());
            }
            refuseAnchor(start);
            if (parser.getTypeId() != null) {
                problems().add(Fault.TAG, start);
            }
        }

        @Override
        String mistakenEscape() {
            return Fault.ESCAPE.messageId();
        }

        /**
         * The parser says nothing of an anchor before a scalar, so it is read off the text: before a node stand
         * only its indicators.
         */
        private void refuseAnchor(int start) {
            Matcher anchor = ANCHOR.matcher(problems().source().text()).region(lineStart(start), lineEnd(start));
            while (anchor.find()) {
                boolean ofThis = anchor.start() == start || anchor.end() == start;
                if (ofThis && anchor.start() > lastAnchor) {
                    problems().add(Fault.ANCHOR, anchor.start(), anchor.group(1));
                    lastAnchor = anchor.start();
                }
            }
        }

        private int lineStart(int offset) {
            return problems().source().text().lastIndexOf('\n', offset - 1) + 1;
        }

        private int lineEnd(int offset) {
            int end = problems().source().text().indexOf('\n', offset);
            return end < 0 ? problems().source().text().length() : end;
        }
    }
}
