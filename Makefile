# The front door. CMake builds; this file installs what is missing and names the everyday tasks.

NETWORK ?= us-pakistan
OUT     ?= out
JOBS    ?= $(shell nproc)
SECONDS ?= 60
# CI turns warnings into errors; a newcomer's compiler may know some that ours does not.
WERROR  ?= OFF
ENTENTE := build/entente
# Property tests try the same cases every time, so that a red run can be run again; other cases:
# make test RC_PARAMS="seed=2 max_success=1000", or RC_PARAMS= for new ones each time.
RC_PARAMS ?= seed=1
export RC_PARAMS

.DEFAULT_GOAL := build
.PHONY: help deps duckdb configure build test test-differential faults fuzz report figures golden sanitize tidy bench bench-centrality bench-deps format lint clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-17s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## install missing Debian packages (asks dpkg first; needs root or sudo only when some are missing)
	@sh cmake/deps.sh

duckdb: deps ## install DuckDB (npm) into build/duckdb, for the tests of examples/scale
	@sh cmake/duckdb.sh

configure: deps
	@cmake --preset release -DENTENTE_WERROR=$(WERROR) --log-level=WARNING >/dev/null

build: configure ## build build/entente
	@cmake --build build --parallel $(JOBS) --target entente_program

test: configure duckdb ## build everything and run every test
	@cmake --build build --parallel $(JOBS)
	@ctest --test-dir build --output-on-failure --parallel $(JOBS) --progress

test-differential: configure ## compute 10,000 random networks again with igraph, networkx and from definitions
	@cmake --build build --parallel $(JOBS) --target test-differential

faults: configure ## fail every write, sync, rename and allocation in turn, and kill the program 1,000 times
	@cmake --build build --parallel $(JOBS) --target faults

fuzz: deps ## run each libFuzzer target for 60 s (SECONDS=...; package clang)
	@cmake --preset fuzz --log-level=WARNING
	@cmake --build build-fuzz --parallel $(JOBS) --target fuzz_programs
	@sh fuzz/run.sh build-fuzz $(SECONDS)

report: build ## write out/us-pakistan/index.html (NETWORK=... OUT=... for another)
	@$(ENTENTE) report $(NETWORK) -o $(OUT)/$(notdir $(basename $(NETWORK)))

figures: build ## draw the figure that the README shows
	@$(ENTENTE) draw us-pakistan --era war-on-terror -o docs/figures/war-on-terror.svg

golden: configure ## rewrite the golden files; read the difference before you commit it
	@cmake --build build --parallel $(JOBS)
	@cmake --build build --target golden

sanitize: deps duckdb ## every test under AddressSanitizer and UndefinedBehaviorSanitizer
	@cmake --preset sanitize --log-level=WARNING
	@cmake --build build-sanitize --parallel $(JOBS)
	@ctest --test-dir build-sanitize --output-on-failure --parallel $(JOBS) --progress

tidy: deps ## build with clang and clang-tidy (packages clang, clang-tidy)
	@cmake --preset tidy --log-level=WARNING
	@cmake --build build-tidy --parallel $(JOBS)

bench-deps: duckdb ## install what the benchmark compares with: pandas, DuckDB, igraph, clasp
	@sh cmake/deps.sh cmake/packages-bench.txt

bench: configure ## measure speed and memory against other programs and libraries (bench/README.md)
	@cmake --preset release -DENTENTE_BENCH=ON --log-level=WARNING >/dev/null
	@cmake --build build --parallel $(JOBS) --target bench_programs entente_program
	@/usr/bin/env PATH=/usr/bin:$$PATH python3 bench/measure.py build build/duckdb/node_modules
	@/usr/bin/env PATH=/usr/bin:$$PATH python3 bench/alignment/table.py build
	@/usr/bin/env PATH=/usr/bin:$$PATH python3 bench/phases/table.py build
	@/usr/bin/env PATH=/usr/bin:$$PATH python3 bench/centrality/table.py build

bench-centrality: configure ## measure centrality and balance only; WORK=pagerank for the rows of that name
	@cmake --preset release -DENTENTE_BENCH=ON --log-level=WARNING >/dev/null
	@cmake --build build --parallel $(JOBS) --target bench_programs
	@/usr/bin/env PATH=/usr/bin:$$PATH python3 bench/centrality/table.py build $(WORK)

SOURCES = $(shell git ls-files '*.cpp' '*.hpp')

format: ## format the C++ sources (package clang-format)
	@clang-format -i $(SOURCES)

lint: ## check the format without changing anything
	@clang-format --dry-run --Werror $(SOURCES)

clean: ## remove what was built
	@rm -rf build build-dev build-sanitize build-tidy out
