import {
  IconCheck,
  IconClock,
  IconClockExclamation,
  IconClockOff,
  IconHourglassLow,
  IconPlayerPause,
} from '@tabler/icons-react';
import { useMe } from '../api/queries';
import type { ClockKind } from '../api/types';
import { clock as clockWord } from '../words/labels';
import { due, exactly, moment, sameDay, type Due, type Timed } from '../words/time';
import { useAtNow } from '../words/useNow';
import css from './DueLabel.module.css';

const icons: Record<Due['tone'], typeof IconClock> = {
  none: IconClockOff,
  paused: IconPlayerPause,
  kept: IconCheck,
  calm: IconClock,
  risk: IconHourglassLow,
  over: IconClockExclamation,
};

/** Time to breach, counting down by the server's clock; a clock that ends on another day also says when. */
export function DueLabel({ clock, kind }: { clock: Timed; kind: ClockKind | null }) {
  const zone = useMe().practice.timeZone;
  const words = useAtNow((now) => due(clock, now).words);
  const tone = useAtNow((now) => due(clock, now).tone);
  const later = useAtNow((now) =>
    clock.dueAt && tone !== 'over' && !sameDay(clock.dueAt, now, zone) ? `due ${moment(clock.dueAt, now, zone)}` : '',
  );
  const Icon = icons[tone];
  const counts = tone === 'calm' || tone === 'risk';
  return (
    <span className={css.due} data-tone={tone} title={hint(clock, kind, later !== '' && counts, zone)}>
      <Icon size={15} stroke={1.9} aria-hidden className={css.icon} />
      <span className="num">{later && counts ? later : words}</span>
      {tone === 'risk' && <span className="sr">, past half of its time</span>}
    </span>
  );
}

function hint(clock: Timed, kind: ClockKind | null, spansDays: boolean, zone: string): string {
  if (!clock.dueAt) return kind ? clockWord[kind] : 'No promise is running on this ticket';
  const until = `${kind ? clockWord[kind] : 'Due'} by ${exactly(clock.dueAt, zone)}`;
  return spansDays ? `${until}. Counts business hours only` : until;
}
