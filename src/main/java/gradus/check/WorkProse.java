package gradus.check;

import gradus.expr.Function;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words round the mathematics of a line of hand working: its number, marks of typesetting, comments, and the words
 * that join statements. What is taken away leaves blanks, so that places stay. Cost: linear in the line.
 */
final class WorkProse {
    private static final String WORDS = "where|with|so|then|thus|hence|therefore|let|since|because|and|also|we (?:get|have|obtain|find)"
            + "|which (?:is|gives|equals)|giv(?:es|ing)|that is|i\\.e\\.|finally|now|next|first|here|note(?: that)?|recall(?: that)?|using"
            + "|tak(?:e|ing) (?:logs?|logarithms?)(?: of both sides)?|differentiat(?:e|ing)(?: both sides)?(?: with respect to \\p{L}| wrt \\p{L}| by \\p{L})?"
            + "|simplif(?:y|ying)|substitut(?:e|ing)(?: back)?|plug(?:ging)? in|cancell?ing|rearrang(?:e|ing)|collect(?:ing)? terms"
            + "|factor(?:ing)?(?: out)?|expand(?:ing)?";
    /** A run of Chinese words, the letters among them too; what a limit may be is no such word. */
    private static final String CHINESE =
            "(?!極限不存在|不存在|[正負]?無限大|[正負]?無窮大?)\\p{IsHan}++(?:\\s*+\\p{L}?\\s*+(?!極限不存在|不存在|[正負]?無限大|[正負]?無窮大?)\\p{IsHan}++)*+";
    /** What stands between statements. */
    static final Pattern LINK = Pattern.compile(
            "\\\\(?:Rightarrow|implies|therefore|quad|qquad)|⇒|=>|⟹|∴|∵|[;；。]|\\\\\\\\|(?<=[\\p{L}\\d)\\]}])\\.\\s|(?<![\\p{L}_\\\\])(?i:"
            + WORDS + ")(?![\\p{L}_(])|" + CHINESE);
    private static final Pattern NUMBERING = Pattern.compile(
            "\\A\\s*+(?:[(（]?\\d{1,2}[.)）、：:](?!\\d)|(?i:step|line)\\s*+\\d{1,2}\\s*+[:：.]|第\\s*+[\\d一二三四五六七八九十]++\\s*+[步行]\\s*+[:：、]?)\\s*+");
    /** What is done now, before a colon. */
    private static final Pattern HEADING = Pattern.compile(
            "\\A[^=:：]{0,80}?\\p{IsHan}[^:：]{0,80}?[:：]|\\A\\s*+(?i:at|for|evaluat\\w+|plug\\w*|substitut\\w+|insert\\w*)\\s[^:：]{0,80}[:：]"
            + "|\\A\\s*+\\p{L}\\p{L}[\\p{L}' ,\\-]{2,80}[:：](?=\\s)");
    private static final Pattern TYPESETTING = Pattern.compile(
            "\\\\(?:begin|end)\\s*\\{[a-z]+\\*?\\}|\\\\[\\[\\]]|\\\\(?:displaystyle|nonumber)|\\$+|&(?=\\s{0,9}=)|(?<==)\\s{0,9}+&|\\\\\\\\");
    private static final Pattern COMMENT = Pattern.compile("(?:#|//|(?:←|<-+)\\s*(?=[\\p{L}]{3})).*\\z");
    private static final Pattern CHINESE_COMMENT = Pattern.compile("[（(\\[【][^()（）\\[\\]【】]{0,80}\\p{IsHan}[^()（）\\[\\]【】]{0,80}[）)\\]】]");
    private static final Pattern BRACKETED = Pattern.compile("[（(\\[]([\\p{L}'’.\\-]+(?:[ ,]+[\\p{L}'’.\\-]+)+)[）)\\]]\\s{0,40}+\\z");
    /** It begins at a letter, so that a run of blanks is looked through once. */
    private static final Pattern L_HOPITAL = Pattern.compile(
            "[（(\\[]?(?:(?<!\\p{L})(?i:by|using|apply(?:ing)?|via|由|用|利用|依)\\s{0,9}+(?:(?i:the)\\s{1,9}+)?)?(?:(?i:l['’]?\\s?h[oô]s?pital(?:['’]s)?(?:\\s{1,9}+rule)?)|羅[必畢比]達(?:法則)?)\\s{0,9}+[）)\\]]?\\s{0,9}+[:：,，]?");
    private static final Set<String> GREEK = Set.of("alpha", "beta", "gamma", "delta", "epsilon", "theta", "kappa", "lambda",
            "sigma", "omega", "zeta");
    private static final int SHORTEST_WORD = 4;

    private WorkProse() {
    }

    /** The line without what is said about it; the name of a rule stays. */
    static String withoutComments(String line) {
        String text = blanked(COMMENT, line);
        text = L_HOPITAL.matcher(text).find() ? blanked(L_HOPITAL, text) : text;
        text = withoutRemarks(text);
        Matcher bracketed = BRACKETED.matcher(text);
        boolean remark = bracketed.find() && isProse(bracketed.group(1)) && RuleName.behind(text).isEmpty();
        return remark ? text.substring(0, bracketed.start()) : text;
    }

    /** Remarks in Chinese within brackets, but for the names of rules. */
    private static String withoutRemarks(String text) {
        return CHINESE_COMMENT.matcher(text).replaceAll(remark -> Matcher.quoteReplacement(
                RuleName.behind(remark.group()).isPresent() ? remark.group() : " ".repeat(remark.group().length())));
    }

    private static boolean isProse(String words) {
        return words.length() > 0 && java.util.Arrays.stream(words.split("[ ,]+"))
                .anyMatch(word -> word.length() >= SHORTEST_WORD && Function.named(word).isEmpty() && !GREEK.contains(word));
    }

    /** The line without its number or heading and without marks of typesetting. */
    static String withoutMarks(String text) {
        String bare = leading(NUMBERING, text);
        return blanked(TYPESETTING, leading(HEADING, bare));
    }

    private static String leading(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? " ".repeat(found.end()) + text.substring(found.end()) : text;
    }

    private static String blanked(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    }
}
