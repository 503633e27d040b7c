package gradus.bank;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema, which editors go by, and the compiler refuse the same shapes: banks are broken at random places, and an
 * independent validator says what the schema makes of them.
 */
class SchemaAgreementTest {
    private static final int BANKS = 3_000;
    /** What is wrong with the shape of a file, before anything in it is read as mathematics. */
    private static final Set<Fault> SHAPE = EnumSet.of(Fault.NO_VALUE, Fault.UNKNOWN_KEY, Fault.MISSING_KEY,
            Fault.WRONG_TYPE, Fault.BAD_ID, Fault.BAD_LEVEL, Fault.UNKNOWN_LANGUAGE, Fault.MISSING_LANGUAGE,
            Fault.EMPTY_TEXT, Fault.EMPTY_LIST, Fault.NOT_TRUE_OR_FALSE);
    private static final Set<String> SHAPE_OF_ASKS = Set.of("bank.no-kind", "bank.several-kinds");
    private static final Set<String> CODES = SHAPE.stream().map(Fault::code).collect(Collectors.toSet());

    static {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
    }

    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(BankSchema.text(), InputFormat.JSON);

    private List<String> complaints(String json) {
        return schema.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static List<BankProblem> problems(String json) {
        BankFile file = new BankFile("bank.json", json.getBytes(StandardCharsets.UTF_8));
        return BankCompiler.compile(List.of(file), 1, Map.of()).problems();
    }

    private static boolean isOfShape(BankProblem problem) {
        return CODES.contains(problem.code()) || SHAPE_OF_ASKS.contains(problem.message().id());
    }

    @Test
    void shippedBanksAreOfTheShape() {
        for (JsonNode bank : BankMutation.wholeBanks()) {
            assertEquals(List.of(), complaints(bank.toString()));
        }
    }

    @Test
    void brokenBanksAreRefusedByBothOrByNeither() {
        Random random = new Random(20261125);
        List<JsonNode> banks = BankMutation.smallBanks();
        List<String> apart = new ArrayList<>();
        int refused = 0;
        Set<String> seen = new LinkedHashSet<>();
        for (int i = 0; i < BANKS; i++) {
            String json = JsonMapper.shared().writeValueAsString(
                    BankMutation.broken(banks.get(random.nextInt(banks.size())), random));
            List<String> complaints = complaints(json);
            List<BankProblem> problems = problems(json);
            Set<String> codes = problems.stream().filter(SchemaAgreementTest::isOfShape).map(BankProblem::code)
                    .collect(Collectors.toSet());
            seen.addAll(codes);
            refused += complaints.isEmpty() ? 0 : 1;
            if (complaints.isEmpty() && !codes.isEmpty()) {
                apart.add("only the compiler: " + codes + " " + problems.get(0).message() + "\n  " + json);
            } else if (!complaints.isEmpty() && problems.isEmpty()) {
                apart.add("only the schema: " + complaints + "\n  " + json);
            }
        }
        assertEquals("", String.join("\n", apart.subList(0, Math.min(apart.size(), 12))), apart.size() + " differ");
        assertTrue(refused > BANKS / 4 && refused < BANKS, refused + " were refused");
        assertTrue(seen.size() >= CODES.size(), seen.toString());
    }
}
