package gradus.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What practice was asked for.
 *
 * @param topics ids; none means all
 * @param banks  files or folders besides the shipped ones; none means the shipped ones
 * @param from   which of the questions, as {@link gradus.quiz.From} or by id; none means what is due and then new
 * @param count  how many questions at most
 * @param pace   how many new questions a day from now on
 * @param seed   decides which variants come
 * @param saves  whether the journal is used
 */
record PracticeWish(
        Set<String> topics,
        OptionalInt level,
        List<Path> banks,
        List<String> from,
        OptionalInt count,
        OptionalInt pace,
        OptionalLong seed,
        boolean saves) {

    /** Everything, as {@code gradus} alone asks for it. */
    static final PracticeWish STANDARD = new PracticeWish(
            Set.of(), OptionalInt.empty(), List.of(), List.of(), OptionalInt.empty(), OptionalInt.empty(),
            OptionalLong.empty(), true);

    /** Whether it is narrowed to some of the questions, which then come even before they are due. */
    boolean isNarrow() {
        return !topics.isEmpty() || level.isPresent() || !banks.isEmpty();
    }
}
