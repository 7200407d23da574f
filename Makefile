# The front door. CMake builds; this file installs what is missing and names the everyday tasks.

NETWORK ?= us-pakistan
OUT     ?= out
JOBS    ?= $(shell nproc)
SECONDS ?= 60
COUNT   ?= 30
SEED    ?= 1
CASES   ?= 1000
# CI turns warnings into errors; a newcomer's compiler may know some that ours does not. Not given: as the
# build folder has it, so that nothing is built again for it.
WERROR  ?=
ENTENTE := build/entente
# Debian's own interpreter first: it is the one that sees Debian's Python packages.
PYTHON  := /usr/bin/env PATH=/usr/bin:$$PATH python3 -B
# Property tests try the same cases every time, so that a red run can be run again; other cases:
# make test RC_PARAMS="seed=2 max_success=1000", or RC_PARAMS= for new ones each time.
RC_PARAMS ?= seed=1
export RC_PARAMS

.DEFAULT_GOAL := build
.PHONY: help deps deps-core duckdb browser configure build docs site reference test test-differential faults drawings fuzz report figures golden words sanitize sanitize-threads coverage mutation laws reproducible sbom package package-check tidy bench bench-centrality bench-compare bench-deps clang format lint clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-17s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

deps: ## install missing Debian packages (asks dpkg first; needs root or sudo only when some are missing)
	@sh cmake/deps.sh

deps-core: ## install what the layers model and graph and their tests need, a tenth of it
	@sh cmake/deps.sh cmake/packages-core.txt

duckdb: deps ## install DuckDB (npm) into build/duckdb, for the tests of examples/scale
	@sh cmake/npm.sh examples/scale duckdb "the tests of examples/scale"

browser: deps ## install playwright-core and axe-core (npm) into build/browser, for the tests in a browser
	@sh cmake/npm.sh tests/browser browser "the tests in a browser"

configure: deps ## configure build/, an optimised build of everything
	@cmake --preset release $(WERROR:%=-DENTENTE_WERROR=%) --log-level=WARNING >/dev/null

build: configure ## build build/entente
	@cmake --build build --parallel $(JOBS) --target entente_program

docs: configure ## write build/api/html/index.html, the reference of the library (Doxygen; fails on a warning)
	@cmake --build build --target api_docs
	@echo build/api/html/index.html

test: configure duckdb browser ## build everything and run every test
	@cmake --build build --parallel $(JOBS)
	@$(PYTHON) tests/tally.py build --output-on-failure --parallel $(JOBS) --progress

test-differential: configure ## compute 10,000 random networks again with igraph, networkx and from definitions
	@cmake --build build --parallel $(JOBS) --target test-differential

faults: configure ## fail every write, sync, rename and allocation in turn, and kill the program 1,000 times
	@cmake --build build --parallel $(JOBS) --target faults

drawings: configure ## draw 10,000 random networks with hostile names through the worker
	@cmake --build build --parallel $(JOBS) --target drawings

fuzz: deps clang ## run each libFuzzer target for 60 s (SECONDS=...)
	@cmake --preset fuzz --log-level=WARNING
	@cmake --build build-fuzz --parallel $(JOBS) --target fuzz_programs
	@sh fuzz/run.sh build-fuzz $(SECONDS)

report: build ## write out/us-pakistan/index.html (NETWORK=... OUT=... for another)
	@$(ENTENTE) report $(NETWORK) -o $(OUT)/$(notdir $(basename $(NETWORK)))

figures: build ## draw the figures that the README and the tutorial show
	@$(ENTENTE) draw us-pakistan --era war-on-terror -o docs/figures/war-on-terror.svg
	@$(ENTENTE) draw examples/tutorial/cod-wars.json --era third -o docs/figures/cod-wars-third.svg

site: deps ## build the documentation as a site, build/site/index.html (search needs a server)
	@mkdocs build --strict --quiet --clean -f docs/site/mkdocs.yml -d "$(CURDIR)/build/site"
	@echo build/site/index.html

reference: configure ## write docs/reference again from the program's own tables
	@cmake --build build --parallel $(JOBS) --target reference

golden: configure ## rewrite the golden files; read the difference before you commit it
	@cmake --build build --parallel $(JOBS)
	@cmake --build build --target golden

words: configure ## write data/words/entente.pot again, the table of all texts to translate
	@cmake --build build --parallel $(JOBS) --target catalogue

sanitize: deps duckdb browser ## every test under AddressSanitizer and UndefinedBehaviorSanitizer
	@cmake --preset sanitize --log-level=WARNING
	@cmake --build build-sanitize --parallel $(JOBS)
	@$(PYTHON) tests/tally.py build-sanitize --output-on-failure --parallel $(JOBS) --progress

sanitize-threads: export TSAN_OPTIONS ?= suppressions=$(CURDIR)/tests/races.supp:print_suppressions=0
sanitize-threads: deps duckdb browser ## every test under ThreadSanitizer
	@cmake --preset sanitize-threads --log-level=WARNING
	@cmake --build build-tsan --parallel $(JOBS)
	@$(PYTHON) tests/tally.py build-tsan --output-on-failure --parallel $(JOBS) --progress

coverage: deps duckdb browser ## lines and branches that the tests run, file by file (package gcovr)
	@sh cmake/deps.sh cmake/packages-check.txt
	@cmake --preset coverage --log-level=WARNING
	@cmake --build build-coverage --parallel $(JOBS)
	@find build-coverage -name '*.gcda' -delete
	@$(PYTHON) tests/tally.py build-coverage --parallel $(JOBS) --progress
	@cd build-coverage && gcovr --config ../cmake/gcovr.cfg --root .. -j $(JOBS) .

mutation: deps ## break the analysis code in 30 places and count what the tests notice (COUNT=, SEED=)
	@$(PYTHON) tests/mutation/mutate.py . build-mutation --count $(COUNT) --seed $(SEED)

laws: configure ## try every property with 1,000 cases instead of 100 (CASES=, SEED=)
	@cmake --build build --parallel $(JOBS)
	@$(PYTHON) tests/laws.py . build --cases $(CASES) --seed $(SEED)

reproducible: deps ## build the program twice in different folders, without ccache, and compare the bytes
	@sh cmake/reproducible.sh . build-reproducible

sbom: build ## write out/entente.spdx.json: every library and package the program is made of
	@mkdir -p $(OUT)
	@/usr/bin/env PATH=/usr/bin:$$PATH python3 -B cmake/sbom.py $(ENTENTE) > $(OUT)/entente.spdx.json
	@echo $(OUT)/entente.spdx.json

# The packages are the same bytes for the same commit: what has a date has that of the commit.
package: export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
package: deps ## make .deb packages (program; library for developers) and a .tar.gz in build-package/packages
	@sh cmake/deps.sh cmake/packages-check.txt
	@cmake --preset package $(WERROR:%=-DENTENTE_WERROR=%) --log-level=WARNING
	@cmake --build build-package --parallel $(JOBS)
	@rm -rf build-package/packages
	@cd build-package && cpack >/dev/null
	@ls -l build-package/packages/*.deb build-package/packages/*.gz

package-check: package ## install the packages in a clean Debian 12 and use them there (needs root; downloads 300 MB)
	@sh packaging/check.sh build-package .

tidy: deps clang ## build with clang and clang-tidy
	@cmake --preset tidy --log-level=WARNING
	@cmake --build build-tidy --parallel $(JOBS)

bench-deps: duckdb ## install what the benchmark compares with: pandas, DuckDB, igraph, clasp, sna
	@sh cmake/deps.sh cmake/packages-bench.txt

bench: configure ## measure speed and memory against other programs and libraries (bench/README.md)
	@cmake --preset release -DENTENTE_BENCH=ON --log-level=WARNING >/dev/null
	@cmake --build build --parallel $(JOBS) --target bench_programs entente_program
	@/usr/bin/env PATH=/usr/bin:$$PATH python3 bench/measure.py build build/duckdb/node_modules
	@/usr/bin/env PATH=/usr/bin:$$PATH python3 bench/alignment/table.py build
	@/usr/bin/env PATH=/usr/bin:$$PATH python3 bench/phases/table.py build
	@/usr/bin/env PATH=/usr/bin:$$PATH python3 bench/centrality/table.py build
	@/usr/bin/env PATH=/usr/bin:$$PATH python3 bench/figures/quality.py $(ENTENTE)
	@$(PYTHON) bench/preview/latency.py $(ENTENTE)

bench-centrality: configure ## measure centrality and balance only; WORK=pagerank for the rows of that name
	@cmake --preset release -DENTENTE_BENCH=ON --log-level=WARNING >/dev/null
	@cmake --build build --parallel $(JOBS) --target bench_programs
	@/usr/bin/env PATH=/usr/bin:$$PATH python3 bench/centrality/table.py build $(WORK)

bench-compare: build bench-deps ## print the tables of docs/compare.md (BENCH_SMALL=1 without the largest network)
	@/usr/bin/env PATH=/usr/bin:$$PATH python3 -B bench/compare/compare.py $(ENTENTE)

SOURCES = $(shell git ls-files '*.cpp' '*.hpp')

clang: ## install what format, lint, tidy and fuzz need: clang, clang-tidy, clang-format
	@sh cmake/deps.sh cmake/packages-clang.txt

format: clang ## format the C++ sources (clang-format)
	@clang-format -i $(SOURCES)

lint: clang ## check the format without changing anything
	@clang-format --dry-run --Werror $(SOURCES)

clean: ## remove what was built
	@rm -rf build build-*/ out
