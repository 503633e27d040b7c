package gradus.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs every benchmark in interleaved rounds, so that a machine that slows down slows all of them, and prints for
 * each what it costs (the median of the rounds) and how many times Gradus' cost that is in the same round (the
 * median of the ratios).
 *
 * <p>Arguments: how many rounds; a regular expression of the benchmarks to run; how many seconds each
 * of the three measured iterations takes.
 */
public final class SideBySide {
    private final Map<String, List<Double>> costs = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();

    private final TimeValue iteration;

    private SideBySide(TimeValue iteration) {
        this.iteration = iteration;
    }

    public static void main(String[] arguments) throws RunnerException {
        SideBySide table = new SideBySide(TimeValue.milliseconds((long) (1000 * Double.parseDouble(arguments[2]))));
        int rounds = Integer.parseInt(arguments[0]);
        for (int round = 0; round < rounds; round++) {
            table.run(arguments[1]);
            System.err.println("round " + (round + 1) + " of " + rounds);
        }
        table.print();
    }

    private void run(String only) throws RunnerException {
        Options options = new OptionsBuilder().include("gradus\\.bench\\..*" + only).forks(1)
                .jvmArgsAppend("-Xmx2g", "-Xss4m")
                .warmupIterations(3).warmupTime(TimeValue.seconds(1))
                .measurementIterations(3).measurementTime(iteration)
                .verbosity(VerboseMode.SILENT).shouldFailOnError(true).build();
        Collection<RunResult> results = new Runner(options).run();
        for (RunResult result : results) {
            String name = name(result);
            costs.computeIfAbsent(name, any -> new ArrayList<>()).add(result.getPrimaryResult().getScore());
            units.put(name, result.getPrimaryResult().getScoreUnit());
        }
    }

    /** Class, parameters and method: {@code Gradient n=861 gradus}. */
    private static String name(RunResult result) {
        String[] parts = result.getParams().getBenchmark().split("\\.");
        StringBuilder name = new StringBuilder(parts[parts.length - 2].replace("Bench", ""));
        for (String key : result.getParams().getParamsKeys()) {
            name.append(' ').append(key).append('=').append(result.getParams().getParam(key));
        }
        return name.append(' ').append(parts[parts.length - 1]).toString();
    }

    private void print() {
        System.out.printf(Locale.ROOT, "JDK %s%n", Runtime.version());
        System.out.println("| what | cost | unit | × Gradus |");
        System.out.println("| --- | ---: | --- | ---: |");
        costs.forEach((name, all) -> System.out.printf(Locale.ROOT, "| %s | %.4g | %s | %s |%n",
                name, median(all), units.get(name), ratio(name, all)));
    }

    private String ratio(String name, List<Double> all) {
        List<Double> own = costs.get(name.substring(0, name.lastIndexOf(' ') + 1) + "gradus");
        if (own == null) {
            return "";
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < all.size(); round++) {
            ratios.add(all.get(round) / own.get(round));
        }
        return String.format(Locale.ROOT, "%.3g", median(ratios));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
