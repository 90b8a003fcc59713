# One command each. Every target sets up what it needs: see README.md.
.DELETE_ON_ERROR:
.ONESHELL:
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready
READY_DEV := .venv/.ready-dev

.PHONY: help serve build offline check test audit bench schema lock clean

help: ## this list
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

serve: $(READY) ## both languages at http://127.0.0.1:8000/, an edit shows at once
	@$(BIN)/python -m site_serve

build: $(READY) ## the site for a web server, in site/
	@$(BIN)/python -m site_build

offline: $(READY) ## the site for reading from a folder, in site-offline/ and a zip
	@deploy/system-packages esbuild
	$(BIN)/python -m site_build --offline

check: $(READY) ## data/ alone, in seconds
	@$(BIN)/python -m guide check

test: $(READY_DEV) ## all tests, with a real browser
	@deploy/system-packages chromium-headless-shell esbuild fonts-dejavu-core libatomic1 hunspell hunspell-da hunspell-no
	$(BIN)/python -m pytest

audit: $(READY_DEV) ## the long sweep: axe on every page and state
	@deploy/system-packages chromium-headless-shell fonts-dejavu-core libatomic1
	$(BIN)/python -m pytest tests/audit

bench: $(READY_DEV) ## figures as a table, and bench.json
	@deploy/system-packages chromium-headless-shell fonts-dejavu-core libatomic1
	$(BIN)/python -m tests.bench

schema: $(READY) ## data/schema/ for editors, from the model
	@$(BIN)/python -m guide schema

lock: ## requirements*.txt anew from requirements*.in
	@$(PYTHON) -m venv .venv/lock
	.venv/lock/bin/pip install --quiet pip-tools
	for name in requirements requirements-dev; do
	  .venv/lock/bin/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-annotate --no-header \
	    --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file $$name.txt $$name.in
	done

clean: ## everything that was made
	rm -rf .venv site site-offline site-offline.zip bench.json

$(READY): requirements.txt pyproject.toml deploy/system-packages
	@deploy/system-packages python3-venv
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(READY_DEV): $(READY) requirements-dev.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@
