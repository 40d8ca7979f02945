import type { QueueEntry } from '../api/types';

/** A ticket as tests need it; synthetic, as everybody in tests is. */
export function entry(id: string, more: Partial<QueueEntry> = {}): QueueEntry {
  return {
    id,
    version: 1,
    state: 'OPEN',
    generation: 1,
    score: 2,
    category: 'APPOINTMENT',
    tags: [],
    disposition: 'AUTO',
    channels: ['PORTAL'],
    team: 'scheduling',
    owner: null,
    ownerName: null,
    patientName: 'Test Patient',
    identity: 'CONFIRMED',
    preview: 'please move my visit',
    openedAt: '2026-11-24T15:00:00Z',
    dueAt: '2026-11-24T19:00:00Z',
    remindAt: '2026-11-24T17:00:00Z',
    clock: 'FIRST_RESPONSE',
    clockState: 'RUNNING',
    breached: false,
    escalations: 0,
    messageIds: [`${id}-m`],
    messageCount: 1,
    ...more,
  };
}
