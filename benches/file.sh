#!/bin/sh
# How fast `reife assess` goes through a file, and how much memory it holds: evidence of the made-up company, 100 MB and 1 GB.
# Each is assessed three times; the median is printed, and the spread. `make bench` runs this; numbers are kept in README.md.
set -eu
cd "$(dirname "$0")/.."
cargo build --release --quiet --bin reife --example generate-acme
folder=$(mktemp -d "${TMPDIR:-/var/tmp}/reife-bench.XXXXXX")
trap 'rm -rf "$folder"' EXIT

for contacts in 90000 900000; do
    target/release/examples/generate-acme --contacts $contacts --accounts $((contacts / 5)) --seed 3 > "$folder/evidence.ndjson"
    python3 - "$folder/evidence.ndjson" <<'PYTHON'
import os, subprocess, sys, time

path = sys.argv[1]
command = ["target/release/reife", "assess", "--rules", "examples/acme/acme.reife.json", "--as-of", "2026-11-24T09:20:00Z", path]
size = os.path.getsize(path) / 1e6
with open(path, "rb") as file:  # The disk is not what is measured.
    while file.read(1 << 24):
        pass
speeds, per_core, peaks = [], [], []
for _ in range(3):
    start = time.monotonic()
    with open(os.devnull, "wb") as nowhere:
        process = subprocess.Popen(command, stdout=nowhere)
        _, status, used = os.wait4(process.pid, 0)
    assert status == 0, status
    speeds.append(size / (time.monotonic() - start))
    per_core.append(size / (used.ru_utime + used.ru_stime))
    peaks.append(used.ru_maxrss / 1024)

def shown(values):
    low, median, high = sorted(values)
    return f"{median:.0f} ({low:.0f} to {high:.0f})"

print(f"{size:.0f} MB: {shown(speeds)} MB/s on {os.cpu_count()} cores, {shown(per_core)} MB per second of one core, peak {shown(peaks)} MiB")
PYTHON
done
