# What there is to run. `make demo` and `make test` need nothing but Python 3.11 and make.
BIN := .venv/bin
DEMO := demo-workspace
DEMO_DAY := 2026-09-30
DEMO_LISTS := $(DEMO)/council/*/annex_a_*.xlsx

.PHONY: help demo picture test check unit browser long score bench docs clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.venv/installed: pyproject.toml constraints.txt scripts/environment
	@scripts/environment
	@touch $@

demo: $(DEMO)/ready  ## a fictional council on the day before its inspectors come, at 127.0.0.1:8765
	@$(BIN)/lineofsight check --workspace $(DEMO)/workspace --as-at $(DEMO_DAY) | sed -n '1,12p'
	@$(BIN)/lineofsight serve --workspace $(DEMO)/workspace --no-key

# Its inspection documents and its lists, read, kept and answered.
$(DEMO)/ready: .venv/installed
	@rm -rf $(DEMO)
	@$(BIN)/python -m lineofsight.demo.documents $(DEMO)/documents
	@$(BIN)/lineofsight make-council $(DEMO)/council --children 1200 --months 12 --seed 7 --as-at $(DEMO_DAY)
	@$(BIN)/lineofsight library add $(DEMO)/documents --workspace $(DEMO)/workspace
	@$(BIN)/lineofsight council Wexcombe --workspace $(DEMO)/workspace
	@$(BIN)/lineofsight import $(DEMO_LISTS) --workspace $(DEMO)/workspace > $(DEMO)/imports.txt || [ $$? = 1 ]
	@$(BIN)/python -m lineofsight.demo.money $(DEMO)/money
	@$(BIN)/lineofsight savings $(DEMO)/money/wexcombe_savings.csv --workspace $(DEMO)/workspace --keep > $(DEMO)/savings.txt
	@$(BIN)/lineofsight claims $(DEMO)/money/wexcombe_claims.csv --from $(DEMO)/money/statistics --workspace $(DEMO)/workspace --keep > $(DEMO)/claims.txt
	@$(BIN)/lineofsight effects $(DEMO)/money/wexcombe_effects.toml --workspace $(DEMO)/workspace --keep > $(DEMO)/effects.txt || [ $$? = 1 ]
	@$(BIN)/lineofsight high-needs Wexcombe --from $(DEMO)/money/statistics --figures $(DEMO)/money/wexcombe_schools_grant.csv --workspace $(DEMO)/workspace --keep > $(DEMO)/high_needs.txt || [ $$? = 1 ]
	@$(BIN)/lineofsight pressure Wexcombe --from $(DEMO)/money/statistics --figures $(DEMO)/money/wexcombe_schools_grant.csv --position $(DEMO)/money/wexcombe_position.toml --workspace $(DEMO)/workspace --keep > $(DEMO)/pressure.txt
	@$(BIN)/lineofsight care-forecast $(DEMO)/money/ssda903 --workspace $(DEMO)/workspace --keep > $(DEMO)/care_forecast.txt
	@$(BIN)/lineofsight care-sufficiency Wexcombe --from $(DEMO)/money/statistics --strategy $(DEMO)/money/wexcombe_strategy.csv --workspace $(DEMO)/workspace --keep > $(DEMO)/care_sufficiency.txt
	@touch $@

picture: $(DEMO)/ready  ## take the picture of the first page for the README again
	$(BIN)/python scripts/take_picture.py $(DEMO)/workspace docs/first_page.png

test: check unit  ## everything: style, types, boundaries and the whole suite

browser: .venv/installed  ## Chromium for the browser tests, where it can be installed
	@scripts/browser

check: .venv/installed  ## style, types and which way imports point
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: .venv/installed browser  ## the tests
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
	rm -rf .venv $(DEMO) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache .grimp_cache
