#!/usr/bin/env python3
"""Kills a practice session at random moments, again and again, and looks whether anything acknowledged was lost.

An answer is acknowledged when its verdict can be read ("Read as 1000017"); it must then be in the journal, however
soon after that the process was killed. Sessions share a journal, so that every start also has to cope with what the
kill before left behind; before there is nothing new to ask any more, a new one is begun. All questions ask for a
number, which is wrong three times.

Usage: killed.py [--count N] [--seed N] [--minutes N] PROGRAM [ARGUMENT...]      (PROGRAM is bin/gradus of an application folder)
"""
import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

LINES = 150
SHARE = 10  # so many sessions a journal
ACKNOWLEDGED = re.compile(rb"^Read as (\d+)", re.MULTILINE)


class Session:
    """One run of the program, with what it wrote and when it wrote first."""

    def __init__(self, command, bank, folder, first):
        self.started = time.monotonic()
        self.first_output = None
        self.output = b""
        words = ["practice", "--bank", bank, "--new", "1000", "--lang", "en", "--plain", "--data-dir", folder]
        self.process = subprocess.Popen(command + words, env=dict(os.environ, XDG_CACHE_HOME=os.path.dirname(bank)),
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()
        typed = "".join(f"{first + i}\n" for i in range(LINES)).encode()
        threading.Thread(target=self.type, args=(typed,), daemon=True).start()

    def read(self):
        while chunk := os.read(self.process.stdout.fileno(), 65536):
            self.first_output = self.first_output or time.monotonic() - self.started
            self.output += chunk

    def type(self, typed):
        try:
            self.process.stdin.write(typed)
            self.process.stdin.flush()
        except (BrokenPipeError, ValueError):
            pass

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.reader.join()
        self.process.stdout.close()

    def acknowledged(self):
        return {int(number) for number in ACKNOWLEDGED.findall(self.output)}


def number_bank(folder):
    """As many questions as the sessions of a journal can answer."""
    path = os.path.join(folder, "numbers.yaml")
    with open(path, "w", encoding="utf-8") as bank:
        bank.write("topic: numbers\ntitle: Numbers\nquestions:\n")
        for i in range(1, 1 + SHARE * LINES // 3):
            bank.write(f"  - id: number-{i}\n    level: 1\n    prompt: 'What is ${i} + 1$?'\n"
                       f"    ask: {{value: '{i} + 1'}}\n    hints: ['Count.']\n")
    return path


def journaled(folder):
    with open(os.path.join(folder, "journal.jsonl"), "rb") as journal:
        return {int(number) for number in re.findall(rb'"answer":"(\d+)"', journal.read())}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=60, help="end after so long with what there is by then")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)
    above = tempfile.mkdtemp(prefix="gradus-killed-")
    bank = number_bank(above)
    total, lost, starts, bad = 0, set(), [], 0
    try:
        usual, kills, end = 1.0, 0, time.monotonic() + 60 * arguments.minutes
        while kills < arguments.count and time.monotonic() < end:
            folder = os.path.join(above, str(kills // SHARE))
            session = Session(arguments.command, bank, folder, 1_000_000 + kills * LINES)
            time.sleep(chance.uniform(0.3, 3.5) * usual)    # a start, then as long again for answers and the rest
            session.kill()
            kills += 1
            if session.first_output:
                starts.append(session.first_output)
                usual = sorted(starts)[len(starts) // 2]
            elif not starts:
                usual *= 2
            if b"gradus: " in session.output:
                bad += 1
                print(session.output[-500:].decode(errors="replace"))
            total += len(session.acknowledged())
            if session.acknowledged():
                lost |= session.acknowledged() - journaled(folder)
    finally:
        shutil.rmtree(above, ignore_errors=True)
    if not starts:
        sys.exit("no session ever said anything")
    starts.sort()
    print(f"{kills} kills, {total} acknowledged answers, {len(lost)} lost, {bad} sessions with errors; start"
          f" median {starts[len(starts) // 2]:.2f} s, slowest {starts[-1]:.2f} s,"
          f" {sum(1 for start in starts if start > 1)} of {len(starts)} over a second")
    sys.exit(1 if lost or bad or total == 0 else 0)


if __name__ == "__main__":
    main()
