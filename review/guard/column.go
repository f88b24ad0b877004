package guard

import "strings"

// passwordColumns finds passwords in Markdown tables with a column for them.
func (p page) passwordColumns(lower string) []span {
	if !strings.Contains(lower, "|") || !containsAny(lower, passwordWords) {
		return nil
	}
	var found []span
	column := -1
	for start, end := 0, 0; start < len(lower); start = end + 1 {
		end = lineEnd(lower, start)
		switch {
		case !strings.HasPrefix(lower[start:end], "|"):
			column = -1
		case column < 0:
			column = columnOf(lower[start:end])
		default:
			found = append(found, p.passwordCell(start, end, column)...)
		}
	}
	return found
}

func lineEnd(text string, start int) int {
	if length := strings.IndexByte(text[start:], '\n'); length >= 0 {
		return start + length
	}
	return len(text)
}

// columnOf is the number of the cell that speaks of passwords, or -1.
func columnOf(row string) int {
	for i, cell := range strings.Split(row, "|") {
		if containsAny(cell, passwordWords) {
			return i
		}
	}
	return -1
}

func (p page) passwordCell(start, end, column int) []span {
	cells := strings.Split(p.plain[start:end], "|")
	if column >= len(cells) {
		return nil
	}
	for _, cell := range cells[:column] {
		start += len(cell) + len("|")
	}
	word := strings.Trim(cells[column], " \t\r`*")
	if !likePassword(word) || strings.ContainsAny(word, " \t") {
		return nil
	}
	start += strings.Index(cells[column], word)
	return []span{{kind: Secret, start: start, end: start + len(word)}}
}
