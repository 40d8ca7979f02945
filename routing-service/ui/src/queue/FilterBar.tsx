import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react';
import * as labels from '../words/labels';
import css from './FilterBar.module.css';
import { isNarrowed, type QueueFilter } from './filter';

interface FilterBarProps {
  filter: QueueFilter;
  params: URLSearchParams;
  setParams(next: URLSearchParams): void;
  narrow: boolean;
}

const scores = [5, 4, 3, 2, 1].map((each) => ({ value: String(each), label: `${each} · ${labels.score(each)}` }));
const categories = options(labels.category);
const channels = options(labels.channel);
const one = (value: string | null) => (value === null ? [] : [value]);
const owners = [
  { value: 'me', label: 'Mine' },
  { value: 'none', label: 'Unassigned' },
];

/** Filters as chips: what is chosen stands on the chip, one press takes it away. */
export function FilterBar({ filter, params, setParams, narrow }: FilterBarProps) {
  const set = (name: string, values: string[]) => {
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
  const owner = one(filter.owner === 'any' ? null : filter.owner);
  return (
    <div className={css.bar} data-narrow={narrow || undefined} role="group" aria-label="Filters">
      {!ownerFixed && (
        <Chip name="Owner" options={owners} chosen={owner} single onChoose={(values) => set('owner', values)} />
      )}
      <Chip name="Score" options={scores} chosen={filter.scores.map(String)} onChoose={(values) => set('score', values)} />
      <Chip name="Category" options={categories} chosen={one(filter.category)} single onChoose={(values) => set('category', values)} />
      <Chip name="Channel" options={channels} chosen={one(filter.channel)} single onChoose={(values) => set('channel', values)} />
      {isNarrowed({ ...filter, q: '' }) && (
        <button type="button" className={css.clear} onClick={clear}>
          Clear
        </button>
      )}
    </div>
  );
}

interface Option {
  value: string;
  label: string;
}

interface ChipProps {
  name: string;
  options: Option[];
  chosen: string[];
  single?: boolean;
  onChoose(values: string[]): void;
}

function Chip({ name, options, chosen, single = false, onChoose }: ChipProps) {
  const words = options.filter((each) => chosen.includes(each.value)).map((each) => each.label);
  const toggle = (value: string) => {
    if (chosen.includes(value)) onChoose(chosen.filter((each) => each !== value));
    else onChoose(single ? [value] : [...chosen, value]);
  };
  const text = words.length > 1 ? `${name}: ${words.length}` : words.length === 1 ? words[0] : name;
  return (
    <span className={css.chip} data-on={words.length > 0 || undefined}>
      <Menu closeOnItemClick={single} position="bottom-start" withinPortal>
        <Menu.Target>
          <button type="button" className={css.button} aria-label={words.length ? `${name}: ${words.join(', ')}` : `${name} filter`}>
            {text}
            {words.length === 0 && <IconChevronDown size={14} stroke={2} aria-hidden />}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {options.map(({ value, label }) => (
            <Menu.Item
              key={value}
              role={single ? 'menuitemradio' : 'menuitemcheckbox'}
              aria-checked={chosen.includes(value)}
              onClick={() => toggle(value)}
              rightSection={chosen.includes(value) ? <IconCheck size={15} stroke={2.2} aria-hidden /> : <span className={css.gap} />}
            >
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {words.length > 0 && (
        <button type="button" className={css.away} aria-label={`Take the ${name.toLowerCase()} filter away`} onClick={() => onChoose([])}>
          <IconX size={13} stroke={2.2} aria-hidden />
        </button>
      )}
    </span>
  );
}

function options(words: Record<string, string>): Option[] {
  return Object.entries(words)
    .filter(([value]) => value !== 'UNKNOWN')
    .map(([value, label]) => ({ value, label }));
}
