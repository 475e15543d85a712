#!/usr/bin/env python3
"""Verifies the chain of events by other means than Cabildo's own: reads the file that `npm run audit:verify -- --dump FILE` writes.

Each line: lane, seq, previous hash, hash, content (JSON), separated by tabs. Needs nothing but Python 3.
"""
import hashlib
import json
import sys


def main(path):
    faults, count, last = [], 0, {}
    with open(path, encoding="utf-8", newline="\n") as lines:
        for line in lines:
            lane, seq, previous, digest, content = line.rstrip("\n").split("\t", 4)
            lane, seq, count = int(lane), int(seq), count + 1
            before_seq, before_digest = last.get(lane, (0, ""))
            if seq != before_seq + 1:
                faults.append((lane, seq, f"faltan hechos entre el {before_seq} y éste"))
            if previous != before_digest:
                faults.append((lane, seq, "no sigue al hecho anterior"))
            if hashlib.sha256((previous + content).encode("utf-8")).hexdigest() != digest:
                faults.append((lane, seq, "su contenido no es el que se firmó"))
            if json.loads(content)[:2] != [lane, seq]:
                faults.append((lane, seq, "dice ser otro hecho"))
            last[lane] = (seq, digest)
    for lane, seq, why in faults:
        print(f"serie {lane}, hecho {seq}: {why}")
    print(f"{count} hechos en {len(last)} series, " + (f"{len(faults)} faltas" if faults else "sin faltas"))
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("uso: audit-verify.py ARCHIVO")
    sys.exit(main(sys.argv[1]))
