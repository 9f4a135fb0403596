# What a newcomer types: make run, make test. The rest is for those who build.

GO       ?= go
DEVTOOL   = $(GO) tool -modfile=tools/devtools.mod
PACKAGES  = ./...
REPORT    = crosscheck-report.html

.PHONY: run build test session lint bench eval fuzz notices package screenshots clean

# Opens the window on the sample story; without a display, does the same main
# job on the command line and writes the report.
run: build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		./crosscheck; \
	else \
		echo "There is no display, so the main job runs on the command line instead of in the window."; \
		./crosscheck check seeds --report $(REPORT) && \
		echo "The verification report is in $(REPORT)."; \
	fi

build:
	@tools/need.sh build
	$(GO) build -o crosscheck .

test:
	@tools/need.sh build window
	CROSSCHECK_SHOTS="$(CURDIR)/build/session" $(GO) test $(PACKAGES)

# A whole session on the sample in the real window; pictures in build/session.
session:
	@tools/need.sh build window
	CROSSCHECK_SHOTS="$(CURDIR)/build/session" $(GO) test -count=1 -run EveryClaim .

lint:
	@tools/need.sh build
	@unformatted=$$($(DEVTOOL) gofumpt -l $$(git ls-files '*.go')); \
	if [ -n "$$unformatted" ]; then echo "not formatted by gofumpt: $$unformatted"; exit 1; fi
	$(GO) vet $(PACKAGES)
	$(DEVTOOL) staticcheck $(PACKAGES)
	$(GO) run ./tools/notices -check

# Speed, as ratios against a baseline in the same run.
bench:
	@tools/need.sh build
	$(GO) test -run '^$$' -bench . -benchmem -timeout 90m $(PACKAGES)

# Quality of reading, matching and comparing on the development data beside this
# checkout; skipped where that is missing. EVAL_SHOW=1 prints what went wrong.
EVAL_DATA ?= $(abspath ../shared/data)
eval:
	@if [ ! -d "$(EVAL_DATA)" ]; then echo "There is no development data in $(EVAL_DATA), so nothing is measured."; exit 0; fi; \
	tools/need.sh build && \
	CROSSCHECK_EVAL="$(EVAL_DATA)" CROSSCHECK_EVAL_SHOW="$(EVAL_SHOW)" $(GO) test -count=1 -v -run '^TestEval' -timeout 60m ./internal/... \
		| grep -v -e '^=== ' -e 'no test files' -e 'no tests to run'

# A short turn of every fuzz target.
fuzz:
	@for p in $$($(GO) list ./internal/...); do \
		for f in $$($(GO) test -list '^Fuzz' $$p | grep '^Fuzz'); do \
			echo "$$p $$f"; $(GO) test -run '^$$' -fuzz "^$$f$$" -fuzztime 10s $$p || exit 1; \
		done; \
	done

notices:
	$(GO) run ./tools/notices

# The Linux archive, built from a clean copy: the packager rewrites FyneApp.toml
# and would pack a stale program.
package:
	@tools/need.sh build
	rm -rf build/package && mkdir -p build/package
	git archive HEAD | tar -x -C build/package
	cd build/package && $(DEVTOOL) fyne package --os linux
	cp build/package/Crosscheck.tar.xz build/
	@echo "The package is build/Crosscheck.tar.xz."

# Every page in every look and at every size, into build/screenshots.
screenshots: build
	@tools/need.sh window
	tools/screenshots.sh ./crosscheck build/screenshots

clean:
	rm -rf build crosscheck crosscheck.exe $(REPORT)
