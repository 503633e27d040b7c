package gradus.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A sentence with places: <code>{0}</code> is the first argument, <code>{0:step|steps}</code> is the first word
 * when the argument prints as 1 and else the second, <code>{{</code> and <code>}}</code> are braces.
 */
record Sentence(String pattern) {

    /** The sentence with its places filled; what stands in an argument is never read as a place. */
    String fill(List<Object> arguments, Function<Object, String> shown) {
        StringBuilder filled = new StringBuilder(pattern.length() + 32);
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            boolean brace = c == '{' || c == '}';
            if (brace && at + 1 < pattern.length() && pattern.charAt(at + 1) == c) {
                filled.append(c);
                at += 2;
            } else if (c == '{' && pattern.indexOf('}', at) > 0) {
                int end = pattern.indexOf('}', at);
                filled.append(place(pattern.substring(at + 1, end), arguments, shown));
                at = end + 1;
            } else {
                filled.append(c);
                at++;
            }
        }
        return filled.toString();
    }

    private String place(String place, List<Object> arguments, Function<Object, String> shown) {
        int colon = place.indexOf(':');
        int index = index(colon < 0 ? place : place.substring(0, colon));
        assert index < arguments.size() : "no argument {" + place + "} for: " + pattern;
        if (index >= arguments.size()) {
            return "{" + place + "}";
        }
        String value = shown.apply(arguments.get(index));
        if (colon < 0) {
            return value;
        }
        int bar = place.indexOf('|');
        return value.equals("1") ? place.substring(colon + 1, bar) : place.substring(bar + 1);
    }

    private int index(String digits) {
        assert digits.matches("\\d") : "place {" + digits + "} in: " + pattern;
        return digits.charAt(0) - '0';
    }

    /** The numbers of the places that show their argument. */
    Set<Integer> places() {
        Set<Integer> places = new TreeSet<>();
        fill(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), argument -> {
            places.add((Integer) argument);
            return "";
        });
        return places;
    }
}
