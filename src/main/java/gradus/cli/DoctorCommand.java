package gradus.cli;

import gradus.quiz.Journal;
import gradus.quiz.JournalException;
import gradus.quiz.Repair;
import gradus.text.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Versions, paths, the terminal, and the state of the journal. */
@Command(name = "doctor", sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
    @ParentCommand
    private RootCommand root;

    @Option(names = "--repair")
    private boolean repair;

    @Option(names = "--json")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Program program = root.program();
        Map<String, Object> findings = new LinkedHashMap<>();
        int code = examine(program, findings);
        if (json) {
            program.out().data(new Json().write(findings));
        } else {
            show(program, findings);
        }
        return code;
    }

    private int examine(Program program, Map<String, Object> findings) {
        Host host = program.host();
        findings.put("version", Version.text());
        findings.put("java", host.property("java.vm.name").orElse("") + " " + host.property("java.version").orElse(""));
        findings.put("system", host.property("os.name").orElse("") + " " + host.property("os.arch").orElse(""));
        findings.put("home", host.property("gradus.home").orElse(""));
        findings.put("language", program.catalog().language().tag());
        findings.put("terminal", host.variable("TERM").orElse(""));
        findings.put("columns", TerminalSize.columns(host));
        findings.put("color", program.settings().isColored(host));
        findings.put("editor", PracticeRun.edits(program));
        findings.put("pictures", program.catalog().words("cli.doctor.pictures-" + (program.settings().plain() ? "plain"
                : PlotCommand.hasDots(host) ? "dots" : "ascii")));
        findings.put("input", host.typesAtTerminal() ? "terminal" : "stream");
        findings.put("output", host.showsOnTerminal() ? "terminal" : "stream");
        Path folder = program.settings().dataFolder(host);
        findings.put("data", folder.toString());
        return journal(program, folder, findings);
    }

    /** Looks at the journal without making one, and repairs it where that is wanted. */
    private int journal(Program program, Path folder, Map<String, Object> findings) {
        if (!Files.exists(folder)) {
            boolean possible = canBeMade(folder);
            findings.put("journal", program.catalog().words(possible ? "cli.doctor.no-journal" : "cli.doctor.no-folder"));
            return possible ? ExitCode.DONE : ExitCode.JOURNAL;
        }
        try {
            List<String> notices = new ArrayList<>();
            if (repair) {
                findings.put("repair", repaired(program, Repair.repaired(folder, program.host().clock())));
            }
            Journal.open(folder, program.host().clock(), program.host().ids()).notices()
                    .forEach(notice -> notices.add(program.catalog().render(notice)));
            Repair.Findings found = Repair.examined(folder);
            found.damage(folder).map(program.catalog()::render).filter(damage -> !notices.contains(damage))
                    .ifPresent(notices::add);
            findings.put("journal", program.catalog().words("cli.doctor.usable", found.events()));
            backups(program, found.backups(), findings);
            if (!notices.isEmpty()) {
                findings.put("notices", notices);
            }
            return ExitCode.DONE;
        } catch (JournalException e) {
            findings.put("journal", program.catalog().render(e.what()));
            return ExitCode.JOURNAL;
        }
    }

    private static String repaired(Program program, Repair.Outcome done) {
        if (done.backup().isPresent()) {
            return program.catalog().words("cli.doctor.repair-done", done.aside(), done.recovered(),
                    done.backup().get().toString());
        }
        return program.catalog().words(done.newer() ? "cli.doctor.repair-newer" : "cli.doctor.repair-nothing");
    }

    private static void backups(Program program, List<Path> backups, Map<String, Object> findings) {
        if (!backups.isEmpty()) {
            findings.put("backups", program.catalog().words("cli.doctor.backups-kept", backups.size(),
                    backups.get(backups.size() - 1).toString()));
        }
    }

    /** Whether the nearest folder above that there is can be written. */
    private static boolean canBeMade(Path folder) {
        Path above = folder.toAbsolutePath();
        while (above != null && !Files.exists(above)) {
            above = above.getParent();
        }
        return above != null && Files.isDirectory(above) && Files.isWritable(above);
    }

    private static void show(Program program, Map<String, Object> findings) {
        List<List<String>> rows = new ArrayList<>();
        findings.forEach((name, value) -> rows.add(List.of(
                program.catalog().words("cli.doctor." + name), shown(program, value))));
        new Table(List.of(Table.Column.left(""), Table.Column.left("")), rows)
                .lines(TerminalSize.columns(program.host())).forEach(program.out()::line);
    }

    private static String shown(Program program, Object value) {
        return value instanceof Boolean truth ? program.catalog().words(truth ? "cli.yes" : "cli.no")
                : value instanceof List<?> items ? String.join("\n", items.stream().map(Object::toString).toList())
                : CommandText.of(value);
    }
}
