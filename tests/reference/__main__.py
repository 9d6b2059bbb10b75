"""python3 -m reference --rules RULES --as-of T [--explain [--no-questions]] [--receipt] [FILE|-]

With --days N the forecast of that many days is written instead of the assessment.
"""

import argparse
import sys

from . import moments
from .assessment import assessments
from .evidence import account_of
from .forecast import forecasts
from .rulefile import RuleFile


def main():
    options = arguments()
    as_of = moments.parsed(options.as_of)
    if as_of is None:
        sys.exit(2)
    with open(options.rules, "rb") as source:
        file = RuleFile(source.read())
    faulty = False
    with sys.stdin.buffer if options.file == "-" else open(options.file, "rb") as source:
        for number, data in enumerate(source, 1):
            if data.strip(b" \t\r\n"):
                faulty |= assessed(file, number, data.rstrip(b"\n"), as_of, options)
    return 1 if faulty else 0


def assessed(file, number, data, as_of, options):
    """Writes what a line of evidence gives; was anything wrong with it?"""
    account = account_of(number, data, file)
    faults = list(account.faults)
    if options.days is not None:
        lines = ((line, []) for line in forecasts(file, account, as_of, options.days))
    else:
        lines = assessments(file, account, as_of, options)
    for line, found in lines:
        sys.stdout.write(line + "\n")
        faults += found
    for fault in faults:
        sys.stderr.write(fault.written() + "\n")
    return bool(faults)


def arguments():
    parser = argparse.ArgumentParser(prog="reference", description=__doc__)
    parser.add_argument("--rules", required=True)
    parser.add_argument("--as-of", required=True)
    parser.add_argument("--explain", action="store_true")
    parser.add_argument("--no-questions", action="store_true", help="leave out open questions and reach")
    parser.add_argument("--receipt", action="store_true")
    parser.add_argument("--days", type=int)
    parser.add_argument("file", nargs="?", default="-")
    return parser.parse_args()


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.stderr.reconfigure(encoding="utf-8", newline="\n")
    sys.exit(main())
