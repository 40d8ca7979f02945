import { describe, expect, it } from 'vitest';
import { said } from './said';

const names = {
  person: (id: string) => ({ nurse: 'Nora Reyes RN', lead: 'Lena Hoffman' })[id] ?? id,
  team: (id: string) => ({ clinical: 'Clinical', billing: 'Billing' })[id] ?? id,
  zone: 'America/New_York',
};
const step = (detail: Record<string, unknown>) =>
  said({ at: '', actor: 'system', actorName: 'System', action: '', detail }, names);

describe('said', () => {
  it('says what a step means to people and keeps ids to itself', () => {
    const opened = {
      message: '01a1-77',
      version: 1,
      channel: 'PORTAL',
      score: 5,
      category: 'MENTAL_HEALTH',
      owner: 'nurse',
      team: 'clinical',
      rule: 'a clinical emergency goes to clinical',
    };
    expect(step(opened).facts).toBe(
      'Portal message · score 5 · mental health · to Clinical · a clinical emergency goes to clinical · owner Nora Reyes RN',
    );
  });

  it('tells teams from people, reasons from words, and sets a note apart', () => {
    const transferred = { from: 'clinical', team: 'billing', reason: 'WRONG_TEAM', note: 'Asks about a bill' };
    expect(step(transferred)).toEqual({ facts: 'wrong team · from Clinical · to Billing', note: 'Asks about a bill' });
    expect(step({ from: 'lead', by: 'lead' }).facts).toBe('from Lena Hoffman');
    expect(step({ outcome: 'NO_ACTION' }).facts).toBe('no action needed');
  });
});
