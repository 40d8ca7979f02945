import { useMe } from '../api/queries';
import { age, exactly } from '../words/time';
import { useAtNow } from '../words/useNow';

/** How long ago, in one unit, with the exact time behind it. */
export function Ago({ at, plain = false }: { at: string; plain?: boolean }) {
  const zone = useMe().practice.timeZone;
  const words = useAtNow((now) => age(at, now));
  return (
    <time dateTime={at} title={exactly(at, zone)} className="num">
      {words}
      {!plain && words !== 'now' && ' ago'}
    </time>
  );
}
