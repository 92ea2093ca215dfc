# What there is to run. `make demo` and `make test` need nothing but Python 3.11 and make.
BIN := .venv/bin
DEMO := demo-workspace
DEMO_DAY := 2026-09-30
DEMO_LISTS := $(DEMO)/council/annex_a_$(DEMO_DAY).xlsx

.PHONY: help demo test check unit long score bench docs clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.venv/installed: pyproject.toml constraints.txt scripts/environment
	@scripts/environment
	@touch $@

demo: .venv/installed  ## fictional inspection documents, read, and a fictional council's lists, checked
	@$(BIN)/python -m lineofsight.demo.documents $(DEMO)/documents
	@$(BIN)/lineofsight read $(DEMO)/documents/wexcombe*2019.pdf $(DEMO)/documents/wexcombe*2024.pdf
	@$(BIN)/lineofsight make-council $(DEMO)/council --children 300 --seed 7 --as-at $(DEMO_DAY)
	@$(BIN)/lineofsight check $(DEMO_LISTS) --as-at $(DEMO_DAY) | sed -n '1,/^Leadership/p' | sed '$$d'
	@$(BIN)/lineofsight cases cpp.review_overdue $(DEMO_LISTS) --as-at $(DEMO_DAY) | sed -n '1,12p'
	@echo 'There is more:'
	@echo '  $(BIN)/lineofsight read $(DEMO)/documents'
	@echo '  $(BIN)/lineofsight check $(DEMO_LISTS) --as-at $(DEMO_DAY)'

test: check unit  ## everything: style, types, boundaries and the whole suite

check: .venv/installed  ## style, types and which way imports point
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: .venv/installed  ## the tests
	$(BIN)/pytest -q -n 2 -m 'not long'

long: .venv/installed  ## full-size fuzzing
	$(BIN)/pytest -q -n 2 -m long

score: .venv/installed  ## scores on real documents: make score DOCS=DIR
	$(BIN)/python scores/score.py $(DOCS)

bench: .venv/installed  ## how fast documents are read: make bench DOCS=DIR
	$(BIN)/python benchmarks/read_documents.py $(DOCS)

docs: .venv/installed  ## generate docs/reference again
	$(BIN)/python -m lineofsight.reference_pages

clean:  ## remove what the commands above made
	rm -rf .venv $(DEMO) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
