import { Popover } from '@mantine/core';
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import css from './FilterChip.module.css';

export interface Option {
  value: string;
  label: string;
}

interface FilterChipProps {
  name: string;
  options: Option[];
  chosen: string[];
  /** At most one of them. */
  single?: boolean;
  onChoose(values: string[]): void;
}

/** One filter: its choice stands on the chip, one press takes it away. */
export function FilterChip({ name, options, chosen, single = false, onChoose }: FilterChipProps) {
  const [opened, setOpened] = useState(false);
  const words = options.filter((each) => chosen.includes(each.value)).map((each) => each.label);
  const toggle = (value: string) => {
    if (chosen.includes(value)) onChoose(chosen.filter((each) => each !== value));
    else onChoose(single ? [value] : [...chosen, value]);
    if (single) setOpened(false);
  };
  const text = words.length > 1 ? `${name} ${chosen.toSorted().reverse().join(', ')}` : (words[0] ?? name);
  return (
    <span className={css.chip} data-on={words.length > 0 || undefined}>
      <Popover
        opened={opened}
        onChange={setOpened}
        position="bottom-start"
        trapFocus
        transitionProps={{ duration: 80 }}
      >
        <Popover.Target>
          <button
            type="button"
            className={css.button}
            aria-label={words.length ? `${name}: ${words.join(', ')}` : `${name} filter`}
            onClick={() => setOpened(!opened)}
          >
            {text}
            {words.length === 0 && <IconChevronDown size={14} stroke={2} aria-hidden />}
          </button>
        </Popover.Target>
        <Popover.Dropdown className={css.panel} aria-label={`${name} filter`}>
          <fieldset className={css.options}>
            <legend className="sr">{name}</legend>
            {options.map(({ value, label }) => (
              <label key={value} className={css.option}>
                <input type="checkbox" className="sr" checked={chosen.includes(value)} onChange={() => toggle(value)} />
                <span
                  className={css.tick}
                  data-on={chosen.includes(value) || undefined}
                  data-single={single || undefined}
                  aria-hidden
                >
                  {chosen.includes(value) && <IconCheck size={13} stroke={3} />}
                </span>
                {label}
              </label>
            ))}
          </fieldset>
        </Popover.Dropdown>
      </Popover>
      {words.length > 0 && (
        <button
          type="button"
          className={css.away}
          aria-label={`Take the ${name.toLowerCase()} filter away`}
          onClick={() => onChoose([])}
        >
          <IconX size={13} stroke={2.2} aria-hidden />
        </button>
      )}
    </span>
  );
}
