package gradus.check;

import gradus.expr.Expr;
import gradus.expr.Parser;
import gradus.expr.SyntaxException;
import gradus.expr.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/** Writes expressions in other ways that have the same value, by a table of identities taken at random places. */
final class Paraphrase {
    private static final Path TABLE = Path.of("src", "test", "resources", "gradus", "check", "rewritings.txt");
    private static final int TRIES = 120;
    /** One step in so many may be an identity that holds of anything, which would be drawn far too often. */
    private static final int OF_ANY = 4;
    private static final int MOST_NODES = 60;

    private final List<Identity> identities;
    private final SplittableRandom random;

    Paraphrase(List<Identity> identities, SplittableRandom random) {
        this.identities = identities;
        this.random = random;
    }

    /** What matches {@code from} may be written as {@code to}; the letters a, b and c stand for anything. */
    record Identity(Expr from, Expr to) {
        Optional<Map<String, Expr>> match(Expr e, SplittableRandom random) {
            Map<String, Expr> bound = new HashMap<>();
            return matches(from, e, bound, random) ? Optional.of(bound) : Optional.empty();
        }

        private static boolean matches(Expr pattern, Expr e, Map<String, Expr> bound, SplittableRandom random) {
            if (pattern instanceof Expr.Var letter) {
                return bound.merge(letter.name(), e, (old, now) -> old).equals(e);
            }
            if (pattern.parts().isEmpty()) {
                return pattern.equals(e);
            }
            boolean list = pattern instanceof Expr.Sum || pattern instanceof Expr.Product;
            boolean kin = pattern.getClass() == e.getClass()
                    && (!(pattern instanceof Expr.Call call) || call.function() == ((Expr.Call) e).function());
            List<Expr> parts = kin && list ? inTwo(e, random) : e.parts();
            if (!kin || parts.size() != pattern.parts().size()) {
                return false;
            }
            for (int i = 0; i < parts.size(); i++) {
                if (!matches(pattern.parts().get(i), parts.get(i), bound, random)) {
                    return false;
                }
            }
            return true;
        }

        /** One part of a sum or product, and all the others. */
        private static List<Expr> inTwo(Expr e, SplittableRandom random) {
            List<Expr> rest = new ArrayList<>(e.parts());
            Expr one = rest.remove(random.nextInt(rest.size()));
            return List.of(one, e instanceof Expr.Sum ? Expr.sumOf(rest) : Expr.productOf(rest));
        }
    }

    static List<Identity> identities() throws IOException, SyntaxException {
        List<Identity> identities = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (line.startsWith("#")) {
                continue;
            }
            boolean oneWay = line.contains(" -> ");
            String[] sides = line.split(oneWay ? " -> " : " = ");
            Expr left = Parser.parse(sides[0]);
            Expr right = Parser.parse(sides[1]);
            identities.add(new Identity(left, right));
            if (!oneWay) {
                identities.add(new Identity(right, left));
            }
        }
        return identities;
    }

    /** Another way to write an expression, so many steps away, or fewer when it grows too large. */
    Expr rewritten(Expr e, int steps) {
        Expr now = e;
        for (int step = 0; step < steps; step++) {
            Expr next = once(now);
            now = Trees.size(next, MOST_NODES) < MOST_NODES ? next : now;
        }
        return now;
    }

    private Expr once(Expr e) {
        boolean anywhere = random.nextInt(OF_ANY) == 0;
        for (int i = 0; i < TRIES; i++) {
            Identity identity = identities.get(random.nextInt(identities.size()));
            if (identity.from() instanceof Expr.Var && !anywhere) {
                continue;
            }
            List<Expr> places = places(e);
            Expr place = places.get(random.nextInt(places.size()));
            Optional<Map<String, Expr>> bound = identity.match(place, random);
            if (bound.isPresent()) {
                return replaced(e, place, written(identity.to(), bound.get(), places));
            }
        }
        return e;
    }

    private Expr written(Expr to, Map<String, Expr> bound, List<Expr> places) {
        for (String letter : new TreeSet<>(Trees.variables(to))) {
            bound.computeIfAbsent(letter, name -> small(places));
        }
        return Trees.substitute(to, bound);
    }

    private Expr small(List<Expr> places) {
        Expr any = places.get(random.nextInt(places.size()));
        return Trees.size(any, 9) < 9 ? any : Expr.num(random.nextInt(2, 5));
    }

    private static List<Expr> places(Expr e) {
        List<Expr> places = new ArrayList<>(List.of(e));
        for (Expr part : e.parts()) {
            places.addAll(places(part));
        }
        return places;
    }

    /** The expression with one place, by identity of the node, written otherwise. */
    static Expr replaced(Expr e, Expr place, Expr by) {
        if (e == place) {
            return by;
        }
        List<Expr> parts = e.parts().stream().map(part -> replaced(part, place, by)).toList();
        return parts.isEmpty() ? e : Trees.withParts(e, parts);
    }
}
