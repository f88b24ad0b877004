import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../api/client';
import type { Clock } from '../api/schema';
import { noZones, type ZoneTable, zoneTable } from './zones';

const HOUR = 3_600_000;

/** Offsets change seldom; asking every hour also keeps this device's clock in step with the server's. */
export const clockOptions = () =>
  api.queryOptions('get', '/clock', {}, { staleTime: HOUR, gcTime: Number.POSITIVE_INFINITY });

const tables = new WeakMap<Clock, ZoneTable>();

function tableOf(clock: Clock): ZoneTable {
  const known = tables.get(clock);
  if (known) return known;
  const table = zoneTable(clock);
  tables.set(clock, table);
  return table;
}

export type ClockNow = { table: ZoneTable; clock: Clock | undefined; skew: number };

/** The server's clock; skew is how far this device's is behind it. */
export function useClock(): ClockNow {
  const { data, dataUpdatedAt } = useQuery({ ...clockOptions(), enabled: false });
  return useMemo(
    () => ({
      table: data ? tableOf(data) : noZones,
      clock: data,
      skew: data ? Date.parse(data.now) - dataUpdatedAt : 0,
    }),
    [data, dataUpdatedAt],
  );
}
