/** The server's clock, as told by its last answer: a wrong clock on a desk must not move a deadline. */
let offset = 0;

export function learnServerTime(response: Response): void {
  const told = Date.parse(response.headers.get('Date') ?? '');
  // The header has whole seconds: only a real difference counts.
  if (Number.isFinite(told) && Math.abs(told - Date.now()) > 2000) offset = told - Date.now();
  else if (Number.isFinite(told)) offset = 0;
}

export const serverNow = (): number => Date.now() + offset;
