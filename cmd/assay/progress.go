package main

import (
	"io"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// progress shows how far long work is, where a person is watching.
func progress(w io.Writer, total int64, what string) *progressbar.ProgressBar {
	file, ok := w.(interface{ Fd() uintptr })
	visible := ok && term.IsTerminal(int(file.Fd()))
	return progressbar.NewOptions64(total, progressbar.OptionSetWriter(w), progressbar.OptionSetDescription(what),
		progressbar.OptionSetVisibility(visible), progressbar.OptionShowCount(), progressbar.OptionSetPredictTime(true),
		progressbar.OptionClearOnFinish(), progressbar.OptionThrottle(100_000_000))
}
