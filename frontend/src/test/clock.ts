import type { Clock } from '#shared/api/schema';

const fixed = (zone: string, city: string, minutes: number) => ({
  zone,
  city,
  offsets: [{ from: '2025-10-01T00:00:00Z', minutes }],
});

/** A clock of a small world, as the server gives it. */
export const sampleClock: Clock = {
  now: '2026-11-25T07:12:00Z',
  zoneData: '2026f',
  zones: [
    fixed('Asia/Taipei', 'Taipei', 480),
    fixed('Asia/Kolkata', 'Kolkata', 330),
    fixed('Pacific/Kiritimati', 'Kiritimati', 840),
    {
      zone: 'Europe/Dublin',
      city: 'Dublin',
      offsets: [
        { from: '2025-10-01T00:00:00Z', minutes: 60 },
        { from: '2025-10-26T01:00:00Z', minutes: 0 },
        { from: '2026-03-29T01:00:00Z', minutes: 60 },
        { from: '2026-10-25T01:00:00Z', minutes: 0 },
        { from: '2027-03-28T01:00:00Z', minutes: 60 },
      ],
    },
    {
      zone: 'America/Los_Angeles',
      city: 'Seattle',
      offsets: [
        { from: '2026-03-08T10:00:00Z', minutes: -420 },
        { from: '2026-11-01T09:00:00Z', minutes: -480 },
      ],
    },
  ],
  sites: [
    { id: 1, city: 'Taipei', zone: 'Asia/Taipei' },
    { id: 2, city: 'Dublin', zone: 'Europe/Dublin' },
    { id: 3, city: 'Bengaluru', zone: 'Asia/Kolkata' },
    { id: 4, city: 'Seattle', zone: 'America/Los_Angeles' },
  ],
  hubs: [1, 2, 4],
};
