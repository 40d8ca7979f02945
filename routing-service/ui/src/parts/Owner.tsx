import { initials } from '../words/people';
import css from './Owner.module.css';

interface OwnerProps {
  name: string | null;
  mine: boolean;
  short?: boolean;
}

export function Owner({ name, mine, short = false }: OwnerProps) {
  if (!name) {
    return (
      <span className={css.owner} data-nobody title="Nobody owns this ticket yet">
        <span className={css.avatar} aria-hidden />
        <span className={short ? 'sr' : css.name}>Unassigned</span>
      </span>
    );
  }
  return (
    <span className={css.owner} title={name}>
      <span className={css.avatar} data-mine={mine || undefined} aria-hidden>
        {initials(name)}
      </span>
      <span className={short ? 'sr' : css.name}>{mine ? 'You' : name}</span>
    </span>
  );
}
