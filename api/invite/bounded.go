package invite

import (
	"net"
	"time"
)

// bounded ends each connection after a while, whatever is said over it: who says
// little, and that slowly, would else keep a place for ever.
type bounded struct {
	net.Listener
	longest time.Duration
}

// Accept gives the next connection.
func (b bounded) Accept() (net.Conn, error) {
	c, err := b.Listener.Accept()
	if err != nil {
		return nil, err
	}
	return passing{c, time.AfterFunc(b.longest, func() { _ = c.Close() })}, nil
}

// passing is a connection with its end.
type passing struct {
	net.Conn
	end *time.Timer
}

// Close ends it before that.
func (p passing) Close() error {
	p.end.Stop()
	return p.Conn.Close()
}
