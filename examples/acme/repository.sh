#!/usr/bin/env bash
# A rules repository for trying out, with two releases of the acme rules and keys for all in one hand:
#   examples/acme/repository.sh [DIR [MORE ARGUMENTS OF reife rules init]]
# DIR is target/demo if it is left out. What lies there afterwards, and `make demo` serves:
#   DIR/repository/                        the repository: rules `main`, ring `stable`, releases 1 and 2, kind `rules`
#   DIR/repository/metadata/1.root.json    the root to pin
#   DIR/keys/NAME.pem, passphrase.txt      keys of marketing-1, marketing-2, sales-1, sales-2 and publisher, and what opens them
# The earlier release asks for less before a contact is proposed for sales. Called again, it renews the repository, or makes it
# anew if the rules have changed since. REIFE names the program; cargo runs it if it is not set.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
dir=${1:-$root/target/demo}
shift || true
mkdir -p "$dir"
reife() {
  if [ -n "${REIFE-}" ]; then "$REIFE" "$@"; else cargo run --quiet --manifest-path "$root/Cargo.toml" --bin reife -- "$@"; fi
}
released=$dir/acme.reife.json
if [ -e "$dir/repository" ] && cmp -s "$released" "$here/acme.reife.json" && [ $# = 0 ]; then
  reife rules renew --repo "$dir/repository" --key "$dir/keys/publisher.pem" --passphrase-file "$dir/keys/passphrase.txt" && exit
  echo "repository.sh: it cannot be renewed any more and is made anew" >&2
fi
rm -rf "$dir/repository" "$dir/keys"
earlier=$dir/acme-earlier.reife.json
# Fit of 40 became needed for “ready for sales”; it was 30.
sed 's/"when": {"and": \[{">=": \[{"var": "fit"}, 40\]}/"when": {"and": [{">=": [{"var": "fit"}, 30]}/' "$here/acme.reife.json" > "$earlier"
if cmp -s "$earlier" "$here/acme.reife.json"; then
  echo "repository.sh: the rules no longer hold what the earlier release changes" >&2
  exit 1
fi
reife rules init --try-out "$dir" --release "$earlier" --release "$here/acme.reife.json" "$@"
cp "$here/acme.reife.json" "$released"
