import { m } from '../i18n/gen/common';
import type { DayPart } from '../time/dayPart';
import classes from './person.module.css';

const texts: Record<DayPart, () => string> = {
  working: m.partWorking,
  shoulder: m.partShoulder,
  night: m.partNight,
};

export const dayPartText = (part: DayPart): string => texts[part]();

const stroke = { fill: 'none', strokeWidth: 1.6, strokeLinecap: 'round' } as const;

const shapes: Record<DayPart, React.ReactNode> = {
  working: (
    <g {...stroke} stroke="var(--sun)">
      <circle cx="8" cy="8" r="3" fill="var(--sun)" />
      {[0, 45, 90, 135, 180, 225, 270, 315].map((angle) => (
        <path key={angle} d="M8 1.6v1.2" transform={`rotate(${angle} 8 8)`} />
      ))}
    </g>
  ),
  shoulder: (
    <g {...stroke} stroke="var(--ink-3)">
      <path d="M1.5 12.5h13M4 10a4 4 0 0 1 8 0" />
      <path d="M8 2.5v1.2M2.8 5.2l.9.8M13.2 5.2l-.9.8" />
    </g>
  ),
  night: <path d="M13.4 10.2A6 6 0 0 1 5.8 2.6a6 6 0 1 0 7.6 7.6z" fill="var(--ink-3)" />,
};

type Props = { part: DayPart; size?: number; label?: string };

/** Sun at work, horizon off hours, moon at night. */
export function DayPartGlyph({ part, size = 14, label = dayPartText(part) }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      className={classes.glyph}
      role="img"
      aria-label={label}
      aria-hidden={label === ''}
    >
      {shapes[part]}
    </svg>
  );
}
