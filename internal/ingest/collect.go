package ingest

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"

	"crosscheck/internal/fact"
)

// File is one input as it was read: an article, or the problem with it.
type File struct {
	Path    string // as given; in a folder, the folder as given with the file's place in it
	Article fact.Article
	Err     error // a *fact.Problem; nil when there is an article
}

// Skipped is a file of a folder that was left out, and why.
type Skipped struct {
	Path string
	Why  string // for people, said of one file or of many: "only .txt and .md files are read"
}

// Collect reads files and folders into articles, in the order given. Folders are
// read with everything in them, sorted by name; hidden files in them are passed
// over, and files of a kind that is not read are listed. A file that cannot be
// read carries its problem and the rest go on. There is an error only where a
// path does not exist or cannot be looked at, and where a folder holds nothing
// that is read.
func Collect(paths []string) ([]File, []Skipped, error) { return disk.collect(paths) }

// FromFS reads the files of an embedded file system the way Collect reads a folder.
func FromFS(fsys fs.FS) ([]File, error) {
	files, _, err := tree{
		stat:    func(name string) (fs.FileInfo, error) { return fs.Stat(fsys, name) },
		open:    fsys.Open,
		readDir: func(name string) ([]fs.DirEntry, error) { return fs.ReadDir(fsys, name) },
		join:    path.Join,
	}.collect([]string{"."})
	return files, err
}

// tree is where files lie: on disk or in an embedded file system.
type tree struct {
	stat    func(name string) (fs.FileInfo, error) // follows links
	open    func(name string) (fs.File, error)
	readDir func(name string) ([]fs.DirEntry, error) // sorted by name
	join    func(elements ...string) string
}

var disk = tree{
	stat:    os.Stat,
	open:    func(name string) (fs.File, error) { return os.Open(name) },
	readDir: os.ReadDir,
	join:    joinAsGiven,
}

// joinAsGiven leaves a folder's path as it was typed, where filepath.Join would
// make "a.txt" of "./a.txt".
func joinAsGiven(elements ...string) string {
	folder, name := elements[0], elements[1]
	if os.IsPathSeparator(folder[len(folder)-1]) {
		return folder + name
	}
	return folder + string(os.PathSeparator) + name
}

func (t tree) collect(paths []string) ([]File, []Skipped, error) {
	var l listing
	for _, p := range paths {
		info, err := t.stat(p)
		switch {
		case err != nil:
			return nil, nil, unreachable(p, err)
		case !info.IsDir():
			l.files = append(l.files, File{Path: p})
		default:
			if err := t.named(p, &l); err != nil {
				return nil, nil, err
			}
		}
	}
	for i := range l.files {
		if f := &l.files[i]; f.Err == nil {
			f.Article, f.Err = t.read(f.Path)
		}
	}
	return l.files, l.skipped, nil
}

// listing is what was found in folders: files to read, some of which have a
// problem already, and files to leave out.
type listing struct {
	files   []File
	skipped []Skipped
}

// named lists a folder that was given by name; one without anything to read is an error.
func (t tree) named(folder string, l *listing) error {
	files, skipped := len(l.files), len(l.skipped)
	if err := t.list(folder, l); err != nil {
		return fact.Problemf(fact.BadInput, "%s: the folder cannot be opened (%w); check its permissions", folder, reason(err))
	}
	switch {
	case len(l.files) > files:
		return nil
	case len(l.skipped) == skipped:
		return fact.Problemf(fact.BadInput, "%s: there are no files in this folder; put articles into it, %s", folder, readable())
	default:
		return fact.Problemf(fact.BadInput, "%s: none of the files in this folder (%d) is of a kind that is read; give %s",
			folder, len(l.skipped)-skipped, readable())
	}
}

// list adds what is in a folder. Links to folders are not followed, so that no
// link can lead in a circle.
func (t tree) list(folder string, l *listing) error {
	entries, err := t.readDir(folder)
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := t.join(folder, e.Name())
		kind := e.Type()
		if strings.HasPrefix(e.Name(), ".") {
			continue
		}
		if kind&fs.ModeSymlink != 0 {
			info, err := t.stat(name)
			switch {
			case err == nil && info.IsDir():
				l.skipped = append(l.skipped, Skipped{name, "links to folders are not followed"})
				continue
			case err == nil:
				kind = info.Mode().Type()
			default:
				kind = 0 // reading it will say what is wrong
			}
		}
		_, known := formatOf(name)
		switch {
		case kind.IsDir():
			if err := t.list(name, l); err != nil {
				l.files = append(l.files, File{Path: name, Err: fact.Problemf(fact.BadInput,
					"%s: the folder cannot be opened (%w); check its permissions", name, reason(err))})
			}
		case known && kind.IsRegular():
			l.files = append(l.files, File{Path: name})
		case known:
			l.skipped = append(l.skipped, Skipped{name, "devices and pipes are not read"})
		default:
			l.skipped = append(l.skipped, Skipped{name, "only " + endings("and") + " files are read"})
		}
	}
	return nil
}

// unreachable is the problem with a path that cannot even be looked at.
func unreachable(name string, err error) error {
	switch {
	case strings.HasPrefix(name, "http://"), strings.HasPrefix(name, "https://"):
		return fact.Problemf(fact.BadInput, "%s: addresses are not fetched; save the article as text and name the file", name)
	case errors.Is(err, fs.ErrNotExist):
		return fact.Problemf(fact.NotFound, "%s: there is no such file or folder; check the path", orNothing(name))
	case errors.Is(err, fs.ErrPermission):
		return fact.Problemf(fact.BadInput, "%s: you may not look into the folder this lies in (%w); change its permissions", name, reason(err))
	default:
		return fact.Problemf(fact.BadInput, "%s: this path cannot be used (%w); check how it is written", name, reason(err))
	}
}

// orNothing keeps a sentence about an empty path from beginning with a colon.
func orNothing(name string) string {
	if name == "" {
		return "“”"
	}
	return name
}

// reason is an error of the operating system without the path, which the
// sentence around it names already.
func reason(err error) error {
	if p := (*fs.PathError)(nil); errors.As(err, &p) {
		return p.Err
	}
	return err
}
