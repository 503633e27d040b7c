#!/usr/bin/env python3
"""Does to the packaged program what a bad day does, and looks whether it keeps its promises.

    pipes         whoever reads stops reading (SIGPIPE)
    closed        standard input, output and error are closed, in every combination
    full          /dev/full where output or errors go
    terminals     TERM is dumb, unset, bogus, xterm, linux, screen
    resizes       the window changes its size all the time
    environments  hostile HOME, LANG, COLUMNS, XDG folders, locales that are not installed
    stacks        a stack of 256 KiB and hostile input
    disks         a data folder on a full disk, and on one that cannot be written (needs root; else it is skipped)
    together      many processes write to one journal
    repairs       the journal is damaged and repaired while others write to it

Usage: faults.py [--full] [--seed N] APPLICATION_FOLDER [NAME...]      (--full: the counts of SECURITY.md; minutes)
"""
import argparse
import fcntl
import json
import os
import pty
import random
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SMALL_BANK = os.path.join(ROOT, "src/test/resources/gradus/cli/banks/small.yaml")
PATIENCE = 600
CRASH = re.compile(rb"Exception|\bat gradus\.|\bat java\.|mistake in Gradus|StackOverflow|OutOfMemory|fatal error")
# What was typed comes back with its verdict: as it was read, or as what is none of the choices.
ACKNOWLEDGED = re.compile(rb"^(?:Read as |\xe2\x80\x9c)(\d+)", re.MULTILINE)
COMMANDS = [["evaluate", "sin(pi/6)"], ["derivative", "x^x", "--steps"], ["plot", "sin(x)"], ["stats"], ["export"], ["doctor"],
            ["bank", "list"], ["bank", "check", SMALL_BANK], ["bank", "export", SMALL_BANK, "--format", "csv"], ["--help"],
            ["graph", "x*y", "--at", "x=1,y=2"], ["practice", "--seed", "1", "--count", "1"], ["batch"],
            ["interview", "--minutes", "5", "--count", "1", "--seed", "1"]]


class Bench:
    """One fault: a folder of its own, and what went wrong."""

    def __init__(self, program, full, seed):
        self.program, self.full, self.chance = program, full, random.Random(seed)
        self.count, self.complaints, self.note = 0, [], ""
        self.folder = tempfile.mkdtemp(prefix="gradus-faults-")

    def environment(self, **changes):
        usual = {"PATH": os.environ["PATH"], "HOME": self.folder, "TERM": "xterm", "LC_ALL": "C.UTF-8"}
        if "JAVA_HOME" in os.environ:
            usual["JAVA_HOME"] = os.environ["JAVA_HOME"]
        usual.update(changes)
        return {name: value for name, value in usual.items() if value is not None}

    def expect(self, right, what, *details):
        self.count += 1
        if not right:
            self.complaints.append(" ".join([what, *(repr(detail)[:600] for detail in details)]))

    def run(self, arguments, typed=b"", **environment):
        """Exit code, output, errors; None as the code where it did not end."""
        process = subprocess.Popen([self.program, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, env=self.environment(**environment), cwd=self.folder)
        try:
            out, err = process.communicate(typed, PATIENCE)
            return process.returncode, out, err
        except subprocess.TimeoutExpired:
            process.kill()
            return None, *process.communicate()

    def shell(self, arguments, redirections, typed=b""):
        line = '"$0" "$@" ' + redirections
        process = subprocess.Popen(["/bin/sh", "-c", line, self.program, *arguments], stdin=subprocess.PIPE,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=self.environment(), cwd=self.folder)
        try:
            out, err = process.communicate(typed, PATIENCE)
            return process.returncode, out, err
        except subprocess.TimeoutExpired:
            process.kill()
            return None, *process.communicate()

    def journaled(self, folder):
        try:
            with open(os.path.join(folder, "journal.jsonl"), "rb") as journal:
                return journal.read().splitlines()
        except FileNotFoundError:
            return []


class Terminal:
    """The program at a pseudo-terminal."""

    def __init__(self, bench, arguments, columns=80, **environment):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(bench.folder)
            os.execve(bench.program, [bench.program, *arguments], bench.environment(**environment))
        self.resize(columns, 24)
        self.output = b""

    def resize(self, columns, rows):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def read(self, seconds):
        """Reads what comes within some time; false at the end."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            if select.select([self.fd], [], [], left)[0]:
                try:
                    chunk = os.read(self.fd, 65536)
                except OSError:
                    return False
                if not chunk:
                    return False
                self.output += chunk
        return True

    def wait_for(self, pattern, seconds=PATIENCE):
        end = time.monotonic() + seconds
        while not re.search(pattern, self.output):
            if time.monotonic() > end or not self.read(0.1):
                return re.search(pattern, self.output) is not None
        return True

    def type(self, text):
        os.write(self.fd, text)

    def end(self):
        """The exit code, or None where it had to be killed."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                os.close(self.fd)
                return os.waitstatus_to_exitcode(status)
            self.read(0.05)
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)
        return None


def batch_lines(count):
    return b"".join(json.dumps({"id": i, "do": "derivative", "of": f"sin({i}*x)", "by": "x"}).encode() + b"\n" for i in range(count))


def pipes(bench):
    for arguments in COMMANDS:
        typed = batch_lines(3000) if arguments == ["batch"] else b"1\n2\n3\n"
        code, _, err = bench.shell(arguments, "| { read -r line; exec <&-; sleep 0.2; }", typed)
        bench.expect(code is not None and not CRASH.search(err), "pipe closed after a line:", arguments, code, err)
        code, _, err = bench.shell(arguments, "| true", typed)
        bench.expect(code is not None and not CRASH.search(err), "pipe closed at once:", arguments, code, err)
    here, there = (["--data-dir", os.path.join(bench.folder, name), "--lang", "en"] for name in ("here", "there"))
    bench.run(["practice", "--bank", SMALL_BANK, "--seed", "1", "--count", "1", *here], b"7\n")
    _, journal, _ = bench.run(["export", *here])
    code, out, err = bench.run(["import", "-", *there], journal)
    bench.expect(code == 0 and re.match(rb"[1-9]\d* events? taken over", out), "a journal through a pipe:", code, out, err)


def answer(bench):
    """So that the journal has something to export."""
    code, out, err = bench.run(["practice", "--bank", SMALL_BANK, "--seed", "1", "--count", "1"], b"7\n")
    bench.expect(code == 0, "an answer:", code, out[-300:], err)


def closed(bench):
    answer(bench)
    for arguments in COMMANDS if bench.full else COMMANDS[::3] + COMMANDS[11:12]:
        for which in range(1, 8):
            redirections = " ".join(text for bit, text in ((1, "<&-"), (2, ">&-"), (4, "2>&-")) if which & bit)
            code, out, err = bench.shell(arguments, redirections, b"1\n")
            bench.expect(code in (0, 1, 2) and not CRASH.search(out + err), "closed " + redirections, arguments, code, out[-300:], err)
            if which & 2 and not (which & 1 and arguments == ["batch"]):
                bench.expect(code == 1, "an output that is closed is told by the exit code:", arguments, redirections, code)
    code, out, err = bench.run(["doctor"])
    bench.expect(code == 0 and b"cannot be read" not in out, "the journal after all that:", out, err)


def full(bench):
    answer(bench)
    for arguments in COMMANDS:
        code, _, err = bench.shell(arguments, ">/dev/full", b"1\n" if arguments != ["batch"] else batch_lines(3))
        bench.expect(code == 1 and err and not CRASH.search(err), "a full disk:", arguments, code, err)
        code, out, _ = bench.shell(arguments, "2>/dev/full", b"1\n")
        bench.expect(code in (0, 1, 2) and not CRASH.search(out), "errors to a full disk:", arguments, code, out)
        code, _, _ = bench.shell(arguments, ">/dev/full 2>/dev/full", b"1\n" if arguments != ["batch"] else batch_lines(3))
        bench.expect(code == 1, "both to a full disk:", arguments, code)


def terminals(bench):
    practice = ["practice", "--bank", SMALL_BANK, "--seed", "1", "--no-save", "--lang", "en"]
    for term in ("dumb", None, "bogus", "xterm", "linux", "screen", "", "x" * 3000, "../../etc/passwd", "xterm\x1b[31m"):
        terminal = Terminal(bench, practice, TERM=term)
        asked = terminal.wait_for(rb"> ")
        terminal.type(b"7\r")
        judged = terminal.wait_for(rb"Not right|Correct")
        terminal.type(b":quit\r")
        code = terminal.end()
        bench.expect(asked and judged and code == 0, "TERM", term, code, terminal.output[-500:])
        if term in ("dumb", None, ""):
            bench.expect(b"\x1b" not in terminal.output, "an escape sequence for TERM", term, terminal.output[-500:])
        bench.expect(not CRASH.search(terminal.output), "TERM", term, terminal.output[-500:])


def resizes(bench):
    storm = 1000 if bench.full else 150
    terminal = Terminal(bench, ["practice", "--bank", SMALL_BANK, "--seed", "1", "--no-save", "--lang", "en"])
    bench.expect(terminal.wait_for(rb"\x1b\[\?2004h"), "no prompt before the storm", terminal.output[-500:])
    typed = b"sin(x)+x^2"
    for i in range(storm):
        columns, rows = bench.chance.choice([(0, 0), (1, 1), (2, 1), (5, 40), (20, 5), (40, 10), (80, 24), (500, 200), (65535, 65535)])
        terminal.resize(columns, rows)
        if i % (storm // 10) == 0:
            terminal.type(typed[i * 10 // storm:i * 10 // storm + 1])
        terminal.read(0.004)
    terminal.resize(80, 24)
    terminal.read(0.5)
    terminal.type(b"\r")
    bench.expect(terminal.wait_for(rb"Read as.*sin"), "what was typed in the storm is read", terminal.output[-800:])
    terminal.type(b":quit\r")
    code = terminal.end()
    bench.expect(code == 0 and not CRASH.search(terminal.output), "after the storm", code, terminal.output[-800:])
    bench.note = f"{storm} resizes"


HOSTILE = [
    {"HOME": None}, {"HOME": ""}, {"HOME": "/proc/nowhere/at/all"}, {"HOME": "/dev/null"}, {"HOME": "relative/home"}, {"HOME": "/proc"},
    {"HOME": "/tmp/\u5bb6 \u03c0\u202e"}, {"HOME": "/tmp/" + "x" * 250}, {"HOME": "/tmp/" + "y/" * 1500}, {"HOME": "/tmp/a\nb"},
    {"HOME": "/tmp/\x1b[31mred"}, {"HOME": "~"}, {"HOME": "$HOME"}, {"HOME": "/proc/self"}, {"HOME": "/sys"},
    {"XDG_DATA_HOME": "relative"}, {"XDG_DATA_HOME": "/dev/null"}, {"XDG_DATA_HOME": "/proc"}, {"XDG_DATA_HOME": "\u202e"},
    {"XDG_CACHE_HOME": "/dev/null"}, {"XDG_CACHE_HOME": "/proc"}, {"XDG_CONFIG_HOME": "/dev/null"},
    {"LC_ALL": "de_DE.UTF-8"}, {"LC_ALL": "tr_TR.UTF-8"}, {"LC_ALL": "ar_EG.UTF-8"}, {"LC_ALL": "th_TH.UTF-8"},
    {"LC_ALL": "zh_TW.UTF-8"}, {"LC_ALL": "zh_TW.Big5"}, {"LC_ALL": "de_DE.ISO-8859-1"}, {"LC_ALL": "bogus"}, {"LC_ALL": "POSIX"},
    {"LC_ALL": "C"}, {"LC_ALL": None, "LANG": "tr_TR.UTF-8"}, {"LC_ALL": None, "LANG": "ar_EG"}, {"LC_ALL": None, "LANG": None},
    {"LC_ALL": None, "LC_CTYPE": "th_TH.TIS-620"}, {"LC_ALL": "\u202e\x1b"}, {"LC_ALL": "x" * 5000},
    {"COLUMNS": "0"}, {"COLUMNS": "-1"}, {"COLUMNS": "99999999999999999999"}, {"COLUMNS": "abc"}, {"LINES": "0", "COLUMNS": "1"},
    {"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, {"TERM": "\x1b[2J"}, {"TERMINFO": "/dev/zero"}, {"TZ": "bogus"}, {"TZ": "../../etc/passwd"},
    {"JAVA_HOME": ""}, {"PWD": "/nowhere"}, {"IFS": "/"}, {"TMPDIR": "/nowhere"}, {"GRADUS_JAVA_OPTIONS": "-Duser.language=tr -Duser.country=TR"},
    {"GRADUS_JAVA_OPTIONS": "-Duser.language=ar -Duser.country=EG"}, {"GRADUS_JAVA_OPTIONS": "-Duser.language=th -Duser.country=TH -Duser.variant=TH"},
    {"GRADUS_JAVA_OPTIONS": "-Duser.language=hi -Duser.country=IN -Duser.script=Deva"}, {"GRADUS_JAVA_OPTIONS": "-Djava.io.tmpdir=/nowhere"},
]


def environments(bench):
    """The mathematics is the same everywhere, and so are the words but for the language."""
    batch = b'{"id":1,"do":"evaluate","of":"I*i + sin(1)/3","at":{"I":2,"i":3}}\n{"id":2,"do":"taylor","of":"exp(\xcf\x80x)","by":"x","about":"0","order":3}\n'
    usual = bench.run(["batch"], batch)
    told = bench.run(["derivative", "sin(\u03c0 x)", "--lang", "en"])
    bench.expect(usual[0] == 0 and told[0] == 0, "in the usual environment", usual, told)
    hostile = HOSTILE if bench.full else HOSTILE[::4] + [{"LC_ALL": "zh_TW.UTF-8"}]
    for changes in hostile:
        changes = {name: value and value.replace("/tmp/", bench.folder + "/") for name, value in changes.items()}
        got = bench.run(["batch"], batch, **changes)
        bench.expect(got == usual, "batch in", changes, got)
        got = bench.run(["derivative", "sin(\u03c0 x)", "--lang", "en"], **changes)
        bench.expect(got == told, "an argument that is not ASCII in", changes, got)
        code, out, err = bench.run(["practice", "--bank", SMALL_BANK, "--seed", "1", "--count", "1"], b"4\n", **changes)
        bench.expect(code in (0, 4) and not CRASH.search(out + err), "practice in", changes, code, out[-300:], err)
        bench.expect(b"\x1b" not in out + err and "\u202e".encode() not in out + err, "it acts on the terminal in", changes, out, err)
    bench.note = f"{len(hostile)} environments"


def stacks(bench):
    deep = 20_000
    hostile = ["(" * deep, "(" * 150 + "x" + ")" * 150, "-" * deep + "x", "sin " * deep + "x", "x" + "^x" * 200, "x" + "/x" * 3000,
               "sin(" * 190 + "x" + ")" * 190, "exp(" * 100 + "x" + ")" * 100, "x" + "*x" * 4000, "+".join(f"sin({i}*x)" for i in range(400)),
               "*".join(f"(x+{i})" for i in range(60)), "[" * deep, "|" * 9000, "max(" * 3000, "9^9^9^9", "(x^x)^(x^x)^(x^x)", "\\frac{" * 3000,
               "1/(1+" * 90 + "x" + ")" * 90, "sqrt(1+" * 90 + "x" + ")" * 90, "abs(x-" * 90 + "x" + ")" * 90]
    lines = []
    for text in hostile:
        for ask in ({"do": "parse", "text": text}, {"do": "derivative", "of": text, "by": "x", "steps": True},
                    {"do": "evaluate", "of": text, "at": {"x": 0.5}}, {"do": "taylor", "of": text, "by": "x", "about": "0", "order": 6},
                    {"do": "limit", "of": text, "by": "x", "to": "0"}, {"do": "hessian", "of": text, "by": ["x"]},
                    {"do": "check", "ask": {"derivative": text, "by": "x"}, "answer": "x"},
                    {"do": "check", "ask": {"derivative": "x^2", "by": "x"}, "answer": text},
                    {"do": "check", "ask": {"expression": text}, "answer": text + "+0"},
                    {"do": "work", "ask": {"derivative": "x^2", "by": "x"}, "lines": [text, "2x"]}):
            lines.append(json.dumps({"id": len(lines), **ask}).encode())
    typed = b"\n".join(lines) + b"\n"
    begun = time.monotonic()
    code, out, err = bench.run(["batch"], typed, GRADUS_JAVA_OPTIONS="-Xss256k -Xmx64m")
    took = time.monotonic() - begun
    replies = [json.loads(line) for line in out.splitlines()] if code is not None else []
    bench.expect(code == 0 and [reply["id"] for reply in replies] == list(range(len(lines))), "one reply for each line", code, len(replies), err[-600:])
    for line, reply in zip(lines, replies):
        bug = CRASH.search(json.dumps(reply).encode()) or reply.get("error", {}).get("code") == "internal"
        bench.expect(not bug, "on a small stack", line[:200], reply)
    bench.note = f"{len(lines)} requests with -Xss256k -Xmx64m in {took:.0f} s"


def disks(bench):
    if os.geteuid() != 0:
        bench.note = "SKIPPED: only root can make a small disk"
        return
    disk = os.path.join(bench.folder, "disk")
    os.mkdir(disk)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], stderr=subprocess.DEVNULL).returncode:
        bench.note = "SKIPPED: no disk can be mounted here"
        return
    try:
        practice = ["practice", "--new", "1000", "--data-dir", os.path.join(disk, "data"), "--lang", "en", "--plain"]
        acknowledged, told = set(), 0
        for session in range(30):
            typed = b"".join(b"%d\n" % (1_000_000 + 100 * session + i) for i in range(60))
            code, out, err = bench.run(practice, typed)
            bench.expect(code in (0, 4) and not CRASH.search(out + err), "on a disk that fills up", code, err[-400:])
            told += b"could not be saved" in err or b"cannot be used" in err
            acknowledged |= {int(number) for number in ACKNOWLEDGED.findall(out)}
        bench.expect(told > 0, "a full disk is told")
        kept = {int(n) for line in bench.journaled(os.path.join(disk, "data")) for n in re.findall(rb'"answer":"(\d+)"', line)}
        bench.expect(acknowledged and acknowledged <= kept, "acknowledged and lost on a full disk:", sorted(acknowledged - kept))
        subprocess.run(["mount", "-o", "remount,size=4m", disk], check=True)
        code, out, err = bench.run(practice, b"4242\n")
        bench.expect(code == 0 and b"could not" not in err, "when there is room again", code, err)
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        before = bench.journaled(os.path.join(disk, "data"))
        code, out, err = bench.run(practice, b"1\n")
        bench.expect(code == 4 and b"--no-save" in err and not CRASH.search(err), "on a disk that cannot be written", code, err)
        code, out, err = bench.run([*practice, "--no-save"], b"1\n")
        bench.expect(code == 0, "without saving on a disk that cannot be written", code, err)
        bench.expect(before == bench.journaled(os.path.join(disk, "data")), "the journal there is as it was")
        code, out, err = bench.run(["doctor"], HOME=disk, XDG_DATA_HOME=disk)
        bench.expect(code == 4 or code == 0, "doctor in a home that cannot be written", code, out, err)
        bench.note = f"{len(acknowledged)} acknowledged answers, full {told} times of 30"
    finally:
        subprocess.run(["umount", disk], check=False)


def together(bench):
    processes, answers = (8, 500) if bench.full else (4, 40)
    folder = os.path.join(bench.folder, "data")
    results = [None] * processes

    def practise(number):
        typed = b"".join(b"%d\n" % (1_000_000 * (number + 1) + i) for i in range(answers))
        results[number] = bench.run(["practice", "--new", "1000", "--data-dir", folder, "--lang", "en", "--plain"], typed)

    threads = [threading.Thread(target=practise, args=(number,)) for number in range(processes)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    acknowledged = []
    for number, (code, out, err) in enumerate(results):
        bench.expect(code == 0 and not CRASH.search(out + err) and b"gradus: " not in err, "process", number, code, err[-400:])
        acknowledged += ACKNOWLEDGED.findall(out)
    lines = bench.journaled(folder)
    kept = [n for line in lines for n in re.findall(rb'"answer":"(\d+)"', line)]
    bench.expect(acknowledged and set(acknowledged) <= set(kept) and len(kept) == len(set(kept)), "acknowledged and kept:",
                 len(acknowledged), len(kept))
    code, out, err = bench.run(["doctor", "--data-dir", folder, "--json"])
    bench.expect(code == 0 and "notices" not in json.loads(out), "doctor", code, out)
    bench.note = f"{processes} processes, {len(kept)} answers"


def damage(folder, text):
    """Adds what is no line, as a disk might have it, between two writings of others; false where there is no journal yet."""
    if not os.path.exists(os.path.join(folder, "journal.jsonl")):
        return False
    with open(os.path.join(folder, "journal.lock"), "r+b") as lock:
        fcntl.lockf(lock, fcntl.LOCK_EX)
        with open(os.path.join(folder, "journal.jsonl"), "ab") as journal:
            journal.write(text)
    return True


def repairs(bench):
    """Two people answer, a line at a time, while a third one repairs what goes wrong meanwhile."""
    rounds, folder, done = 40 if bench.full else 6, os.path.join(bench.folder, "data"), threading.Event()
    results, reports = [None, None], []

    def practise(number):
        process = subprocess.Popen(
            [bench.program, "practice", "--new", "1000", "--data-dir", folder, "--lang", "en", "--plain"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=bench.environment(), cwd=bench.folder)

        def answer():
            for i in range(100_000):
                if done.wait(0.02):
                    break
                try:
                    process.stdin.write(b"%d\n" % (1_000_000 * (number + 1) + i))
                    process.stdin.flush()
                except BrokenPipeError:
                    return
            process.stdin.close()

        typing = threading.Thread(target=answer)
        typing.start()
        out, err = process.stdout.read(), process.stderr.read()
        typing.join()
        results[number] = process.wait(), out, err

    threads = [threading.Thread(target=practise, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    end = time.monotonic() + PATIENCE
    while len(reports) < rounds and time.monotonic() < end:
        if damage(folder, b'{"v":1,"what":"is this, number %d"}\n' % len(reports)):
            reports.append(bench.run(["doctor", "--repair", "--data-dir", folder, "--lang", "en"]))
        time.sleep(0.05)
    done.set()
    for thread in threads:
        thread.join()
    mended = sum(b"aside" in out or b"moved" in out for _, out, _ in reports)
    bench.expect(len(reports) == rounds and all(code == 0 for code, _, _ in reports), "each repair:", reports[-1:])
    acknowledged = []
    for number, (code, out, err) in enumerate(results):
        bench.expect(code in (0, 4) and not CRASH.search(out + err), "beside a repair", number, code, err[-400:])
        acknowledged += ACKNOWLEDGED.findall(out)
    kept = [n for line in bench.journaled(folder) for n in re.findall(rb'"answer":"(\d+)"', line)]
    bench.expect(acknowledged and set(acknowledged) <= set(kept) and len(kept) == len(set(kept)), "acknowledged and kept:",
                 len(acknowledged), len(kept), sorted(set(acknowledged) - set(kept))[:5])
    bench.expect(mended == rounds, "a repair tells of what it moved:", mended, reports[:1])
    code, out, err = bench.run(["doctor", "--data-dir", folder, "--json"])
    bench.expect(code == 0 and "notices" not in json.loads(out), "doctor", code, out)
    bench.note = f"{rounds} repairs beside {len(acknowledged)} answers"


FAULTS = [pipes, closed, full, terminals, resizes, environments, stacks, disks, together, repairs]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("folder")
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    program, failed = os.path.abspath(os.path.join(arguments.folder, "bin/gradus")), 0
    for fault in FAULTS:
        if arguments.names and fault.__name__ not in arguments.names:
            continue
        bench = Bench(program, arguments.full, arguments.seed)
        begun = time.monotonic()
        try:
            fault(bench)
        finally:
            subprocess.run(["rm", "-rf", bench.folder])
        note = f" ({bench.note})" if bench.note else ""
        print(f"{fault.__name__}: {bench.count - len(bench.complaints)} of {bench.count} as promised{note},"
              f" {time.monotonic() - begun:.0f} s", flush=True)
        for complaint in bench.complaints:
            print("  " + complaint)
        failed += len(bench.complaints)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
