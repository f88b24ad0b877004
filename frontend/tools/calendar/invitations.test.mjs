// Reads the invitations that the server's golden files hold with a parser that knows
// nothing of the server, and compares them field by field with what they were to say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';

const golden = join(import.meta.dirname, '../../../api/ical/testdata');
const read = (name) => readFileSync(join(golden, name), 'utf8');
const steps = JSON.parse(read('sequence.json'));

/** The name as a quoted parameter can hold it. */
const quotable = (name) => name.replaceAll('"', "'");

const party = (property) => ({ address: property.getFirstValue(), name: property.getParameter('cn') });

const instant = (event, name) =>
  event.getFirstPropertyValue(name).toJSDate().toISOString().replace('.000Z', 'Z');

const attendee = (guest, asks) => ({
  address: `mailto:${guest.Address}`,
  name: quotable(guest.Name),
  cutype: 'INDIVIDUAL',
  role: guest.Optional ? 'OPT-PARTICIPANT' : 'REQ-PARTICIPANT',
  partstat: asks ? guest.Answer : undefined,
  rsvp: asks ? 'TRUE' : undefined,
});

function statusOf({ Method, Event }) {
  if (Method === 'CANCEL' && Event.Status !== 'CANCELLED') return null;
  return Event.Status;
}

test.each(steps)('$File says what it was to say', (step) => {
  const calendar = new ICAL.Component(ICAL.parse(read(step.File)));
  const events = calendar.getAllSubcomponents('vevent');
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getAllProperties('method').map((p) => p.getFirstValue())).toEqual([step.Method]);
  expect(calendar.getAllSubcomponents('vtimezone')).toEqual([]);
  expect(events).toHaveLength(1);

  const [event] = events;
  const said = step.Event;
  expect(event.getAllProperties('uid').map((p) => p.getFirstValue())).toEqual([said.UID]);
  expect(event.getFirstPropertyValue('sequence')).toBe(said.Sequence);
  expect(event.getFirstPropertyValue('status')).toBe(statusOf(step));
  expect(event.getFirstPropertyValue('summary')).toBe(said.Summary);
  expect(event.getFirstPropertyValue('description')).toBe(said.Description);
  expect(event.getFirstPropertyValue('url')).toBe(said.URL);
  for (const [name, at] of Object.entries({ dtstamp: said.Sent, dtstart: said.Starts, dtend: said.Ends })) {
    expect(event.getFirstPropertyValue(name).zone).toBe(ICAL.Timezone.utcTimezone);
    expect(instant(event, name)).toBe(at);
  }

  const organizers = event.getAllProperties('organizer').map(party);
  expect(organizers).toEqual([{ address: `mailto:${said.Organizer.Address}`, name: said.Organizer.Name }]);
  const attendees = event.getAllProperties('attendee').map((p) => ({
    ...party(p),
    cutype: p.getParameter('cutype'),
    role: p.getParameter('role'),
    partstat: p.getParameter('partstat'),
    rsvp: p.getParameter('rsvp'),
  }));
  expect(attendees).toEqual(said.Guests.map((guest) => attendee(guest, step.Method === 'REQUEST')));
});

test('The sequence rises and the event stays the same', () => {
  const sequences = steps.map((step) => step.Event.Sequence);
  expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
  expect(new Set(steps.map((step) => step.Event.UID)).size).toBe(1);
});
