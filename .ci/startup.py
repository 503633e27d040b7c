#!/usr/bin/env python3
"""How long a person waits for the packaged program, as a multiple of `java Hello` of the same JDK.

Every round starts each program once, so that all of them meet the same machine; medians of the
rounds, and of the ratios within a round. The program runs at a real pseudo-terminal of 80x24 with
a folder of its own in which one answer was given before, so that it opens with a question.

Usage: startup.py APPLICATION_FOLDER [--rounds N] [--own-bank] [--classes MOST]
  --own-bank      with 300 questions of one's own beside the shipped ones, one of them edited just before each start
  --classes MOST  only count the classes that are loaded at the first prompt; more than so many of our own are a failure
"""
import fcntl
import os
import pty
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

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LISTENS = b"\x1b[?2004h"  # the line editor announces that it listens
QUESTION = ":hint"  # the line under a first question says what can be done
PATIENCE = 60.0
SUBCOMMANDS = [["derivative", "x^2*sin(x)"], ["limit", "sin(x)/x", "--to", "0"], ["--version"],
               ["bank", "list", "--counts"], ["stats"]]


def seconds(command, environment):
    start = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def peak(pid):
    """The most memory that the process held, in MiB."""
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))


def practice(command, environment):
    """Seconds to the first question and to the editor that listens, and the memory held by then."""
    start = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.execve(command[0], command, environment)
    output, question = b"", None
    while time.perf_counter() - start < PATIENCE:
        if select.select([terminal], [], [], 0.5)[0]:
            output += os.read(terminal, 65536)
        if question is None and QUESTION.encode() in output:
            question = time.perf_counter() - start
        if LISTENS in output and question is not None:
            break
    else:
        sys.exit("no question and editor within a minute; on the screen was:\n" + output.decode("utf-8", "replace"))
    listens = time.perf_counter() - start
    memory = peak(pid)
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    os.close(terminal)
    return question, listens, memory


def hello(folder):
    source = os.path.join(folder, "Hello.java")
    with open(source, "w", encoding="ascii") as file:
        file.write('class Hello { public static void main(String[] a) { System.out.println("Hello"); } }\n')
    home = os.environ.get("JAVA_HOME")
    java = os.path.join(home, "bin", "java") if home else shutil.which("java")
    subprocess.run([java + "c", "-d", folder, source], check=True)
    return [java, "-cp", folder, "Hello"]


def surroundings(folder):
    """An environment in which nothing of one's own is read or written; Java does not go by HOME."""
    environment = {k: v for k, v in os.environ.items() if k in ("JAVA_HOME", "PATH", "TMPDIR")}
    environment.update(HOME=folder, XDG_DATA_HOME=folder, XDG_CACHE_HOME=os.path.join(folder, "cache"),
                       TERM="xterm-256color", LC_ALL="C.UTF-8", TZ="UTC")
    return environment


def answer_once(gradus, environment):
    """A session as a person has it, at a terminal, which ends with `:quit` and leaves a question open."""
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        os.execve(gradus[0], gradus, environment)
    for typed in (b":skip\r", b"1\r", b":quit\r"):
        silent(terminal)
        os.write(terminal, typed)
    while silent(terminal):
        pass
    os.close(terminal)
    os.waitpid(pid, 0)


def silent(terminal, seconds=1.0):
    """Reads until nothing more comes; whether the other side still lives."""
    try:
        while select.select([terminal], [], [], seconds)[0]:
            if not os.read(terminal, 65536):
                return False
        return True
    except OSError:
        return False


def own_bank(folder, edition, questions=300):
    """A bank of one's own; each edition has words of its own in one of the questions."""
    path = os.path.join(folder, "own.yaml")
    os.makedirs(folder, exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write("title: {en: My bank, zh-Hant: 我的題庫}\ntopic: own\nquestions:\n")
        for i in range(1, questions + 1):
            file.write(f"""  - id: own-{i}
    level: 1
    prompt:
      en: 'Differentiate $x^{i}$.'
      zh-Hant: '求 $x^{i}$ 的導數。'
    ask:
      derivative: 'x^{i}'
      by: x
    hints:
      - en: 'The power rule{edition if i == 1 + edition % questions else ""}.'
        zh-Hant: '用冪法則。'
""")
    return path


def hello_memory(command):
    """The memory a Hello holds at its end, by the kernel's own accounts."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    usage = os.wait4(process.pid, 0)[2]
    return usage.ru_maxrss / 1024


def classes(gradus, environment, folder):
    """How many classes are loaded when the line editor of a first question listens: all, and ours."""
    log = os.path.join(folder, "classes.log")
    # The bare program has a cache on JDK 25, whose classes are loaded before anybody asks for them; practice has none.
    environment = dict(environment, GRADUS_JAVA_OPTIONS=f"-Xlog:class+load:file={log}")
    practice(gradus + ["practice", "--seed", "1"], environment)
    with open(log, encoding="utf-8") as lines:
        loaded = [line for line in lines if " source: " in line]
    return len(loaded), sum("] gradus." in line for line in loaded)


def count_classes(gradus, environment, folder, most):
    found, own = classes(gradus, environment, folder)
    print(f"{found} classes at the first prompt, {own} of them of Gradus, which are to be at most {most}")
    sys.exit(own > most)


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    application = os.path.abspath(arguments[0])
    rounds = int(arguments[arguments.index("--rounds") + 1]) if "--rounds" in arguments else 21
    folder = tempfile.mkdtemp(prefix="gradus-startup-")
    environment = surroundings(folder)
    gradus = [os.path.join(application, "bin", "gradus")]
    banks = os.path.join(environment["XDG_DATA_HOME"], "gradus", "banks") if "--own-bank" in arguments else None
    rows = {}

    def add(name, value, base):
        rows.setdefault(name, []).append((value, value / base))

    try:
        if "--classes" in arguments:
            count_classes(gradus, environment, folder, int(arguments[arguments.index("--classes") + 1]))
        answer_once(gradus, environment)
        greet = hello(folder)
        for edition in range(rounds):
            base = seconds(greet, environment)
            add("java Hello, ms", base * 1000, base * 1000)
            if banks:
                own_bank(banks, edition)
            question, listens, memory = practice(gradus, environment)
            add("first question on screen, ms", question * 1000, base * 1000)
            add("line editor listens, ms", listens * 1000, base * 1000)
            add("memory at the prompt, MiB", memory, hello_memory(greet))
            for words in SUBCOMMANDS:
                add("gradus " + " ".join(words) + ", ms", seconds(gradus + words, environment) * 1000, base * 1000)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print("| what | median | x java Hello |\n| --- | ---: | ---: |")
    for name, values in rows.items():
        print(f"| {name} | {statistics.median(v for v, _ in values):.1f} "
              f"| {statistics.median(r for _, r in values):.2f} |")


if __name__ == "__main__":
    main(sys.argv[1:])
