# One command each. Every target sets up what it needs: see README.md. Without make: python deploy/run.py COMMAND
.DELETE_ON_ERROR:
.ONESHELL:
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
PYTHON ?= python3
PORT := 8000
BIN := .venv/bin
PY := $(BIN)/python
RUN := "$(PYTHON)" deploy/run.py
READY := "$(PYTHON)" deploy/environment.py
PACKAGES := "$(PYTHON)" deploy/packages.py
BROWSER := chromium-headless-shell fonts-dejavu-core libatomic1
LIGHTHOUSE := tests/vendor/lighthouse
OTHERS := firefox-esr gir1.2-webkit2-4.1 python3-gi xvfb

ifeq ($(shell command -v "$(PYTHON)"),)
$(error Python 3.11 or newer is needed, and $(PYTHON) is not there. Name another: make PYTHON=python3.12 …)
endif

# This folder's own code, wherever the folder lies; and a terminal that lacks a sign gets a stand-in for it.
export PYTHONPATH := hooks:.
export PYTHONIOENCODING := :backslashreplace

.PHONY: help serve build offline scorm release verify check lint test audit bench schema lexicon lock clean

help: ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

serve: ## both languages at http://127.0.0.1:8000/ (or PORT=…), an edit shows at once
	exec $(RUN) serve --port "$(PORT)"

build: ## the site for a web server, in site/
	@$(RUN) build

offline: ## the site for reading from a folder, in site-offline/ and a zip
	@$(RUN) offline

scorm: ## a course for learning systems in each language: scorm-da.zip, scorm-nb.zip
	@$(RUN) scorm

release: ## all of them in release/<day>/, with sums, parts and what has changed; refused when a fact has run out
	@$(RUN) release

verify: ## whether what was built here, or WHAT="folder or zip", keeps what it promises
	@$(RUN) verify $(if $(WHAT),"$(WHAT)")

check: ## data/ alone, in seconds
	@$(RUN) check

lint: ## Python, scripts, styles and templates, by their linters
	@$(READY) dev
	$(PY) -m ruff check --quiet hooks tests deploy
	$(PY) -m ruff format --quiet --check hooks tests deploy
	$(PY) -m mypy
	$(BIN)/biome ci --error-on-warnings
	$(PY) -m djlint --quiet --lint overrides hooks/serve
	$(PY) -m tests.house_style

test: lint ## all tests, with a real browser
	@$(PACKAGES) $(BROWSER) esbuild git hunspell hunspell-da hunspell-no
	$(PY) -m pytest -n auto --maxprocesses 4 --dist loadfile

audit: ## the long sweep: axe on every page and state, Lighthouse, other browsers, other years
	@$(READY) dev
	$(PACKAGES) $(BROWSER) $(OTHERS) esbuild faketime nginx-light apache2-bin nodejs npm
	[ $(LIGHTHOUSE)/node_modules -nt $(LIGHTHOUSE)/package-lock.json ] || npm ci --prefix $(LIGHTHOUSE)
	touch $(LIGHTHOUSE)/node_modules
	failed=0
	$(PY) -m pytest tests/audit || failed=1
	$(PY) -m pytest -m long || failed=1
	exit $$failed

bench: ## figures as a table, and bench.json; PART=… for some of them
	@$(READY) dev
	$(PACKAGES) $(BROWSER) esbuild hugo
	$(PY) -m tests.bench $(PART)

schema: ## data/schema/ for editors, from the model
	@$(RUN) schema

lexicon: ## data/search.yml: which word of one language is which of the other, from the texts
	@$(READY) dev
	$(PY) -m guide.ship.search_lexicon data

lock: ## requirements*.txt anew from requirements*.in
	@$(PYTHON) -m venv .lock-venv
	.lock-venv/bin/pip install --quiet pip-tools
	for name in requirements requirements-dev; do
	  .lock-venv/bin/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-annotate --no-header \
	    --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file $$name.txt $$name.in
	done

clean: ## everything that was made
	rm -rf .venv .lock-venv $(LIGHTHOUSE)/node_modules site site-offline site-offline.zip scorm-*.zip bench.json
