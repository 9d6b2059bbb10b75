#!/usr/bin/env bash
# A repository for trying out with two releases of the acme rules, and keys for all in one hand:
#   examples/acme/repository.sh DIR [MORE ARGUMENTS OF reife rules init]
# The earlier release asks for less before a contact is proposed for sales. REIFE names the program; cargo runs it if it is not set.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dir=${1:?usage: repository.sh DIR}
shift
mkdir -p "$dir"
earlier=$dir/acme-earlier.reife.json
# Fit of 40 became needed for “ready for sales”; it was 30.
sed 's/"when": {"and": \[{">=": \[{"var": "fit"}, 40\]}/"when": {"and": [{">=": [{"var": "fit"}, 30]}/' "$here/acme.reife.json" > "$earlier"
if cmp -s "$earlier" "$here/acme.reife.json"; then
  echo "repository.sh: the rules no longer hold what the earlier release changes" >&2
  exit 1
fi
reife() {
  if [ -n "${REIFE-}" ]; then "$REIFE" "$@"; else cargo run --quiet --manifest-path "$here/../../Cargo.toml" --bin reife -- "$@"; fi
}
reife rules init --try-out "$dir" --release "$earlier" --release "$here/acme.reife.json" "$@"
