import { describe, expect, it } from 'vitest';
import type { RuleHit } from '../api/types';
import { look, numbered, pieces } from './marks';

const text = 'No chest pain but my chest pain pills ran out';
const hit = (words: string, score: number, more: Partial<RuleHit> = {}, from = 0): RuleHit => {
  const start = text.indexOf(words, from);
  return {
    ruleSet: 'CLINICAL',
    ruleId: `rule.${words}`,
    score,
    field: 'BODY',
    start,
    end: start + words.length,
    text: words,
    context: null,
    ...more,
  };
};
const shown = (hits: RuleHit[]) => pieces(text, numbered(hits)).map((each) => [each.text, look(each)]);

describe('pieces', () => {
  it('leaves text without hits whole', () => {
    expect(shown([])).toEqual([[text, null]]);
  });

  it('cuts overlapping hits where they begin and end, and loses no letter', () => {
    const hits = [hit('chest pain pills', 4, {}, 15), hit('pain pills ran out', 5, {}, 15)];
    expect(shown(hits)).toEqual([
      ['No chest pain but my ', null],
      ['chest ', 4],
      ['pain pills', 5],
      [' ran out', 5],
    ]);
    expect(
      shown(hits)
        .map(([part]) => part)
        .join(''),
    ).toBe(text);
  });

  it('puts the number of a hit behind its last piece only', () => {
    const found = pieces(text, numbered([hit('chest pain', 5), hit('chest', 4)]));
    expect(found.flatMap((each) => each.ends.map(({ number, hit: { text: words } }) => `${number} ${words}`))).toEqual([
      '1 chest',
      '2 chest pain',
    ]);
  });

  it('shows what context suppressed as suppressed, unless another hit counts there', () => {
    const negated = hit('chest pain', 5, { context: 'negated by “no”' });
    expect(shown([negated])[1]).toEqual(['chest pain', 'suppressed']);
    expect(shown([negated, hit('chest', 4)])[1]).toEqual(['chest', 4]);
  });

  it('cuts offsets off at the ends of the text and ignores empty hits', () => {
    expect(shown([hit('No', 2, { start: -5, end: 2 })])[0]).toEqual(['No', 2]);
    expect(shown([hit('out', 2, { end: 9999 })]).at(-1)).toEqual(['out', 2]);
    expect(shown([hit('No', 2, { start: 5, end: 5 })])).toEqual([[text, null]]);
  });

  it('marks the same two hits on the same words once, with both rules', () => {
    const [, both] = pieces(
      text,
      numbered([hit('chest pain', 5), hit('chest pain', 3, { ruleSet: 'ADMINISTRATIVE' })]),
    );
    expect(both?.marks).toHaveLength(2);
  });
});

describe('numbered', () => {
  it('counts in reading order: subject, body, quoted', () => {
    const hits = [
      hit('pills', 4, { field: 'QUOTED' }),
      hit('pills', 4),
      hit('chest', 4),
      hit('out', 4, { field: 'SUBJECT' }),
    ];
    expect(numbered(hits).map(({ hit: each }) => `${each.field} ${each.text}`)).toEqual([
      'SUBJECT out',
      'BODY chest',
      'BODY pills',
      'QUOTED pills',
    ]);
  });
});
