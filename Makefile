# make demo · make test · make run : each sets up everything it needs first.
# make bench · make monkey · make torture · make fuzz · make screenshots · make i18n · make lint · make lock · make clean
# make package · make release · make keep-version
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO ?= demo
PACKAGES ?= 100000
EVENTS ?= 20000
SEED ?= 7
STAMP := $(VENV)/.ready

export PYTHONPYCACHEPREFIX := $(CURDIR)/$(VENV)/compiled
export PIP_DISABLE_PIP_VERSION_CHECK := 1

PACKAGE_HERE := $(if $(filter Linux,$(shell uname -s)),packaging/linux/deb,$(if $(filter Darwin,$(shell uname -s)),packaging/macos/build,packaging/windows/build))

.PHONY: i18n package release keep-version demo test run setup lint bench monkey torture fuzz screenshots lock clean

demo: setup
	$(BIN)/sv-desktop demo $(DEMO)

test: setup lint
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -n 2 --dist worksteal

run: setup
	$(BIN)/sv-desktop

setup: $(STAMP)
	@scripts/system-libraries

$(STAMP): requirements/dev.txt pyproject.toml scripts/virtual-environment
	PYTHON=$(PYTHON) VENV=$(VENV) scripts/virtual-environment
	@touch $@

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python scripts/check_house.py

torture: setup
	$(BIN)/python -m tests.torture

monkey: setup
	$(BIN)/python -m tests.monkey --events $(EVENTS) --seed $(SEED)

fuzz: setup
	$(BIN)/python -m tests.hostile.fuzz.campaign --number $(PACKAGES)

bench: setup
	$(BIN)/python -m benchmarks

package:
	PYTHON=$(PYTHON) packaging/freeze
	$(PACKAGE_HERE)

release: # RELEASE_KEY=private-key.pem
	$(PYTHON) packaging/release.py ready
	rm -rf dist
	$(MAKE) package
	$(PYTHON) packaging/release.py sign dist

keep-version:
	packaging/keep-version dist/sv-desktop/sv-desktop tests/kept_versions/$$($(PYTHON) packaging/version.py)

screenshots: setup
	$(BIN)/python scripts/screenshots.py

i18n: setup
	$(BIN)/python scripts/translations.py

lock: setup
	scripts/lock

clean:
	rm -rf $(VENV) demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
