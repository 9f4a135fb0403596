// Notices writes THIRD_PARTY_NOTICES.md: the libraries that are linked into the
// program with their versions and licences, read from go.mod's build list, and
// what else ships with it. With -check it only tells whether the file is true.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

const file = "THIRD_PARTY_NOTICES.md"

func main() {
	check := flag.Bool("check", false, "tell whether the file is true, and write nothing")
	flag.Parse()
	if err := run(*check); err != nil {
		fmt.Fprintln(os.Stderr, "notices:", err)
		os.Exit(1)
	}
}

func run(check bool) error {
	modules, err := linked()
	if err != nil {
		return err
	}
	var page bytes.Buffer
	page.WriteString("# Third-party notices\n\nMade by `make notices` from what is linked into the program; do not edit.\n\n")
	if err := writeAssets(&page); err != nil {
		return err
	}
	if err := writeModules(&page, modules); err != nil {
		return err
	}
	if !check {
		return os.WriteFile(file, page.Bytes(), 0o644)
	}
	have, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if !bytes.Equal(have, page.Bytes()) {
		return fmt.Errorf("%s is not true any more; run make notices", file)
	}
	return nil
}

// module is one library as “go list” describes it.
type module struct {
	Path, Version, Dir string
	Main               bool
}

// linked lists the modules whose packages the program is built from on any of
// the systems it is built for.
func linked() ([]module, error) {
	found := map[string]module{}
	for _, system := range []string{"linux", "windows", "darwin"} {
		cmd := exec.Command("go", "list", "-deps", "-json=Module", ".")
		cmd.Env = append(os.Environ(), "GOOS="+system, "CGO_ENABLED=1")
		cmd.Stderr = os.Stderr
		out, err := cmd.Output()
		if err != nil {
			return nil, fmt.Errorf("go list for %s: %w", system, err)
		}
		decoder := json.NewDecoder(bytes.NewReader(out))
		for {
			var p struct{ Module *module }
			err := decoder.Decode(&p)
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				return nil, err
			}
			if p.Module != nil && !p.Module.Main {
				found[p.Module.Path] = *p.Module
			}
		}
	}
	modules := make([]module, 0, len(found))
	for _, m := range found {
		modules = append(modules, m)
	}
	slices.SortFunc(modules, func(a, b module) int { return strings.Compare(a.Path, b.Path) })
	return modules, nil
}

// writeAssets names what ships beside code: the licence texts (their names begin
// with LICEN or NOTICE) that stand in assets, and beside the tables of internal.
func writeAssets(page *bytes.Buffer) error {
	for _, part := range []struct{ heading, folder string }{
		{"Fonts, icons and models", "assets"}, {"Tables", "internal"},
	} {
		if err := writeFolder(page, part.heading, part.folder); err != nil {
			return err
		}
	}
	return nil
}

func writeFolder(page *bytes.Buffer, heading, folder string) error {
	var texts []string
	err := filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() && isLicence(d.Name()) {
			texts = append(texts, path)
		}
		return err
	})
	if err != nil || len(texts) == 0 {
		return err
	}
	fmt.Fprintf(page, "## %s\n\n", heading)
	for _, path := range texts {
		if err := writeText(page, filepath.ToSlash(path), path); err != nil {
			return err
		}
	}
	return nil
}

func writeModules(page *bytes.Buffer, modules []module) error {
	page.WriteString("## Libraries\n\n")
	for _, m := range modules {
		fmt.Fprintf(page, "- %s %s\n", m.Path, m.Version)
	}
	page.WriteByte('\n')
	for _, m := range modules {
		entries, err := os.ReadDir(m.Dir)
		if err != nil {
			return fmt.Errorf("%s: its source is not here; run go mod download: %w", m.Path, err)
		}
		found := false
		for _, e := range entries {
			if !e.IsDir() && isLicence(e.Name()) {
				found = true
				if err := writeText(page, m.Path+" – "+e.Name(), filepath.Join(m.Dir, e.Name())); err != nil {
					return err
				}
			}
		}
		if !found {
			return fmt.Errorf("%s has no licence text; it may not be used", m.Path)
		}
	}
	return nil
}

func writeText(page *bytes.Buffer, heading, path string) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	fmt.Fprintf(page, "### %s\n\n```\n%s\n```\n\n", heading, strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n")))
	return nil
}

func isLicence(name string) bool {
	upper := strings.ToUpper(name)
	return strings.HasPrefix(upper, "LICEN") || strings.HasPrefix(upper, "NOTICE") || strings.HasPrefix(upper, "COPYING")
}
