package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradus.bank.Node.Entry;
import gradus.bank.Node.Mapping;
import gradus.bank.Node.Scalar;
import gradus.bank.Node.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everything in a tree knows its place, in YAML and in JSON alike. */
class NodeTest {

    private static Problems problems(String name, String text) {
        return SourceReader.read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Mapping mapping(Problems problems) {
        Node root = BankReader.forFile(problems.source().name()).read(problems).orElseThrow();
        assertEquals(List.of(), problems.inOrder());
        return (Mapping) root;
    }

    private static List<String> places(String name, String text) {
        Problems problems = problems(name, text);
        List<String> places = new ArrayList<>();
        for (Entry entry : mapping(problems).entries()) {
            places.add(entry.key() + "@" + shown(problems.source().place(entry.start()))
                    + "=" + Fields.plain(entry.value()) + "@" + shown(problems.source().place(entry.value().start())));
        }
        return places;
    }

    private static String shown(Place place) {
        return place.line() + ":" + place.column();
    }

    @Test
    void yamlKnowsItsPlaces() {
        assertEquals(List.of("😀@1:1=it's@1:4", "b@2:1=[1, 2.50, 0x1F]@2:4", "c@3:1=two\nlines\n@3:4", "d@6:1={e=f}@6:4"),
                places("a.yaml", "😀: 'it''s' # 😀\nb: [1, 2.50, 0x1F]\nc: |\n  two\n  lines\nd: {e: \"f\"}\n"));
    }

    @Test
    void jsonKnowsItsPlaces() {
        assertEquals(List.of("😀@1:2=a\"b@1:7", "c@2:2=[1, 2.50, true]@2:7"),
                places("a.json", "{\"😀\": \"a\\\"b\",\n \"c\": [1, 2.50, true]}"));
    }

    @Test
    void aByteOrderMarkAndOtherLineEndsCountForNothing() {
        assertEquals(List.of("a@1:1=1@1:4", "b@2:1=2@2:4"), places("a.yaml", "\uFEFFa: 1\r\nb: 2\r\n"));
    }

    /** The YAML scanner reads in portions; a character of two halves may lie across their border. */
    @Test
    void charactersBeyondTheBasicPlaneStandAnywhere() {
        for (int shift = 0; shift < 2; shift++) {
            String written = "x".repeat(shift) + "😀".repeat(5_000);
            assertEquals(List.of("a@1:1=" + written + "@1:4"), places("a.yaml", "a: '" + written + "'\n"));
        }
    }

    @Test
    void scalarsAreTextsAsTheyWereWritten() {
        Problems problems = problems("a.yaml", "a: [1e3, 0.10, true, yes, 007, '', 12_0]\n");
        Sequence list = (Sequence) mapping(problems).entries().get(0).value();
        assertEquals(List.of("1e3", "0.10", "true", "yes", "007", "", "12_0"), Fields.plain(list));
    }

    /** Whatever is written as itself in the file is found there at its offset. */
    @Test
    void aCharacterOfAScalarIsFoundInTheFile() {
        for (String written : List.of("plain text 文 x", "'it''s one ''quote'' more'", "\"a \\\"b\\\" \\u0041 c 😀 d\"",
                "|\n    literal\n    lines of it\n", ">\n    folded\n    lines of it\n", "plain\n    goes on\n    here")) {
            Problems problems = problems("a.yaml", "key: {}\nother: " + written + "\nlast: z\n");
            Scalar scalar = (Scalar) mapping(problems).entries().get(1).value();
            for (int i = 0; i < scalar.text().length(); i++) {
                char c = scalar.text().charAt(i);
                int offset = ScalarOffsets.of(problems.source(), scalar, i);
                char found = problems.source().text().charAt(Math.min(offset, problems.source().text().length() - 1));
                boolean itself = c == found || found == '\\' || Character.isWhitespace(c) || Character.isLowSurrogate(c);
                assertTrue(itself, written + " [" + i + "] " + c + " at " + offset + " is " + found);
            }
        }
    }
}
