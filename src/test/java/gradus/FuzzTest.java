package gradus;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradus.bank.BankFuzz;
import gradus.calculus.EnginesFuzz;
import gradus.check.MatrixFuzz;
import gradus.check.VerdictFuzz;
import gradus.check.WorkFuzz;
import gradus.exchange.ImportFuzz;
import gradus.expr.ParserFuzz;
import gradus.quiz.JournalFuzz;
import gradus.text.SanitizerFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a fuzzer once found something with, or began with, and some mutants of each. A campaign of ten million runs:
 * {@code mvn -q -P fuzz test-compile antrun:run@fuzz -Dfuzz.target=gradus.expr.ParserFuzz -Dfuzz.runs=10000000}. An
 * input that it finds is a file beside the others under {@code src/test/resources/gradus/fuzz} from then on.
 */
class FuzzTest {
    private static final Path INPUTS = Path.of("src/test/resources/gradus/fuzz");
    /** {@code -Dgradus.fuzz=1000} takes so many mutants of each input, {@code -Dgradus.fuzz.seed=1} others. */
    private static final int MUTANTS = Integer.getInteger("gradus.fuzz", 10);
    private static final int SEED = Integer.getInteger("gradus.fuzz.seed", 15);
    /** {@code -Dgradus.fuzz.only=parser} takes the inputs of that one alone. */
    private static final String ONLY = System.getProperty("gradus.fuzz.only", "");

    private interface Fuzz {
        void of(byte[] data);
    }

    private enum Target {
        PARSER(ParserFuzz::fuzzerTestOneInput), ENGINES(EnginesFuzz::fuzzerTestOneInput), VERDICT(VerdictFuzz::fuzzerTestOneInput),
        BANK(BankFuzz::fuzzerTestOneInput), IMPORT(ImportFuzz::fuzzerTestOneInput), JOURNAL(JournalFuzz::fuzzerTestOneInput),
        MATRIX(MatrixFuzz::fuzzerTestOneInput), WORK(WorkFuzz::fuzzerTestOneInput), SANITIZER(SanitizerFuzz::fuzzerTestOneInput);

        private final Fuzz fuzz;

        Target(Fuzz fuzz) {
            this.fuzz = fuzz;
        }

        private String folder() {
            return name().toLowerCase(Locale.ROOT);
        }

        private List<byte[]> inputs() throws IOException {
            List<byte[]> inputs = new ArrayList<>();
            try (Stream<Path> files = Files.list(INPUTS.resolve(folder()))) {
                for (Path file : files.sorted().toList()) {
                    inputs.add(Files.readAllBytes(file));
                }
            }
            return inputs;
        }

        private void run(byte[] data) {
            try {
                fuzz.of(data);
            } catch (RuntimeException | Error e) {
                throw new AssertionError(this + " with " + HexFormat.of().formatHex(data), e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsPromiseOnEveryInput(Target target) throws IOException {
        assumeTrue(ONLY.isEmpty() || ONLY.equals(target.folder()), "not asked for");
        List<byte[]> inputs = target.inputs();
        assertTrue(inputs.size() >= 3, inputs.size() + " inputs");
        Random random = new Random(SEED);
        for (byte[] input : inputs) {
            target.run(input);
            for (int i = 0; i < MUTANTS; i++) {
                target.run(mutant(input, inputs.get(random.nextInt(inputs.size())), random));
            }
        }
    }

    private static byte[] mutant(byte[] input, byte[] other, Random random) {
        byte[] mutant = input;
        for (int change = random.nextInt(4); change >= 0; change--) {
            mutant = changed(mutant, other, random);
        }
        return mutant;
    }

    private static byte[] changed(byte[] input, byte[] other, Random random) {
        int from = random.nextInt(input.length + 1);
        int to = Math.min(input.length, from + random.nextInt(9));
        return switch (random.nextInt(5)) {
            case 0 -> spliced(input, from, new byte[0], to);
            case 1 -> spliced(input, from, piece(other, random), from);
            case 2 -> spliced(input, from, piece(other, random), to);
            case 3 -> spliced(input, to, Arrays.copyOfRange(input, from, to), to);
            default -> spliced(input, from, new byte[] {(byte) random.nextInt(256)}, Math.min(input.length, from + 1));
        };
    }

    private static byte[] piece(byte[] of, Random random) {
        int from = random.nextInt(of.length + 1);
        return Arrays.copyOfRange(of, from, Math.min(of.length, from + random.nextInt(20)));
    }

    /** The bytes before one place, some others, and the bytes behind another place. */
    private static byte[] spliced(byte[] input, int before, byte[] between, int behind) {
        byte[] whole = Arrays.copyOf(input, before + between.length + input.length - behind);
        System.arraycopy(between, 0, whole, before, between.length);
        System.arraycopy(input, behind, whole, before + between.length, input.length - behind);
        return whole;
    }
}
