package models

// Page asks for one page of a list. Cursor is opaque and comes from the page
// before; an empty one starts at the beginning.
type Page struct {
	Limit  int
	Cursor string
}

// List is one page. Next is empty on the last one.
type List[T any] struct {
	Items []T    `json:"items"`
	Next  string `json:"next"`
}

// MapList turns the items of a page into what the reader sees of them.
func MapList[T, U any](l List[T], f func(T) U) List[U] {
	out := List[U]{Items: make([]U, len(l.Items)), Next: l.Next}
	for i, item := range l.Items {
		out.Items[i] = f(item)
	}
	return out
}
