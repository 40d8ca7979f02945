// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { RuleHit } from '../api/types';
import { MarkedText } from './MarkedText';
import { numbered } from './marks';

beforeAll(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
});
afterEach(cleanup);

const text = 'No fever but chest pain <b>now</b>';
const hits: RuleHit[] = [
  {
    ruleSet: 'CLINICAL',
    ruleId: 'symptom.fever',
    score: 4,
    field: 'BODY',
    start: 3,
    end: 8,
    text: 'fever',
    context: 'negated by “no”',
  },
  {
    ruleSet: 'CLINICAL',
    ruleId: 'cardiac.chest-pain',
    score: 5,
    field: 'BODY',
    start: 13,
    end: 23,
    text: 'chest pain',
    context: null,
  },
];

it('marks words, names rule, score and reason, and shows patient text as text', async () => {
  const onActive = vi.fn();
  const { container } = render(
    <MantineProvider>
      <p>
        <MarkedText text={text} marks={numbered(hits)} active={null} onActive={onActive} />
      </p>
    </MantineProvider>,
  );
  const marks = [...container.querySelectorAll('mark')];
  expect(marks.map((each) => [each.textContent, each.dataset['look']])).toEqual([
    ['fever', 'suppressed'],
    ['chest pain', '5'],
  ]);
  expect(container.querySelector('b')).toBeNull();
  expect(screen.getByRole('button', { name: /would say 4, did not count: negated/ })).toBeTruthy();
  await userEvent.hover(screen.getByRole('button', { name: /cardiac.chest-pain: score 5, clinical urgent/ }));
  expect(onActive).toHaveBeenCalledWith(2);
});
