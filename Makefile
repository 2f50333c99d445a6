# Each target sets up what it needs first, so any of them works right after a clone.
# With nothing to do, set-up costs nothing and says nothing.

PYTHON ?= python3
BIN := .venv/bin
ARTICLES ?= article
GATHERED := pipeline/jatspress/gathered/manifest.sha256
PYTEST := $(BIN)/python -I -m pytest

.PHONY: help pdf html check crossref build test test-corpus bench goldens lint lock clean
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

pdf: .venv/ready ## set up what is missing and make each article's PDF in build/
	@$(BIN)/jatspress pdf $(ARTICLES)

html: .venv/ready ## make each article's web page
	@$(BIN)/jatspress html $(ARTICLES)

check: .venv/ready ## check every article and explain what is found
	@$(BIN)/jatspress check $(ARTICLES)

crossref: .venv/ready ## make each article's Crossref deposit
	@$(BIN)/jatspress crossref $(ARTICLES)

build: .venv/ready ## all of it: page, PDF, deposit and report
	@$(BIN)/jatspress build $(ARTICLES)

test: .venv/ready-to-test ## set up what is missing and run lint, types and tests
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --quiet --check . && $(BIN)/mypy --no-error-summary
	@$(PYTEST) -m "not whole_corpus"

test-corpus: .venv/ready-to-test ## the long suite, on the articles JATSPRESS_CORPUS names
	@$(PYTEST) -m whole_corpus

bench: .venv/ready-to-bench ## time checks and pages on the articles JATSPRESS_CORPUS names
	@$(BIN)/python tests/benchmarks/checks.py && $(BIN)/python tests/benchmarks/pages.py

goldens: .venv/ready-to-test ## write the expected results of the tests anew; read them with git diff
	@$(PYTEST) --write-goldens

lint: .venv/ready-to-test ## mend layout and imports of the code
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format .

lock: .venv/ready ## write the locks of the Python packages anew
	@$(BIN)/python -m venv build/.lock && build/.lock/bin/pip install --quiet uv
	@for groups in "requirements.lock --group packaging" \
	    "requirements-test.lock --group packaging --group test" \
	    "requirements-bench.lock --group packaging --group bench"; do \
	  build/.lock/bin/uv pip compile --quiet --universal --generate-hashes --upgrade \
	    --python-version 3.11 --no-emit-index-url --no-header pyproject.toml -o $$groups; \
	done

clean: ## delete what jatspress made
	rm -rf build

# --- set-up ------------------------------------------------------------------------------------

.venv/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "set-up stopped: jatspress needs Python 3.11 or newer; name one with: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || { \
	  echo "set-up stopped: Python's venv is missing (Debian: apt-get install python3-venv)" >&2; exit 1; }
	@echo "setting up jatspress in .venv (once)"
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/packages: .venv/made requirements.lock
	@echo "  installing the locked Python packages"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

$(GATHERED): .venv/made pipeline/setup/gather.py pipeline/setup/gathered.toml
	@$(BIN)/python pipeline/setup/gather.py
	@touch $@

.venv/libraries: .venv/made pipeline/setup/system.py
	@$(BIN)/python pipeline/setup/system.py libraries
	@touch $@

# --no-build-isolation: the wheel is built by the hatchling of the lock, not one fetched on the spot.
.venv/ready: .venv/packages $(GATHERED) .venv/libraries pyproject.toml
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/ready-to-test: .venv/ready requirements-test.lock package-lock.json
	@echo "  installing what the tests need"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.lock
	@npm ci --silent --ignore-scripts
	@$(BIN)/python pipeline/setup/system.py programs
	@touch $@

.venv/ready-to-bench: .venv/ready requirements-bench.lock
	@echo "  installing what the benchmarks compare with"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-bench.lock
	@touch $@
