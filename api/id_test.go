package api_test

import "strconv"

func id[T ~int64](n T) string { return strconv.FormatInt(int64(n), 10) }
