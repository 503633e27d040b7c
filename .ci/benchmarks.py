#!/usr/bin/env python3
"""Measures everything that .github/BENCHMARKS.md promises and prints the rows of its table in Markdown.

Usage: benchmarks.py [APPLICATION_FOLDER] [--rounds N] [--quick] [--only PART,…]
  APPLICATION_FOLDER  default target/gradus; it should be built by the JDK that is measured (JAVA_HOME)
  --rounds N          rounds of starts (default 11); in each of them every program is started once
  --quick             fewer rounds and rows: to see that it works
  --only PART,…       of: start, own, typing, journal, bank, grade, side (the JMH benchmarks, run by Maven)

Ratios are taken within a round, so that a busy machine slows both sides of them; medians of the rounds are shown.
Nothing of one's own is touched: the journals and banks measured are made for it in a temporary folder.
"""
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

import startup

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PARTS = ["start", "own", "typing", "journal", "bank", "grade", "side"]


class Measurement:
    """One program under measurement, in folders of its own."""

    def __init__(self, application, folder, rounds, quick):
        self.folder = folder
        self.rounds = rounds
        self.quick = quick
        self.gradus = [os.path.join(application, "bin", "gradus")]
        self.environment = startup.surroundings(folder)
        self.hello = startup.hello(folder)
        self.rows = []

    def row(self, what, target, reached):
        self.rows.append((what, target, reached))
        print(f"| {what} | {target} | {reached} |", flush=True)

    def run(self, *words, environment=None, check=True):
        """Seconds, and the most memory that was held, in MiB."""
        start = time.perf_counter()
        process = subprocess.Popen(self.gradus + list(words), env=environment or self.environment,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        error = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.stderr.close()
        process.returncode = os.waitstatus_to_exitcode(status)
        if check and process.returncode not in (0, 1):
            sys.exit(f"gradus {' '.join(words)} ended with {process.returncode}: {error.decode()}")
        return time.perf_counter() - start, usage.ru_maxrss / 1024

    def apart(self):
        """An environment with folders of its own."""
        return dict(self.environment, XDG_DATA_HOME=tempfile.mkdtemp(dir=self.folder),
                    XDG_CACHE_HOME=tempfile.mkdtemp(dir=self.folder))

    def begun(self):
        """One in which an answer was given, so that a start opens with a question."""
        environment = self.apart()
        startup.answer_once(self.gradus, environment)
        return environment


def ratio(values):
    return f"{statistics.median(values):.2f}"


def start(m):
    """First question, line editor, memory and subcommands beside `java Hello`."""
    environment = m.begun()
    question, unforeseen, editor, memory, commands, hello = [], [], [], [], {}, []
    for _ in range(m.rounds):
        base = startup.seconds(m.hello, m.environment)
        hello.append(base)
        first, listens, held = startup.practice(m.gradus, environment)
        question.append(first / base)
        editor.append(listens / base)
        memory.append(held / startup.hello_memory(m.hello))
        unforeseen.append(without_first_screen(m, environment) / base)
        for words in startup.SUBCOMMANDS:
            commands.setdefault(" ".join(words), []).append(startup.seconds(m.gradus + words, environment) / base)
    m.row("first question on screen / `java Hello`", "≤ 1.2",
          f"{ratio(question)} (Hello: {statistics.median(hello) * 1000:.0f} ms)")
    m.row("the same where the question could not be foreseen", "–", ratio(unforeseen))
    m.row("line editor live / `java Hello`", "≤ 3.0 on 25, ≤ 3.5 on 17", ratio(editor))
    worst = max(commands, key=lambda words: statistics.median(commands[words]))
    m.row("any subcommand to its output / `java Hello`", "≤ 4", f"{ratio(commands[worst])} (the slowest, `{worst}`); "
          + ", ".join(f"`{words}` {ratio(values)}" for words, values in commands.items() if words != worst))
    m.row("peak memory at the prompt / `java Hello`", "≤ 1.4", ratio(memory))


def without_first_screen(m, environment):
    """Seconds to the question of a start that finds none kept."""
    kept = os.path.join(environment["XDG_CACHE_HOME"], "gradus", "first-screen")
    os.rename(kept, kept + ".apart")
    try:
        return startup.practice(m.gradus, environment)[0]
    finally:
        os.rename(kept + ".apart", kept)


def own(m):
    """Starts beside 300 own questions, of which one is edited before each."""
    environment, apart = m.begun(), m.begun()
    banks = os.path.join(environment["XDG_DATA_HOME"], "gradus", "banks")
    beside, editor, alone = [], [], []
    for edition in range(m.rounds):
        base = startup.seconds(m.hello, m.environment)
        bank = startup.own_bank(banks, edition)
        first, listens, _ = startup.practice(m.gradus, environment)
        beside.append(first / base)
        editor.append(listens / base)
        alone.append(startup.practice(m.gradus + ["practice", "--bank", bank], apart)[0] / base)
    m.row("first question, 300 own questions edited just now / `java Hello`", "≤ 1.5",
          f"{ratio(beside)}; line editor live {ratio(editor)}; with `practice --bank` these alone {ratio(alone)}")


# A function, a wrong derivative and a right one.
TYPED = [("x^2*sin(x)", "2x*cos(x)", "2x sin(x) + x^2 cos(x)"), ("exp(-x^2)", "exp(-x^2)", "-2x exp(-x^2)"),
         ("ln(1+x^2)", "1/(1+x^2)", "2x/(1+x^2)"), ("sqrt(1+x^2)", "1/(2sqrt(1+x^2))", "x/sqrt(1+x^2)"),
         ("tanh(3x)", "1-tanh(3x)^2", "3(1-tanh(3x)^2)"), ("x/(1+x)", "1", "1/(1+x)^2"),
         ("sin(x)^2", "2sin(x)", "sin(2x)"), ("x*ln(x)", "1/x", "ln(x)+1"), ("1/(1+exp(-x))", "exp(-x)/(1+exp(-x))",
         "exp(-x)/(1+exp(-x))^2"), ("x^x", "x*x^(x-1)", "x^x*(ln(x)+1)"), ("cos(x^3)", "-sin(x^3)", "-3x^2 sin(x^3)"),
         ("(x^2+1)^5", "5(x^2+1)^4", "10x(x^2+1)^4")]


THINKING = 1.0  # seconds for a question, which is little for a person


class Typed:
    """A session at a pseudo-terminal, typed at as a person would."""

    def __init__(self, command, environment):
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
            os.execve(command[0], command, environment)
        self.screen = b""

    def until(self, *marks):
        """Waits for one of the marks behind what was waited for before; gives the seconds."""
        start = time.perf_counter()
        while not any(mark in self.screen for mark in marks):
            if time.perf_counter() - start > startup.PATIENCE:
                sys.exit(f"no {marks} in:\n" + self.screen.decode("utf-8", "replace"))
            if select.select([self.terminal], [], [], 0.5)[0]:
                self.screen += os.read(self.terminal, 65536)
        return time.perf_counter() - start

    def silent(self, seconds):
        while select.select([self.terminal], [], [], seconds)[0]:
            self.screen += os.read(self.terminal, 65536)

    def type(self, text):
        os.write(self.terminal, text.encode())
        self.silent(0.06)

    def enter(self, *marks):
        self.screen = b""
        os.write(self.terminal, b"\r")
        return self.until(*marks)

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


def typing_bank(folder):
    path = os.path.join(folder, "typed.yaml")
    with open(path, "w", encoding="utf-8") as file:
        file.write("title: {en: Typed, zh-Hant: 輸入}\ntopic: typed\nquestions:\n")
        for i, (function, _, _) in enumerate(TYPED):
            file.write(f"""  - id: typed-{i}
    level: 1
    prompt:
      en: 'Differentiate, as number {i}: $f(x) = {{f}}$.'
      zh-Hant: '第 {i} 題：求 $f(x) = {{f}}$ 的導數。'
    given: {{f: '{function}'}}
    ask: {{derivative: f, by: x}}
    hints:
      - {{en: 'Which rule comes first?', zh-Hant: '先用哪個法則？'}}
""")
    return path


def high(values):
    """What 95 of a hundred stay below."""
    return sorted(values)[max(0, -(-len(values) * 95 // 100) - 1)]


def typing(m):
    """From Enter to the verdict: the first one of a process, and those after it, wrong, and right at once after that."""
    bank = typing_bank(m.folder)
    first, later = [], []
    for turn in range(3 if m.quick else 20):
        environment = m.apart()
        session = Typed(m.gradus + ["practice", "--bank", bank, "--seed", str(turn), "--lang", "en", "--new", "20"], environment)
        session.until(startup.LISTENS)
        for _ in range(4):
            session.silent(THINKING)
            number = re.findall(rb"number (\d+):", re.sub(rb"\s+", b" ", session.screen))
            _, wrong, right = TYPED[int(number[-1])]
            session.type(wrong)
            (later if first and len(first) > turn else first).append(session.enter(b"Not right."))
            session.silent(0.1)
            session.type(right)
            later.append(session.enter(b"Correct."))
            session.silent(0.1)
            session.enter(startup.QUESTION.encode())
        session.close()
    m.row("Enter to verdict, first one of a fresh process", "95 % ≤ 30 ms",
          f"95 % ≤ {high(first) * 1000:.0f} ms, median {statistics.median(first) * 1000:.0f} ms ({len(first)} processes)")
    m.row("Enter to verdict, later ones", "95 % ≤ 10 ms",
          f"95 % ≤ {high(later) * 1000:.0f} ms, median {statistics.median(later) * 1000:.0f} ms ({len(later)} answers)")


def journal(m):
    """A journal of a million answers beside one of a single answer."""
    answers = 20_000 if m.quick else 1_000_000
    few = m.begun()
    many = m.apart()
    os.makedirs(os.path.join(many["XDG_DATA_HOME"], "gradus"))
    listed = subprocess.run(m.gradus + ["bank", "list", "--json"], env=m.environment, capture_output=True, check=True).stdout
    ids = sorted(set(re.findall(r'"id": ?"([^"]+)"', listed.decode())))
    with open(os.path.join(many["XDG_DATA_HOME"], "gradus", "journal.jsonl"), "w", encoding="ascii") as file:
        for i in range(answers):
            second = i * 30
            day = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(1_600_000_000 + second))
            outcome, score, grade = ("correct", "1", "good") if i % 3 else ("incorrect", "0", "again")
            file.write(f'{{"v":1,"id":"e{i}","time":"{day}","do":"answered","question":"{ids[i * 7 % len(ids)]}","variant":0,'
                       f'"part":0,"attempts":1,"hints":0,"answer":"2x","verdict":"{outcome}","score":"{score}","grade":"{grade}",'
                       f'"over":true,"skills":["topic:{i % 9}"]}}\n')
    once = m.run("stats", environment=many)[0]  # keeps what the journal comes to
    startup.answer_once(m.gradus, many)
    starts, editors, stats = [], [], []
    for _ in range(m.rounds):
        question, editor, _ = startup.practice(m.gradus, few)
        first, listens, _ = startup.practice(m.gradus, many)
        starts.append(first / question)
        editors.append(listens / editor)
        stats.append(m.run("stats", environment=many)[0])
    m.row(f"journal of {answers:,} answers: start to first question / with one answer", "≤ 1.5",
          f"{ratio(starts)}; to the line editor {ratio(editors)}")
    m.row(f"journal of {answers:,} answers: `stats`", "< 1 s",
          f"{statistics.median(stats):.2f} s ({once:.1f} s when the journal is new to it)")


FORMS = [("c*x^n*exp(x)", ["c*exp(x)*(n*x^(n-1) + x^n)", "c*x^(n-1)*e^x*(x+n)"], ["c*n*x^(n-1)*exp(x)", "c*x^n*exp(x)"]),
         ("c*sin(n*x)/x", ["c*(n*x*cos(n*x) - sin(n*x))/x^2", "c*n*cos(n*x)/x - c*sin(n*x)/x^2"], ["c*n*cos(n*x)",
          "c*cos(n*x)/x - c*sin(n*x)/x^2"]),
         ("c*ln(1 + n*x^2)", ["2*c*n*x/(1+n*x^2)", "c*2n*x*(1+n*x^2)^(-1)"], ["c/(1+n*x^2)", "2*c*x/(1+n*x^2)"]),
         ("c*tanh(n*x)", ["c*n*(1 - tanh(n*x)^2)", "c*n/cosh(n*x)^2"], ["c*(1 - tanh(n*x)^2)", "c*n*tanh(n*x)"]),
         ("c*exp(-n*x^2)", ["-2*c*n*x*exp(-n*x^2)", "c*(-2n*x)/e^(n*x^2)"], ["c*exp(-n*x^2)", "2*c*n*x*exp(-n*x^2)"])]


def class_bank(m, questions):
    """Questions of five kinds, three variants each."""
    path = os.path.join(m.folder, f"class-{questions}.yaml")
    with open(path, "w", encoding="utf-8") as file:
        file.write("title: {en: A class, zh-Hant: 一班}\ntopic: class\nquestions:\n")
        for i in range(questions):
            function = FORMS[i % len(FORMS)][0].replace("c", str(i // len(FORMS) + 2), 1)
            file.write(f"""  - id: class-{i}
    level: 2
    prompt:
      en: 'Differentiate, as number {i}: $f(x) = {{f}}$.'
      zh-Hant: '第 {i} 題：求 $f(x) = {{f}}$ 的導數。'
    variants: {{n: [2, 3, 4]}}
    given: {{f: '{function}'}}
    ask: {{derivative: f, by: x}}
    hints:
      - {{en: 'Which rule comes first?', zh-Hant: '先用哪個法則？'}}
""")
    return path


def bank(m):
    """`bank check` of 75 to 300 questions, all variants."""
    sizes = [75, 150, 300]
    seconds = [m.run("bank", "check", class_bank(m, size))[0] for size in sizes]
    m.row("`bank check` of 300 questions, all 900 variants", "< 10 s, linear",
          ", ".join(f"{size}: {value:.1f} s" for size, value in zip(sizes, seconds)))
    seconds, _ = m.run("bank", "check", os.path.join(ROOT, "questions"))
    m.row("`bank check questions`, the shipped banks", "–", f"{seconds:.1f} s")


def answers(question):
    """What learners answer to a question, by variant: right, wrong, and not readable."""
    _, right, wrong = FORMS[question % len(FORMS)]
    for n in (2, 3, 4):
        texts = [re.sub(r"\bc\b", str(question // len(FORMS) + 2), text) for text in right + wrong] + ["2x +"]
        yield [re.sub(r"(\d?)n\b", lambda found: (found.group(1) + "*" if found.group(1) else "") + str(n), text) for text in texts]


def submissions(m, questions, rows):
    path = os.path.join(m.folder, f"rows-{rows}.csv")
    kinds = [list(answers(question)) for question in range(questions)]
    with open(path, "w", encoding="utf-8") as file:
        file.write("learner,question,variant,answer\n")
        for i in range(rows):
            question, variant = i * 31 % questions, i // 7 % 3
            texts = kinds[question][variant]
            file.write(f"learner-{i % 300},class-{question},{variant},{texts[i * 13 % 17 % len(texts)]}\n")
    return path


def grade(m):
    """Rows a second between a small and a large class, and the memory of both."""
    questions = 100
    bank_file = class_bank(m, questions)
    sizes = [1_000, 100_000 if m.quick else 1_000_000]
    found = []
    for rows in sizes:
        file = submissions(m, questions, rows)
        report = os.path.join(m.folder, f"report-{rows}.csv")
        environment = dict(m.environment, GRADUS_JAVA_OPTIONS="-Xmx256m")
        found.append(m.run("grade", "--bank", bank_file, file, "--report", report, environment=environment))
        with open(report, encoding="utf-8") as written:
            lines = sum(1 for _ in written)
        if lines != rows + 1:
            sys.exit(f"{lines} lines in the report of {rows} rows")
    whole = sizes[1] / found[1][0]
    between = (sizes[1] - sizes[0]) / (found[1][0] - found[0][0])
    m.row(f"`grade`, {sizes[1]:,} rows of CSV in, report out", "≥ 50,000 rows/s on two cores",
          f"{whole:,.0f} rows/s with the start, {between:,.0f} without; {os.cpu_count()} cores, "
          f"{questions * 15:,} different answers")
    m.row(f"`grade`, memory with {sizes[1]:,} rows / with {sizes[0]:,}", "flat",
          f"{found[1][1]:.0f} / {found[0][1]:.0f} MiB with a heap of at most 256 MiB")


def side(m):
    """The JMH benchmarks, which Maven builds and runs."""
    rounds, seconds = ("1", "0.1") if m.quick else ("1", "0.5")
    output = subprocess.run(["mvn", "-q", "-B", "-P", "bench", "-DskipTests", "verify",
                             "-Dbench.rounds=" + rounds, "-Dbench.seconds=" + seconds],
                            cwd=ROOT, stdout=subprocess.PIPE, check=True, text=True).stdout
    measured = {}
    for line in output.splitlines():
        cells = [cell.strip() for cell in line.strip("| \n").split("|")]
        if len(cells) >= 3 and re.fullmatch(r"[-+.\de]+", cells[1]):
            measured[cells[0]] = float(cells[1])
    show_side(m, measured)


def show_side(m, cost):
    def over(name, base):
        return f"{cost[name] / cost[base]:.2g}" if name in cost and base in cost else "?"

    def times(name):
        return f"{cost[name]:,.3g}" if name in cost else "?"

    m.row("value and derivative, 100,000 points / hand-written", "≤ 2.5",
          f"{over('Points gradus', 'Points handWrittenStrict')} with the same functions of `StrictMath`, "
          f"{over('Points gradus', 'Points handWritten')} beside those of `Math`; Hipparchus "
          f"{over('Points hipparchus', 'Points handWritten')}, exp4j {over('Points exp4j', 'Points handWritten')}, "
          f"Symja {over('Points symja', 'Points handWritten')}")
    sizes = sorted({int(name.split("n=")[1].split()[0]) for name in cost if name.startswith("Gradient n=")})
    m.row("gradient / one value, same engine", "≤ 2.5", ", ".join(
        f"n = {n}: {over(f'Gradient n={n} gradus', f'Gradient n={n} gradusValue')}" for n in sizes))
    m.row("Jacobian 10×10 / hand-written", "≤ 3",
          f"{over('Jacobian gradus', 'Jacobian handWritten')}; Hipparchus {over('Jacobian hipparchus', 'Jacobian handWritten')}")
    m.row("Hessian of 10 / hand-written", "≤ 20",
          f"{over('Hessian gradus', 'Hessian handWritten')}; Hipparchus {over('Hessian hipparchus', 'Hessian handWritten')}")
    m.row("Taylor of exp(sin x), order 200 / hand recurrence", "≤ 3", over("Taylor order200Gradus", "Taylor order200HandWritten"))
    m.row("Taylor of exp(sin x), order 30: Hipparchus / Gradus", "≥ 500", over("Taylor order30Hipparchus", "Taylor order30Gradus"))
    m.row("Taylor of exp(sin x), exact rationals to order 50", "≤ 5 ms", times("Taylor exactOrder50Gradus") + " µs")
    m.row("parse, differentiate, simplify, print: Symja / Gradus", "≥ 50", f"{over('Symbolic symja', 'Symbolic gradus')} "
          f"({times('Symbolic gradus')} µs a function); Symja without its Simplify {over('Symbolic symjaUnsimplified', 'Symbolic gradus')}")
    m.row("the same, 200 nodes", "< 1 ms", times("Symbolic nodes200Gradus") + " µs")
    m.row("verdicts with evidence, one thread, warm, the answers table's right answers", "≥ 20,000/s", rate(cost, "Verdict right"))
    m.row("verdicts on its wrong answers", "–", f"{rate(cost, 'Verdict wrong')}; with the mistakes named "
          f"{rate(cost, 'Verdict wrongDiagnosed')}")


def rate(cost, name):
    return f"{1e6 / cost[name]:,.0f}/s" if name in cost else "?"


def main(arguments):
    if "--help" in arguments or "-h" in arguments:
        sys.exit(__doc__)
    quick = "--quick" in arguments
    rounds = int(arguments[arguments.index("--rounds") + 1]) if "--rounds" in arguments else 3 if quick else 11
    parts = arguments[arguments.index("--only") + 1].split(",") if "--only" in arguments else PARTS
    given = arguments[0] if arguments and not arguments[0].startswith("--") else os.path.join(ROOT, "target", "gradus")
    application = os.path.join(tempfile.gettempdir(), "unused") if parts == ["side"] else os.path.abspath(given)
    folder = tempfile.mkdtemp(prefix="gradus-benchmarks-")
    began = time.perf_counter()
    try:
        m = Measurement(application, folder, rounds, quick)
        release = subprocess.run([m.hello[0], "-version"], capture_output=True, text=True, check=True).stderr.splitlines()[0]
        print(f"{release}, {time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores\n\n| what | target | reached |\n| --- | --- | --- |")
        for part in parts:
            globals()[part](m)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"\nMeasured in {time.perf_counter() - began:.0f} s.", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
