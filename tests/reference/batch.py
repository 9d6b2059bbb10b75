"""python3 -m reference.batch < CASES

Reads cases as the generator's --stdout writes them and answers each on a line: {"case", "status", "stdout"}, as
`python3 -m reference --explain --no-questions --receipt` would.
"""

import io
import json
import sys
from types import SimpleNamespace

from . import moments
from .assessment import assessments
from .evidence import account_of
from .rulefile import RuleFile

OPTIONS = SimpleNamespace(explain=True, no_questions=True, receipt=True)


def answer(case):
    """Exit status and standard output for one case."""
    as_of = moments.parsed(case["as_of"])
    if as_of is None:
        return 2, ""
    file = RuleFile(case["rules"].encode())
    faulty, written = False, []
    for number, data in enumerate(io.BytesIO(case["evidence"].encode()), 1):
        if not data.strip(b" \t\r\n"):
            continue
        account = account_of(number, data.rstrip(b"\n"), file)
        faulty |= bool(account.faults)
        for line, found in assessments(file, account, as_of, OPTIONS):
            written.append(line + "\n")
            faulty |= bool(found)
    return int(faulty), "".join(written)


def main():
    for line in sys.stdin:
        case = json.loads(line)
        status, stdout = answer(case)
        sys.stdout.write(json.dumps({"case": case["case"], "status": status, "stdout": stdout}) + "\n")


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    main()
