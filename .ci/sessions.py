#!/usr/bin/env python3
"""Drives the packaged program as a person would and compares what is on the screen.

A session is one file under src/test/resources/screens that holds input and output together:

    # comment; "# size: 60x24" sets the terminal, 80x24 otherwise
    $ gradus practice --seed 1
    > 2x
    > ^D
    ...what is then on the screen...
    [exit 0]

A line "$ ..." is a command for sh (several in one file share their folders, so the second one finds
the journal of the first), the lines "> ..." right after it are typed. In NAME.pipe the typed lines
come through a pipe, and what went to standard error follows with "! " in front. In NAME.terminal
they are typed at a pseudo-terminal, each when the program asks (">> ..." at the first sign of life,
before the line editor listens); "^C" and "^D" alone are the keys, <TAB> within a line is the tabulator,
<40x24> resizes the window in the midst of it, and "<HUP>" or "<TERM>" alone sends that signal.
Commands may use $SMALL_BANK, a bank, and $BARE, the program without the shipped questions.

After each command the terminal must be in the modes that it was in before; if not, the screen says so.

Usage: sessions.py APPLICATION_FOLDER [--rewrite] [NAME...]
"""
import concurrent.futures
import difflib
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FOLDER = os.path.join(ROOT, "src/test/resources/screens")
SMALL_BANK = os.path.join(os.path.dirname(FOLDER), "gradus/cli/banks/small.yaml")  # for "--bank $SMALL_BANK"
PROMPT = b"\x1b[?2004h"  # the line editor announces that it listens
PATIENCE = 120.0


class Screen:
    """What remains to be seen of what a program wrote: the part of a terminal our line editor uses."""

    SEQUENCE = re.compile(r"\x1b\[([?>]?)([0-9;]*)([A-Za-z])|\x1b[=>]|\x1b\][^\x07]*\x07|\x1b[()].")

    def __init__(self, columns):
        self.columns, self.lines, self.row, self.column = columns, [[]], 0, 0

    def feed(self, text):
        position = 0
        while position < len(text):
            sequence = self.SEQUENCE.match(text, position)
            if sequence:
                self.control(sequence)
                position = sequence.end()
            else:
                self.character(text[position])
                position += 1

    def character(self, c):
        if c == "\r":
            self.column = 0
        elif c == "\n":
            self.down(1)
        elif c == "\b":
            self.column = max(0, self.column - 1)
        elif c == "\t":
            self.column = (self.column // 8 + 1) * 8
        elif c >= " ":
            self.write(c)
        elif c != "\a":
            self.write("^" + chr(ord(c) + 64))

    def write(self, c):
        width = 2 if unicodedata.east_asian_width(c[0]) in "WF" else 0 if unicodedata.combining(c[0]) else 1
        if self.column + width > self.columns:
            self.column = 0
            self.down(1)
        line = self.lines[self.row]
        line.extend([" "] * (self.column - len(line)))
        line[self.column:self.column + width] = [c] + [""] * (width - 1)
        self.column += width

    def down(self, rows):
        self.row += rows
        self.lines.extend([] for _ in range(self.row + 1 - len(self.lines)))

    def control(self, sequence):
        mode, digits, final = sequence.group(1), sequence.group(2), sequence.group(3)
        if mode or final is None:
            return
        n = int(digits.split(";")[0] or 0) if digits else 0
        if final == "A":
            self.row = max(0, self.row - max(n, 1))
        elif final == "B":
            self.down(max(n, 1))
        elif final == "C":
            self.column = min(self.columns - 1, self.column + max(n, 1))
        elif final == "D":
            self.column = max(0, self.column - max(n, 1))
        elif final == "G":
            self.column = max(n, 1) - 1
        elif final == "P":
            del self.lines[self.row][self.column:self.column + max(n, 1)]
        elif final == "@":
            self.lines[self.row][self.column:self.column] = [" "] * max(n, 1)
        elif final == "K":
            self.erase(n)
        elif final == "J" and n == 0:
            self.erase(0)
            del self.lines[self.row + 1:]
        elif final not in "mhl":
            self.write("<" + repr(sequence.group())[1:-1] + ">")

    def erase(self, n):
        line = self.lines[self.row]
        if n == 0:
            del line[self.column:]
        elif n == 1:
            line[:self.column + 1] = [" "] * min(len(line), self.column + 1)
        else:
            line.clear()

    def text(self):
        return "\n".join("".join(line).rstrip() for line in self.lines).rstrip("\n") + "\n"


def said(typed):
    return typed.removeprefix(">").removeprefix(" ")


def keys(line):
    """The bytes of a line, or of a part of one, as the session file has it."""
    if line in ("^C", "^D"):
        return bytes([ord(line[1]) - 64])
    return line.replace("<TAB>", "\t").encode()


def resize(terminal, columns, rows):
    import fcntl
    import struct
    import termios
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def press(terminal, pid, line):
    """Types a line, resizing the window where it says so; or sends the signal that it is."""
    if line in ("<HUP>", "<TERM>"):
        os.kill(pid, getattr(signal, "SIG" + line[1:-1]))
        return
    parts = re.split(r"<(\d+)x(\d+)>", line)
    for i in range(0, len(parts), 3):
        if i:
            time.sleep(0.3)  # what was typed before is drawn
            resize(terminal, int(parts[i - 2]), int(parts[i - 1]))
            time.sleep(0.3)
        os.write(terminal, keys(parts[i]))
    if line not in ("^C", "^D"):
        os.write(terminal, b"\r")


def run_terminal(command, typed, size, environment, folder):
    import pty
    import termios
    pid, terminal = pty.fork()
    if pid == 0:
        resize(0, *size)
        os.chdir(folder)
        signal.signal(signal.SIGHUP, signal.SIG_DFL)  # nohup, under which all of this may run, would be inherited
        os.execve("/bin/sh", ["sh", "-c", command], environment)
    modes = termios.tcgetattr(terminal)
    output, todo, asked, quiet_since, end = b"", list(typed), 0, time.monotonic(), time.monotonic() + PATIENCE
    while time.monotonic() < end:
        readable, _, _ = select.select([terminal], [], [], 0.02)
        if readable:
            try:
                block = os.read(terminal, 65536)
            except OSError:
                block = b""
            if not block:
                break
            output += block
            quiet_since = time.monotonic()
        quiet = time.monotonic() - quiet_since
        plain = PROMPT not in output and output.endswith((b"> ", b"] "))
        asks = output.count(PROMPT) > asked or plain and quiet > 0.5
        if todo and (asks and quiet > 0.1 or quiet > PATIENCE / 2 or todo[0].startswith(">") and output):
            asked = output.count(PROMPT) + todo[0].startswith(">")  # what is typed early answers the next prompt
            press(terminal, pid, said(todo.pop(0)))
            quiet_since = time.monotonic()
    else:
        os.kill(pid, signal.SIGKILL)
    status = os.waitpid(pid, 0)[1]
    changed = termios.tcgetattr(terminal) != modes or output.count(PROMPT) > output.count(PROMPT.replace(b"h", b"l"))
    os.close(terminal)
    screen = Screen(size[0])
    screen.feed(output.decode("utf-8", "replace"))
    code = os.waitstatus_to_exitcode(status)
    text = screen.text() + ("[the terminal is left in other modes]\n" if changed else "")
    return text + (f"[exit {code}]\n" if code >= 0 else f"[ended by signal {-code}]\n")


def run_pipe(command, typed, size, environment, folder):
    lines = "".join(said(t) + "\n" for t in typed).encode()
    done = subprocess.run(["/bin/sh", "-c", command], input=lines, env=environment, cwd=folder, capture_output=True,
                          timeout=PATIENCE)
    errors = "".join("! " + line + "\n" for line in done.stderr.decode("utf-8", "replace").splitlines())
    output = done.stdout.decode("utf-8", "replace")
    if output and not output.endswith("\n"):
        output += "\n[no end of line]\n"
    return output + errors + f"[exit {done.returncode}]\n"


def bare(home, application):
    """The program in a folder without the shipped questions, so that what it asks does not change with them."""
    own = os.path.join(home, "bare")
    os.makedirs(os.path.join(own, "lib"))
    shutil.copytree(os.path.join(application, "bin"), os.path.join(own, "bin"))
    for name in os.listdir(os.path.join(application, "lib")):
        if name != "questions.index":
            os.symlink(os.path.join(application, "lib", name), os.path.join(own, "lib", name))
    return os.path.join(own, "bin", "gradus")


def replay(session, application):
    """The transcript the session's commands produce now."""
    drive = run_terminal if session.endswith(".terminal") else run_pipe
    with open(session, encoding="utf-8") as file:
        lines = file.read().splitlines()
    home = tempfile.mkdtemp(prefix="gradus-session-")
    os.mkdir(os.path.join(home, "bin"))
    os.symlink(os.path.join(application, "bin", "gradus"), os.path.join(home, "bin", "gradus"))
    environment = {k: v for k, v in os.environ.items() if k in ("JAVA_HOME", "TMPDIR")}
    environment.update(HOME=home, PATH=os.path.join(home, "bin") + ":" + os.environ["PATH"], TERM="xterm-256color",
                       LC_ALL="C.UTF-8", TZ="UTC", XDG_DATA_HOME=home + "/data", XDG_CACHE_HOME=home + "/cache",
                       XDG_CONFIG_HOME=home + "/config", XDG_STATE_HOME=home + "/state", SMALL_BANK=SMALL_BANK,
                       BARE=bare(home, application))
    size, result, at = (80, 24), [], 0
    try:
        while at < len(lines):
            line = lines[at]
            at += 1
            if line.startswith("#") and not any(r.startswith("$ ") for r in result):
                result.append(line + "\n")
                given = re.match(r"# size: (\d+)x(\d+)", line)
                size = (int(given[1]), int(given[2])) if given else size
            elif line.startswith("$ "):
                typed = []
                while at < len(lines) and lines[at].startswith(">"):
                    typed.append(lines[at][1:])
                    at += 1
                result.append(line + "\n" + "".join(f">{t}\n" for t in typed))
                result.append(drive(line[2:], typed, size, environment, home).replace(home, "$HOME"))
    finally:
        shutil.rmtree(home, ignore_errors=True)
    return "".join(result)


def compared(session, application, rewrite):
    """What the session came to, as words for a person; empty where all is as expected."""
    name = os.path.basename(session)
    now = replay(session, application)
    with open(session, encoding="utf-8") as file:
        expected = file.read()
    words = ""
    if now != expected and not rewrite:
        words = f"{name} came out otherwise; once more, since keys may come late on a busy machine\n"
        now = replay(session, application)
    if rewrite:
        with open(session, "w", encoding="utf-8") as file:
            file.write(now)
        return True, words
    words += "".join(difflib.unified_diff(expected.splitlines(True), now.splitlines(True), name + " (expected)",
                                          name + " (now)"))
    return now == expected, words


def main(arguments):
    rewrite = "--rewrite" in arguments
    names = [a for a in arguments if a != "--rewrite"]
    if not names:
        sys.exit(__doc__)
    if rewrite and os.environ.get("CI"):
        sys.exit("sessions.py: expected screens are not rewritten on CI")
    application, wanted = os.path.abspath(names[0]), names[1:]
    sessions = [os.path.join(FOLDER, name) for name in sorted(os.listdir(FOLDER))
                if name.endswith((".pipe", ".terminal")) and (not wanted or any(w in name for w in wanted))]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(lambda session: compared(session, application, rewrite), sessions))
    for _, words in outcomes:
        sys.stdout.write(words)
    passed = sum(1 for right, _ in outcomes if right)
    failed = len(outcomes) - passed
    print(f"Sessions: {passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
