package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"
)

// assets is the folder of files with a hash in their names.
const assets = "assets/"

// file is one file as it was built, plain and compressed.
type file struct {
	kind    string
	tag     string
	forever bool
	plain   []byte
	br, gz  []byte // nil where compressing does not help
}

// kinds are ours, whatever the machine's own table says.
var kinds = map[string]string{
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json",
	".woff2":       "font/woff2",
}

// read leaves out what starts with a dot: the build's own notes.
func read(dist fs.FS) (map[string]*file, error) {
	files := map[string]*file{}
	packed := map[string][]byte{}
	err := fs.WalkDir(dist, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && strings.HasPrefix(entry.Name(), "."):
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		case entry.IsDir():
			return nil
		}
		body, err := fs.ReadFile(dist, name)
		if err != nil {
			return err
		}
		if ext := path.Ext(name); ext == ".br" || ext == ".gz" {
			packed[name] = body
			return nil
		}
		files[name] = newFile(name, body)
		return nil
	})
	for name, f := range files {
		f.br, f.gz = packed[name+".br"], packed[name+".gz"]
	}
	return files, err
}

func newFile(name string, body []byte) *file {
	sum := sha256.Sum256(body)
	f := &file{plain: body, tag: hex.EncodeToString(sum[:8]), forever: strings.HasPrefix(name, assets)}
	ext := path.Ext(name)
	if f.kind = kinds[ext]; f.kind == "" {
		f.kind = mime.TypeByExtension(ext)
	}
	if f.kind == "" {
		f.kind = "application/octet-stream"
	}
	return f
}

func (f *file) serve(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Type", f.kind)
	h.Set("Cache-Control", "no-cache")
	if f.forever {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	body, encoding := f.best(r)
	if f.br != nil || f.gz != nil {
		h.Set("Vary", "Accept-Encoding")
	}
	tag := f.tag
	if encoding != "" {
		h.Set("Content-Encoding", encoding)
		tag += "-" + encoding
	}
	h.Set("ETag", `"`+tag+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body))
}

// best is the smallest form that the client takes.
func (f *file) best(r *http.Request) (body []byte, encoding string) {
	accepted := r.Header.Values("Accept-Encoding")
	switch {
	case f.br != nil && takes(accepted, "br"):
		return f.br, "br"
	case f.gz != nil && takes(accepted, "gzip"):
		return f.gz, "gzip"
	}
	return f.plain, ""
}

// takes reads Accept-Encoding; an encoding with a quality of 0 is refused.
func takes(accepted []string, encoding string) bool {
	for part := range strings.SplitSeq(strings.Join(accepted, ","), ",") {
		name, params, _ := strings.Cut(strings.TrimSpace(part), ";")
		if !strings.EqualFold(strings.TrimSpace(name), encoding) {
			continue
		}
		quality := strings.ReplaceAll(params, " ", "")
		return strings.Trim(strings.TrimPrefix(strings.ToLower(quality), "q="), "0.") != "" || quality == ""
	}
	return false
}
