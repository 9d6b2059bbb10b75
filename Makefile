# make demo   installs what is missing, builds, serves the product on loopback
# make test   installs what it needs, headless Chromium too, and runs everything
.PHONY: demo test lint native wasm web browser crm bench clean

export PATH := $(HOME)/.cargo/bin:$(CURDIR)/www/node_modules/.bin:$(PATH)
PORT ?= 4173

demo:
	.ci/install page
	$(MAKE) wasm
	cd www && npm run --silent build
	examples/acme/repository.sh target/demo
	node www/build/pin.mjs target/demo/repository www/dist
	@printf '\nReife is served at http://127.0.0.1:$(PORT)/, for those who look after rules at http://127.0.0.1:$(PORT)/admin.html (Ctrl-C ends it)\n\n'
	cd www && npm run --silent preview -- --host 127.0.0.1 --port $(PORT) --strictPort

test:
	.ci/install browser
	$(MAKE) lint
	$(MAKE) native
	$(MAKE) wasm
	$(MAKE) web
	$(MAKE) browser
	$(MAKE) crm

lint:
	cargo fmt --check
	cargo clippy --all-targets --quiet -- -D warnings
	cargo clippy --quiet --lib --target wasm32-unknown-unknown --no-default-features --features wasm-engine,wasm-records,wasm-mapping,wasm-guess,wasm-trust,wasm-population,wasm-author,wasm-learning,wasm-check,wasm-rights,wasm-sheets -- -D warnings

native:
	cargo nextest run --no-fail-fast
	cargo test --doc --quiet

# The engine, the mapping and the rest as WebAssembly, each once; everything after uses this pkg/.
wasm:
	.ci/wasm

web:
	node tests/wasm/size.mjs
	cd www && npm run --silent check && npm test && npm run --silent build
	cargo run --quiet --example generate-cases -- --seed 1 --cases 10000 --stdout | node tests/wasm/golden.mjs
	node tests/wasm/population.mjs
	node tests/wasm/author.mjs
	node tests/wasm/learning.mjs
	node tests/wasm/check.mjs
	node tests/wasm/records.mjs

browser:
	cd www && npm run --silent e2e && npm run --silent e2e:editor && npm run --silent build:extension && npm run --silent e2e:extension -- --project=built

# The adapters and the extension against real CRMs, which it installs into target/crm/ first.
crm:
	cd www && npm run --silent crm && npm run --silent build:extension && npm run --silent e2e:extension -- --project=crm

bench:
	cargo bench --bench engine
	benches/file.sh
	node benches/border.mjs
	node benches/verify.mjs
	.ci/wasm-population
	cd benches/peers && npm install --no-audit --no-fund --silent && node --max-old-space-size=12000 compare.mjs

clean:
	cargo clean
	rm -rf pkg www/dist www/dist-editor www/dist-extension
