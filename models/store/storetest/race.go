package storetest

import "sync"

// AtOnce runs all contenders at the same moment, each in a goroutine of its own,
// and returns their errors in the same order when the last has ended.
func AtOnce(contenders ...func() error) []error {
	errs := make([]error, len(contenders))
	start := make(chan struct{})
	var running sync.WaitGroup
	for i, contend := range contenders {
		running.Go(func() {
			<-start
			errs[i] = contend()
		})
	}
	close(start)
	running.Wait()
	return errs
}
