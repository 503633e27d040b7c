package gradus.grade;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** From a record to the answer in it. One reader may be used by many threads. */
interface SubmissionReader {
    /** @param text the record, which is UTF-8 */
    Submission read(String text) throws BadRowException;

    default Submission read(RawRecord record) throws BadRowException {
        if (record.isFaulty()) {
            throw new BadRowException(record.fault(), RecordReader.LONGEST / 1024);
        }
        return read(text(record.bytes()));
    }

    static String text(byte[] bytes) throws BadRowException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new BadRowException("grade.not-utf8");
        }
    }

    /** An answer from the texts of its fields; the question may be named as exports name it, {@code id/variant/part}. */
    static Submission of(String learner, String question, String variant, String seed, String part, String answer)
            throws BadRowException {
        String[] path = question.indexOf('/') < 0 ? new String[] {question} : question.strip().split("/", -1);
        boolean inPath = path.length == 2 || path.length == 3;
        if (learner.isBlank() || question.isBlank()) {
            throw new BadRowException("grade.empty-field", learner.isBlank() ? "learner" : "question");
        }
        return new Submission(learner.strip(), inPath ? path[0] : question.strip(),
                whole("variant", variant.isBlank() && inPath ? path[1] : variant), seed(seed),
                whole("part", part.isBlank() && path.length == 3 ? path[2] : part), answer);
    }

    private static OptionalInt whole(String field, String text) throws BadRowException {
        String number = text.strip();
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        if (number.length() > 9 || !isWhole(number)) {
            throw new BadRowException("grade.not-whole", field, shortened(number));
        }
        return OptionalInt.of(Integer.parseInt(number));
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static OptionalLong seed(String text) throws BadRowException {
        String number = text.strip();
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!number.matches("-?\\d{1,18}")) {
            throw new BadRowException("grade.not-whole", "seed", shortened(number));
        }
        return OptionalLong.of(Long.parseLong(number));
    }

    /** What somebody wrote, as far as a message shows it. */
    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /** Whether a file of such a name holds JSON lines; empty where the name does not say. */
    static Optional<Boolean> isJsonLines(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson") || lower.endsWith(".json")) {
            return Optional.of(true);
        }
        return lower.endsWith(".csv") || lower.endsWith(".tsv") ? Optional.of(false) : Optional.empty();
    }
}
