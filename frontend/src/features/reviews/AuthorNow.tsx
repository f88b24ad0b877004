import type { PersonRef } from '#shared/api/schema';
import { useTime } from '#shared/time/useTime';

/** Seoul 16:12 GMT+9 */
export function AuthorNow({ person }: { person: PersonRef }) {
  const time = useTime();
  return (
    <span>
      {`${time.city(person)} ${time.clock(time.now, person.zone)} ${time.offset(time.now, person.zone)}`}
    </span>
  );
}
