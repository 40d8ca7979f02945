import * as labels from '../words/labels';
import { isNarrowed, type QueueFilter } from './filter';
import css from './FilterBar.module.css';
import { FilterChip, type Option } from './FilterChip';

interface FilterBarProps {
  filter: QueueFilter;
  params: URLSearchParams;
  setParams(next: URLSearchParams): void;
  narrow: boolean;
}

const scores = [5, 4, 3, 2, 1].map((each) => ({ value: String(each), label: `${each} · ${labels.score(each)}` }));
const categories = options(labels.category);
const channels = options(labels.channel);
const owners = [
  { value: 'me', label: 'Mine' },
  { value: 'none', label: 'Unassigned' },
];
const one = (value: string | null) => (value === null ? [] : [value]);

export function FilterBar({ filter, params, setParams, narrow }: FilterBarProps) {
  const set = (name: string) => (values: string[]) => {
    const next = new URLSearchParams(params);
    if (values.length) next.set(name, values.join(','));
    else next.delete(name);
    setParams(next);
  };
  const clear = () => {
    const next = new URLSearchParams(params);
    for (const name of ['owner', 'score', 'category', 'channel']) next.delete(name);
    setParams(next);
  };
  const ownerFixed = filter.view === 'mine' || filter.view === 'unassigned';
  return (
    <div className={css.bar} data-narrow={narrow || undefined} role="group" aria-label="Filters">
      {!ownerFixed && (
        <FilterChip
          name="Owner"
          options={owners}
          chosen={one(filter.owner === 'any' ? null : filter.owner)}
          single
          onChoose={set('owner')}
        />
      )}
      <FilterChip name="Score" options={scores} chosen={filter.scores.map(String)} onChoose={set('score')} />
      <FilterChip
        name="Category"
        options={categories}
        chosen={one(filter.category)}
        single
        onChoose={set('category')}
      />
      <FilterChip name="Channel" options={channels} chosen={one(filter.channel)} single onChoose={set('channel')} />
      {isNarrowed({ ...filter, q: '' }) && (
        <button type="button" className={css.clear} onClick={clear}>
          Clear
        </button>
      )}
    </div>
  );
}

function options(words: Record<string, string>): Option[] {
  return Object.entries(words)
    .filter(([value]) => value !== 'UNKNOWN')
    .map(([value, label]) => ({ value, label }));
}
