package gradus.quiz;

import gradus.expr.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A look at all of a journal, and what can be done where it is damaged. Nothing is thrown away. */
public final class Repair {
    private final JournalFile file;
    private final Backups backups;

    private Repair(Path folder) {
        this.file = new JournalFile(folder);
        this.backups = new Backups(folder);
    }

    /**
     * How a journal is.
     *
     * @param events  how many can be read
     * @param damaged the numbers of the lines that are not what was written
     * @param newer   whether a newer program wrote to it
     * @param backups copies of it as it was on earlier days, oldest first
     */
    public record Findings(int events, List<Integer> damaged, boolean newer, List<Path> backups) {
        /** What to tell where lines are damaged. */
        public Optional<Message> damage(Path folder) {
            return damaged.isEmpty() ? Optional.empty() : Optional.of(Message.of("quiz.journal.damaged",
                    new JournalFile(folder).path().toString(), damaged.size(), damaged.get(0)));
        }
    }

    /** Looks at every line. */
    public static Findings examined(Path folder) throws JournalException {
        Repair repair = new Repair(folder);
        return Journal.guarded(repair.file, repair::examined);
    }

    private Findings examined() throws IOException {
        JournalFile.Content content = file.open();
        List<Integer> damaged = new ArrayList<>();
        int events = 0;
        for (int i = 0; i < content.lines().size(); i++) {
            String line = content.lines().get(i);
            events += Journal.events(List.of(line)).size();
            if (!content.newer() && isDamaged(line)) {
                damaged.add(i + 1);
            }
        }
        return new Findings(events, damaged, content.newer(), backups.all());
    }

    /** An event of a kind that no version knows counts as one. */
    private static boolean isDamaged(String line) {
        return !line.isBlank() && JournalLine.event(line).isEmpty();
    }

    /**
     * What a repair did.
     *
     * @param aside     how many damaged lines were moved out of the journal
     * @param recovered how many events were taken back out of backups
     * @param newer     whether a newer program wrote to the journal, so that nothing was done
     * @param backup    the journal as it was before; empty where nothing had to be done
     */
    public record Outcome(int aside, int recovered, boolean newer, Optional<Path> backup) {
    }

    /**
     * Moves damaged lines out of the journal, and takes back what backups hold of them. The journal as it was is kept.
     *
     * @throws JournalException where a newer program wrote the journal, or it cannot be read or written
     */
    public static Outcome repaired(Path folder, Clock clock) throws JournalException {
        Repair repair = new Repair(folder);
        return Journal.guarded(repair.file, () -> repair.repaired(Journal.backup(folder, clock)));
    }

    private Outcome repaired(Path before) throws IOException {
        Findings found = examined();
        List<String> saved = saved();
        List<String> mine = intact(file.open().lines());
        int recovered = Merge.of(mine, saved).size() - Merge.of(mine, List.of()).size();
        if (found.newer() || found.damaged().isEmpty() && recovered == 0) {
            return new Outcome(0, 0, found.newer(), Optional.empty());
        }
        file.rewrite(lines -> recovered == 0 ? intact(lines) : Merge.of(intact(lines), saved), before);
        return new Outcome(found.damaged().size(), recovered, false, Optional.of(before));
    }

    /** The intact lines, each once, in their order. */
    private static List<String> intact(List<String> lines) {
        Set<String> intact = new LinkedHashSet<>();
        lines.forEach(line -> intact.addAll(JournalLine.intact(line)));
        return List.copyOf(intact);
    }

    /** What the backups hold; one that cannot be read holds nothing. */
    private List<String> saved() {
        List<String> saved = new ArrayList<>();
        for (Path copy : backups.all()) {
            try {
                saved.addAll(intact(JournalFile.lines(new String(JournalFile.read(copy), StandardCharsets.UTF_8))));
            } catch (IOException unreadable) {
                continue;
            }
        }
        return saved;
    }
}
