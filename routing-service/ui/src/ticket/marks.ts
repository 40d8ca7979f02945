import type { MessageField, RuleHit } from '../api/types';

/** A rule hit with the number under which people find it, in the text and in the legend. */
export interface Mark {
  number: number;
  hit: RuleHit;
}

/** A stretch of text that the same marks cover. */
export interface Piece {
  text: string;
  marks: Mark[];
  /** Those of them that end here. */
  ends: Mark[];
}

const order: Record<MessageField, number> = { SUBJECT: 0, BODY: 1, QUOTED: 2, UNKNOWN: 3 };

/** Numbers hits in the order in which the eye meets them. */
export function numbered(hits: RuleHit[]): Mark[] {
  return hits
    .toSorted((a, b) => order[a.field] - order[b.field] || a.start - b.start || a.end - b.end)
    .map((hit, index) => ({ number: index + 1, hit }));
}

/** Cuts a text where marks begin and end, so that marks may overlap; offsets outside of the text are cut off. */
export function pieces(text: string, marks: Mark[]): Piece[] {
  const inside = marks
    .map((mark) => ({ mark, start: Math.max(0, mark.hit.start), end: Math.min(text.length, mark.hit.end) }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const over = inside.filter(({ start, end }) => start <= from && end >= to);
    return {
      text: text.slice(from, to),
      marks: over.map(({ mark }) => mark),
      ends: over.filter(({ end }) => end === to).map(({ mark }) => mark),
    };
  });
}

export const counts = (hit: RuleHit): boolean => !hit.context;

/** How a piece is to look: by the highest score that counted there; `suppressed` when none did. */
export function look(piece: Piece): number | 'suppressed' | null {
  if (piece.marks.length === 0) return null;
  const scores = piece.marks.filter(({ hit }) => counts(hit)).map(({ hit }) => hit.score);
  return scores.length ? Math.max(...scores) : 'suppressed';
}
