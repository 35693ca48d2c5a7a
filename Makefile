# make run    opens the program (installs what it needs first)
# make test   checks everything, as continuous integration does
#
# Fyne needs C for the window; everything else builds without.

SHELL   := /bin/bash
WINDOW  := migrated_fynedo,no_emoji
NOSCREEN := ci,migrated_fynedo
export LANG := en_US.UTF-8

.PHONY: run test test-long build headless check lint unit window bench bench-chromium fonts clean

run: build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname -s)" != Linux ]; then \
	  ./plumbline; \
	else \
	  echo "No display here: the example firm goes through the real window on a virtual screen; pictures and reports come to out/."; \
	  .ci/needs display test && rm -rf out && \
	  go test -tags e2e -count=1 -run TestExampleTour ./app/e2e -args -program "$(CURDIR)/plumbline" -out "$(CURDIR)/out" && ls out; \
	fi

build:
	@.ci/needs build
	go build -tags $(WINDOW) -o plumbline .

headless:
	CGO_ENABLED=0 go build -tags headless -o plumbline-headless .

test: needs check lint unit fuzz build window

.PHONY: needs
needs:
	@.ci/needs build display test

check:
	@unformatted=$$(gofmt -l $$(git ls-files -co --exclude-standard '*.go')); \
	  if [ -n "$$unformatted" ]; then echo "not gofmt'ed: $$unformatted"; exit 1; fi
	CGO_ENABLED=0 go vet -tags $(NOSCREEN) ./...
	CGO_ENABLED=0 go vet -tags e2e ./app/e2e
	CGO_ENABLED=0 go tool staticcheck -tags $(NOSCREEN) ./...

lint: headless
	./plumbline-headless lint

# Everything without a screen and without C.
unit:
	CGO_ENABLED=0 go test -tags $(NOSCREEN) ./...

# The real window on a virtual screen, from first start to finished PDF.
window: build
	go test -tags e2e -count=1 ./app/e2e -args -program "$(CURDIR)/plumbline"

# Every reader of files from outside meets random input, for so long each.
FUZZ := 2s
.PHONY: fuzz
fuzz:
	@set -e; grep -rn --include='*_test.go' -oP '^func \KFuzz\w+' . | while IFS=: read -r file _ name; do \
	  echo "$$name, $(FUZZ)"; \
	  said=$$(CGO_ENABLED=0 go test -tags $(NOSCREEN) -run NONE -fuzz "^$$name$$" -fuzztime $(FUZZ) "$$(dirname "$$file")" 2>&1) || \
	    { echo "$$said"; exit 1; }; \
	done

# What takes long: many kills, long fuzzing. Not part of make test.
test-long: needs
	$(MAKE) fuzz FUZZ=60s
	PLUMBLINE_LONG=1 CGO_ENABLED=0 go test -tags $(NOSCREEN) -timeout 60m ./storage/...

bench:
	CGO_ENABLED=0 go test -tags $(NOSCREEN) -run NONE -bench . -benchmem ./assessment/... ./seeds/... ./storage/... ./app/text/... ./app/pdf/... ./app/cli/...

# The owner's report against Chromium printing the same content; see the script.
bench-chromium:
	bench/chromium.sh zh en pt ru hi

# Rebuilds the embedded fonts from their sources (needs npm, fonttools, libharfbuzz-bin).
fonts:
	assets/fonts/build.sh

clean:
	rm -rf out plumbline plumbline-headless
