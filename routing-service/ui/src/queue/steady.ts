import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { QueueEntry } from '../api/types';

/**
 * Keeps what a person looks at in its place while rows come and go above it: the row under the pointer or, in a scrolled
 * list, the first one in sight. Answers how many rows came in above since the top was last seen.
 */
export function useSteady(scroller: RefObject<HTMLDivElement | null>, entries: QueueEntry[], height: number): number {
  const hovered = useRef<string | null>(null);
  const before = useRef<Map<string, number>>(new Map());
  const [above, setAbove] = useState(0);

  useEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const over = (event: PointerEvent) => {
      const row = event.pointerType === 'mouse' && (event.target as Element).closest('[data-ticket]');
      hovered.current = row ? row.getAttribute('data-ticket') : hovered.current;
    };
    const out = () => (hovered.current = null);
    const scroll = () => {
      if (box.scrollTop < height / 2) setAbove(0);
    };
    box.addEventListener('pointerover', over);
    box.addEventListener('pointerleave', out);
    box.addEventListener('scroll', scroll, { passive: true });
    return () => {
      box.removeEventListener('pointerover', over);
      box.removeEventListener('pointerleave', out);
      box.removeEventListener('scroll', scroll);
    };
  }, [scroller, height]);

  useLayoutEffect(() => {
    const box = scroller.current;
    const was = before.current;
    before.current = new Map(entries.map((each, index) => [each.id, index]));
    if (!box || was.size === 0) return;
    const firstSeen = Math.ceil(box.scrollTop / height);
    const anchor =
      hovered.current ?? (firstSeen > 0 ? [...was].find(([, index]) => index === firstSeen)?.[0] : undefined);
    if (!anchor) return;
    const [from, to] = [was.get(anchor), before.current.get(anchor)];
    if (from === undefined || to === undefined || from === to) return;
    // Another list, or another order of it, starts anew; live changes move a row by a few places only.
    if (Math.abs(to - from) > 20) return;
    const top = box.scrollTop;
    box.scrollTo({ top: top + (to - from) * height });
    if (to > from && box.scrollTop > top) setAbove((count) => count + to - from);
  }, [scroller, entries, height]);

  return above;
}
