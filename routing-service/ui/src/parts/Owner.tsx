import { initials } from '../words/people';
import css from './Owner.module.css';

interface OwnerProps {
  name: string | null;
  mine: boolean;
  short?: boolean;
  /** The picture alone where the window is narrow. */
  shrinks?: boolean;
}

export function Owner({ name, mine, short = false, shrinks = false }: OwnerProps) {
  const shown = short ? 'sr' : `${css.name} ${shrinks ? css.shrinks : ''}`;
  if (!name) {
    return (
      <span className={css.owner} data-nobody title="Nobody owns this ticket yet">
        <span className={css.avatar} aria-hidden />
        <span className={shown}>Unassigned</span>
      </span>
    );
  }
  return (
    <span className={css.owner} title={name}>
      <span className={css.avatar} data-mine={mine || undefined} aria-hidden>
        {initials(name)}
      </span>
      <span className={shown}>{mine ? 'You' : name}</span>
    </span>
  );
}
