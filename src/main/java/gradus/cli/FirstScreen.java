package gradus.cli;

import gradus.expr.Language;
import gradus.expr.Text;
import gradus.quiz.Exercise;
import gradus.text.Sanitizer;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * The question with which the next start begins, as it will stand on the screen: a session that ends keeps it, and the
 * start shows it at once and reads journal and banks while the person reads. It is a matter of speed only: where
 * journal, program, language or terminal changed in the meantime it is not used, and what it says is checked like any
 * other text that is not ours. A bank that was edited may have nothing to do with it; whether it still asks this is
 * seen when it is read.
 *
 * @param question the exercise that is shown
 * @param columns  for how wide a terminal it was set
 * @param seed     what the session must begin with to come to the same question
 */
record FirstScreen(String question, int columns, long seed) {
    private static final String NAME = "first-screen";
    private static final int MAGIC = 0x47465302;
    private static final int LONGEST = 1 << 15;
    private static final String[] VARIABLES = {"TERM", "NO_COLOR"};

    /** Shows the question that was kept, where it is still the one. */
    static Optional<FirstScreen> show(Host host) {
        File file = file(host).toFile();
        if (!host.typesAtTerminal() || !host.showsOnTerminal() || !file.isFile() || file.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file.toPath())));
            boolean fits = in.readInt() == MAGIC && in.readUTF().equals(stamp(host)) && host.clock().millis() < in.readLong();
            return fits ? shown(in, host.out()) : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static Optional<FirstScreen> shown(DataInputStream in, OutputStream out) throws IOException {
        FirstScreen screen = new FirstScreen(in.readUTF(), in.readInt(), in.readLong());
        String text = in.readUTF();
        if (!isSafe(text)) {
            return Optional.empty();
        }
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        return Optional.of(screen);
    }

    /** Whether the text changes nothing of a terminal but colours. */
    static boolean isSafe(String text) {
        int from = 0;
        for (int escape = text.indexOf("\u001B["); escape >= 0; escape = text.indexOf("\u001B[", from)) {
            int end = escape + 2;
            while (end < text.length() && (Character.digit(text.charAt(end), 10) >= 0 || text.charAt(end) == ';')) {
                end++;
            }
            if (end == text.length() || text.charAt(end) != 'm' || !isVisible(text.substring(from, escape))) {
                return false;
            }
            from = end + 1;
        }
        return isVisible(text.substring(from));
    }

    private static boolean isVisible(String text) {
        return Sanitizer.visible(text).equals(text);
    }

    /**
     * Keeps a question for the next start.
     *
     * @param until   when another one may come first, in milliseconds
     * @param text    as it stands on the screen
     */
    void keep(Host host, long until, String text) {
        Path file = file(host);
        Path fresh = file.resolveSibling(NAME + ".new");
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(MAGIC);
            out.writeUTF(stamp(host));
            out.writeLong(until);
            out.writeUTF(question);
            out.writeInt(columns);
            out.writeLong(seed);
            out.writeUTF(text);
            Files.createDirectories(file.getParent());
            if (Files.exists(fresh) && !Files.isRegularFile(fresh)) {
                return;
            }
            Files.write(fresh, bytes.toByteArray());
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException onlySlower) {
            return;
        }
    }

    /** Forgets what is kept. */
    static void drop(Host host) {
        try {
            Files.deleteIfExists(file(host));
        } catch (IOException itWillNotFit) {
            return;
        }
    }

    /** Which question it is, and what it says: another name where either is different. */
    static String name(Exercise exercise) {
        CRC32 said = new CRC32();
        add(exercise.variant().prompt(), said);
        exercise.asked().prompt().ifPresent(prompt -> add(prompt, said));
        exercise.asked().choices().forEach(choice -> add(choice, said));
        add(new TreeMap<>(exercise.asked().fields()).toString(), said);
        add(exercise.variant().question().level() + " " + exercise.variant().hints().size(), said);
        return exercise.variant().id() + "/" + exercise.variant().index() + "/" + exercise.part()
                + "/" + Long.toHexString(said.getValue());
    }

    /** The id of the question that was named so. */
    static String question(String name) {
        String id = name;
        for (int end = 0; end < 3; end++) {
            id = id.substring(0, Math.max(0, id.lastIndexOf('/')));
        }
        return id;
    }

    private static void add(Text text, CRC32 said) {
        for (Language language : Language.values()) {
            add(text.in(language), said);
        }
    }

    private static void add(String text, CRC32 said) {
        said.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path file(Host host) {
        return Folders.cache(host).resolve(NAME);
    }

    /** All that the first question depends on, but for own banks: journal, program, language and terminal. */
    private static String stamp(Host host) {
        File data = Folders.data(host).toFile();
        File lib = new File(host.property("gradus.home").orElse("."), "lib");
        StringBuilder stamp = new StringBuilder();
        for (File file : new File[] {new File(data, "journal.jsonl"),
                new File(lib, "questions.index"), new File(lib, "gradus.jar")}) {
            stamp.append(file).append(' ').append(file.length()).append(' ').append(file.lastModified()).append('\n');
        }
        for (String variable : VARIABLES) {
            stamp.append(host.variable(variable).orElse("")).append('\n');
        }
        Language language = Settings.STANDARD.language(host);
        return stamp.append(language).toString();
    }
}
