# "make help" lists every target that has a "##" behind it.

SHELL := /bin/bash
.SHELLFLAGS := -eu -c
.DEFAULT_GOAL := help

export ASSAY_DATA_DIR ?= data
BENCH ?= .

# vet, staticcheck and the generators read what the race detector's build left in
# the cache; a second compilation of all dependencies would take minutes. The only
# C code is a driver that gorm links and nobody calls, so it is not optimised. Nobody
# debugs these tests' binaries, and to link them without DWARF takes half the time. SQLite
# itself, C translated to Go, is not watched: tests on it are four times as fast. Its
# driver is, and everything else: of a generic function that several packages compile,
# such as the insides of sync.Map, the linker keeps one, and with an unwatched one races
# are seen that are none, in every cache of reflect and of gorm.
unwatched := modernc.org/libc/... modernc.org/memory modernc.org/sqlite/lib
race := CGO_CFLAGS="-O0 -g0" GOFLAGS="$$(go env GOFLAGS) -race $(foreach p,$(unwatched),-gcflags=$(p)=-race=false) -ldflags=-w"

# These have one goroutine: the race detector would find nothing in them, and take two
# minutes for it.
unraced := ./cmd/house ./review/demo

# install names packages of Debian, and installs them where it may.
define install
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "== installing $(1)"; \
		apt-get update -qq || true; \
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) >/dev/null; \
	else \
		echo "Missing: $(1). On Debian: apt-get install $(1)"; exit 1; \
	fi
endef

# chromium is Debian's, with a typeface that has Chinese and Korean.
chromium := [ -x "$${ASSAY_CHROMIUM:-/usr/bin/chromium}" ] && fc-list :lang=zh-tw | grep -q . || { $(call install,chromium fonts-noto-cjk fontconfig); }

# files lists every source file with a checksum.
files := find . \( -path ./.git -o -path ./bin -o -path ./data -o -name node_modules -o -path ./frontend/dist -o -path ./frontend/e2e/.cache \) -prune \
	-o -type f -print0 | sort -z | xargs -0 cksum

# demo gives the database its name last, so that half a demo is never served.
demo := mkdir -p "$(ASSAY_DATA_DIR)" && rm -f "$(ASSAY_DATA_DIR)"/demo.db* && \
	ASSAY_DATABASE="sqlite:$(ASSAY_DATA_DIR)/demo.db" bin/assay demo && \
	mv "$(ASSAY_DATA_DIR)/demo.db" "$(ASSAY_DATA_DIR)/assay.db"

# What the web interface is built from, without what building it writes.
pages := $(shell find frontend/src frontend/messages frontend/public frontend/tools -type d \( -name node_modules -o -name gen \) -prune \
	-o -type f ! -name '*.gen.ts' ! -name '*.test.*' -print) $(wildcard frontend/*.json frontend/vite.config.ts frontend/index.html)
packages := frontend/node_modules/.package-lock.json

.PHONY: help build run test check web browser generate generated bench setup clean

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 16

build: frontend/dist/index.html ## Build the web interface and, with it inside, bin/assay
	CGO_ENABLED=0 go build -o bin/assay ./cmd/assay

frontend/dist/index.html: $(packages) $(pages)
	@echo "== the web interface"
	@cd frontend && npm run -s build

$(packages): frontend/package-lock.json
	@command -v npm >/dev/null || { echo "Missing: Node 20.20 or newer with npm, which builds the web interface; see https://nodejs.org"; exit 1; }
	@cd frontend && npm ci --loglevel=error
	@touch $@

run: build ## Build and serve on http://127.0.0.1:8080, with a demo organisation when there is no data yet
	@if [ -z "$${ASSAY_DATABASE:-}" ] && [ ! -e "$(ASSAY_DATA_DIR)/assay.db" ]; then $(demo); fi
	@exec bin/assay serve

test: check generated web ## Everything: house rules, vet, staticcheck, generated files, the web interface, all tests on both engines, then in a browser
	@echo "== go test -race, on SQLite and PostgreSQL"
	@set -o pipefail; $(race) bin/pgrun go test -vet=off -timeout 30m $$(go list ./... | grep -vxF "$$(go list $(unraced))") 2>&1 | tee -i bin/test.log || \
		{ printf '\nFailed:\n'; grep -E '^ *--- FAIL|^FAIL.|^panic' bin/test.log; exit 1; }
	@echo "== go test of the demo, on SQLite and PostgreSQL"
	@CGO_ENABLED=0 bin/pgrun go test -vet=off -timeout 30m ./review/demo
	@$(MAKE) --no-print-directory browser

check: setup ## House rules, vet and staticcheck only
	@echo "== house rules"
	@go test ./cmd/house
	@echo "== go vet"
	@$(race) go vet ./...
	@echo "== staticcheck"
	@$(race) bin/staticcheck ./...

web: $(packages) ## Lint, types, unit tests and weight of the web interface only
	@echo "== the web interface: lint"
	@cd frontend && npm run -s lint
	@echo "== the web interface: types"
	@cd frontend && npm run -s typecheck
	@echo "== the web interface: unit tests"
	@cd frontend && npm run -s test
	@echo "== the web interface: weight"
	@$(MAKE) --no-print-directory frontend/dist/index.html
	@cd frontend && npm run -s budget

browser: build ## The tests in a browser only; ASSAY_TEST_BROWSER=skip leaves them out
	@[ "$${ASSAY_TEST_BROWSER:-}" = skip ] || { $(chromium); }
	@echo "== in a browser"
	@[ "$${ASSAY_TEST_BROWSER:-}" = skip ] || { cd frontend && npm run -s e2e; }

generate: $(packages) ## Write the generated files anew
	go generate ./...
	@cd frontend && npm run -s gen

generated: setup
	@echo "== generated files"
	@before="$$($(files))"; $(race) $(MAKE) --no-print-directory -s generate; after="$$($(files))"; \
	diff <(echo "$$before") <(echo "$$after") || { echo "These files were not up to date; they are now. Commit them."; exit 1; }

bench: setup ## Benchmarks on both engines; make bench BENCH=Coverage runs those with that name
	@bin/pgrun go test -run '^$$' -bench '$(BENCH)' -timeout 0 ./...

setup:
	@command -v gcc >/dev/null || { $(call install,gcc libc6-dev); }
	@go build -o bin/ ./models/store/storetest/pgrun honnef.co/go/tools/cmd/staticcheck
	@[ "$${ASSAY_TEST_POSTGRES:-}" = skip ] || bin/pgrun -find >/dev/null 2>&1 || { $(call install,postgresql); }

clean: ## Remove what was built; data stay
	rm -rf bin frontend/e2e/.cache
	find frontend/dist -mindepth 1 ! -name .keep -delete
