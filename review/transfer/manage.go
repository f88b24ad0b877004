package transfer

import (
	"slices"
	"strings"

	"assay/models"
)

// node is somebody in the lines of management: the id of who is there, or, below
// zero, a row of the file; 0 is nobody.
type node int64

func (c *crowd) nodeOf(n *newcomer) node {
	if n.old != nil {
		return node(n.old.ID)
	}
	return -node(n.row.number)
}

// place finds every row's manager and its depth below the top, and refuses circles.
func (c *crowd) place() error {
	for _, n := range c.rows {
		c.findManager(n)
	}
	managers, err := c.tx.Managers()
	if err != nil {
		return err
	}
	above := make(map[node]node, len(managers)+len(c.rows))
	for person, manager := range managers {
		above[node(person)] = node(manager)
	}
	byNode := make(map[node]*newcomer, len(c.rows))
	for _, n := range c.rows {
		at := c.nodeOf(n)
		byNode[at], above[at] = n, n.manager
	}
	starts := make([]node, len(c.rows))
	for i, n := range c.rows {
		starts[i] = c.nodeOf(n)
	}
	for _, circle := range circles(starts, above) {
		if err := c.refuseCircle(circle, byNode); err != nil {
			return err
		}
		for _, at := range circle {
			above[at] = 0
		}
	}
	depths := map[node]int{}
	for _, n := range c.rows {
		n.depth = depth(c.nodeOf(n), above, depths)
		if n.wrong {
			c.blame(n, n.addresses())
		}
	}
	return nil
}

// findManager resolves whom a row names as manager; without the column it stays who
// it is.
func (c *crowd) findManager(n *newcomer) {
	email := n.email("manager")
	if !n.has("manager") {
		if n.old != nil && n.old.ManagerID != nil {
			n.manager = node(*n.old.ManagerID)
		}
		return
	}
	row, taken := c.taken[email]
	switch {
	case email == "":
	case c.called[email] != nil:
		n.manager = c.nodeOf(c.called[email])
	case n.wrongThing[known("person", email)]:
	case !taken || !identifies(row):
		n.no("manager", "manager-unknown", "Nobody has this verified address, here or in the file.")
	case c.there[row.PersonID].RemovedAt != nil:
		n.no("manager", "manager-left", "%s has left.", c.there[row.PersonID].Name)
	default:
		n.manager = node(row.PersonID)
	}
}

// circles are those in which people at or above the starts would manage each other.
func circles(starts []node, above map[node]node) [][]node {
	const onPath, done = 1, 2
	state := make(map[node]int, len(above))
	var found [][]node
	for _, start := range starts {
		var path []node
		at := start
		for at != 0 && state[at] == 0 {
			state[at] = onPath
			path = append(path, at)
			at = above[at]
		}
		if at != 0 && state[at] == onPath {
			found = append(found, path[slices.Index(path, at):])
		}
		for _, n := range path {
			state[n] = done
		}
	}
	return found
}

func depth(at node, above map[node]node, known map[node]int) int {
	if at == 0 {
		return 0
	}
	if d, there := known[at]; there {
		return d
	}
	d := depth(above[at], above, known) + 1
	known[at] = d
	return d
}

// refuseCircle says so in every row of the circle, each beginning with itself.
func (c *crowd) refuseCircle(circle []node, rows map[node]*newcomer) error {
	var absent []models.PersonID
	for _, at := range circle {
		if rows[at] == nil {
			absent = append(absent, models.PersonID(at))
		}
	}
	others, err := c.tx.PeopleByID(absent)
	if err != nil {
		return err
	}
	for i, at := range circle {
		n := rows[at]
		if n == nil {
			continue
		}
		var names []string
		for _, other := range slices.Concat(circle[i:], circle[:i], circle[i:i+1]) {
			if row := rows[other]; row != nil {
				names = append(names, row.in.Name)
			} else {
				names = append(names, others[models.PersonID(other)].Name)
			}
		}
		n.no("manager", "manager-cycle", "They would manage each other: %s.", strings.Join(names, " → "))
	}
	return nil
}

// idOf is the id of a manager who is stored already.
func (c *crowd) idOf(at node) *models.PersonID {
	id := models.PersonID(at)
	if at < 0 {
		id = c.byRow[at].id
	}
	if id == 0 {
		return nil
	}
	return &id
}

func (c *crowd) addressOf(at node) string {
	switch {
	case at == 0:
		return ""
	case at < 0:
		return c.byRow[at].address()
	}
	return c.there[models.PersonID(at)].emails[0].Email
}
