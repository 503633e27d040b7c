package gradus.check;

import gradus.calculus.Rule;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The names that people give the rules of differentiation, in either language; a new one is a word in a row. */
final class RuleName {
    private static final Map<Rule, String> NAMES = names();
    private static final String NAME = "(?i:by|using|use|via|from|with|apply|依|由|用|利用|根據)?\\s*+(?i:the)?\\s*+("
            + NAMES.values().stream().collect(Collectors.joining("|")) + ")\\s*(?i:rule|法則)?\\s*";
    private static final Pattern BEHIND =
            Pattern.compile("[\\s,，;；:：#/%\\-–—]*+[\\[(（【{]?\\s*+" + NAME + "[\\])）】}]?[\\s.。]*\\z");
    private static final Pattern BEFORE =
            Pattern.compile("\\A\\s*+(?:\\d+[.)]\\s*+)?[\\[(（【{]?\\s*+" + NAME + "[\\])）】}]?\\s*[,，:：]\\s*");

    /** A name and what is round it take no more; a search through a line of nothing but dashes would take for ever. */
    private static final int LONGEST = 200;

    private RuleName() {
    }

    private static Map<Rule, String> names() {
        Map<Rule, String> names = new EnumMap<>(Rule.class);
        names.put(Rule.CONSTANT_FACTOR, "(?i:constant[- ](?:multiple|factor))|常數倍");
        names.put(Rule.SUM, "(?i:sum|addition|linearity|difference)(?= +(?i:rule))|(?i:linearity)|加法(?=法則)|和(?=法則)|和差");
        names.put(Rule.PRODUCT, "(?i:product)(?= +(?i:rule))|乘法(?=法則)|乘積(?=法則)|積(?=法則)|積的導數");
        names.put(Rule.QUOTIENT, "(?i:quotient)(?= +(?i:rule))|除法(?=法則)|商(?=法則)|商的導數");
        names.put(Rule.POWER, "(?i:power)(?= +(?i:rule))|冪(?=法則)|次方(?=法則)|冪次");
        names.put(Rule.EXPONENTIAL, "(?i:exponential)(?= +(?i:rule))|指數(?=法則)");
        names.put(Rule.GENERAL_POWER, "(?i:logarithmic differentiation)|對數微分法?");
        names.put(Rule.CHAIN, "(?i:chain)(?= +(?i:rule))|連鎖(?=法則)|鏈鎖律?|連鎖律");
        names.put(Rule.SIMPLIFY, "(?i:simplif(?:y|ied|ying|ication)|algebra|factor(?:ing|ed)? out|expand(?:ing|ed)?)|化簡|整理|展開|提出公因式");
        return names;
    }

    /** A rule's name and the stretch of the line that it takes. */
    record Named(Rule rule, int start, int end) {
        /** The line with blanks in the name's place. */
        String without(String line) {
            return line.substring(0, start) + " ".repeat(end - start) + line.substring(end);
        }
    }

    /** The rule that is named at the end of a line. */
    static Optional<Named> behind(String line) {
        return named(BEHIND, line, Math.max(0, line.length() - LONGEST), line.length());
    }

    /** The rule that is named before a line's first statement. */
    static Optional<Named> before(String line) {
        return named(BEFORE, line, 0, Math.min(LONGEST, line.length()));
    }

    private static Optional<Named> named(Pattern pattern, String line, int from, int to) {
        Matcher found = pattern.matcher(line).region(from, to);
        return found.find()
                ? rule(line.substring(found.start(1))).map(rule -> new Named(rule, found.start(), found.end()))
                : Optional.empty();
    }

    private static Optional<Rule> rule(String rest) {
        return NAMES.entrySet().stream()
                .filter(name -> Pattern.compile(name.getValue()).matcher(rest).lookingAt())
                .map(Map.Entry::getKey).findFirst();
    }
}
