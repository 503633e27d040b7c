package gradus.cli;

import gradus.bank.BankLibrary;
import gradus.bank.Listing;
import gradus.expr.Message;
import gradus.expr.Spelling;
import gradus.quiz.Journal;
import gradus.quiz.JournalException;
import java.util.List;

/** Opens the journal, and says what is wrong with it. */
final class Journals {
    private Journals() {
    }

    /** What is done with a journal. */
    interface Deed<T> {
        T with() throws JournalException;
    }

    /** The journal of the data folder. */
    static Journal open(Program program) throws Failure {
        return guarded(() -> {
            Journal journal = Journal.open(program.settings().dataFolder(program.host()), program.host().clock(),
                    program.host().ids());
            journal.notices().forEach(program::tell);
            return journal;
        });
    }

    /** The journal of the data folder, of which a newer program's cannot be changed. */
    static Journal openToChange(Program program) throws Failure {
        Journal journal = open(program);
        if (!journal.saves()) {
            throw new Failure(ExitCode.JOURNAL, Message.of("cli.journal-not-changed"));
        }
        return journal;
    }

    static <T> T guarded(Deed<T> deed) throws Failure {
        try {
            return deed.with();
        } catch (JournalException e) {
            throw new Failure(ExitCode.JOURNAL, e.what());
        }
    }

    /** Refuses ids of which nothing is known, neither in the banks nor in the journal. */
    static void requireQuestions(List<String> ids, Journal journal, BankLibrary library) throws Failure {
        List<String> known = library.listings().stream().map(Listing::id).toList();
        for (String id : ids) {
            if (!known.contains(id) && !journal.remembers(id)) {
                throw new Failure(ExitCode.USAGE, Spelling.nearest(id, known)
                        .map(near -> Message.of("cli.unknown-question-perhaps", id, near))
                        .orElseGet(() -> Message.of("cli.unknown-question", id)));
            }
        }
    }
}
