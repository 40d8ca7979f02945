import type { ServerResponse } from 'node:http';
import type { Ticket } from '../../src/api/types';
import { json, problem } from './api';
import { members } from './staff';
import type { World } from './world';

/** The moves of the desk, roughly as the real service makes them. */
export function move(
  world: World,
  response: ServerResponse,
  ticket: Ticket,
  verb: string,
  body: Record<string, unknown>,
): void {
  const current = world.entry(ticket);
  if (body['version'] !== ticket.version) {
    return problem(response, 409, 'ticket-changed', 'Somebody else changed this ticket first.', {
      currentVersion: ticket.version,
      current,
    });
  }
  if (verb === 'claim' && ticket.state === 'CLAIMED' && ticket.owner !== world.me.id) {
    return problem(response, 409, 'ticket-already-claimed', 'It is claimed already.', {
      owner: ticket.ownerName,
      current,
    });
  }
  const change = changes(world, ticket, verb, body);
  if (!change) return problem(response, 422, 'move-not-allowed', 'This ticket does not allow that.');
  Object.assign(ticket, change.set);
  world.changed(ticket, world.me.id, change.action, change.detail);
  json(response, world.entry(ticket));
}

function changes(world: World, ticket: Ticket, verb: string, body: Record<string, unknown>) {
  const { id, name } = world.me;
  switch (verb) {
    case 'claim':
      return { action: 'CLAIMED', set: { state: 'CLAIMED', owner: id, ownerName: name }, detail: { owner: id } };
    case 'release':
      return { action: 'RELEASED', set: { state: 'OPEN', owner: null, ownerName: null }, detail: { from: id } };
    case 'transfer': {
      const owner = members.find((each) => each.id === body['owner']);
      const set = {
        team: body['team'],
        owner: owner?.id ?? null,
        ownerName: owner?.name ?? null,
        state: owner ? 'ASSIGNED' : 'OPEN',
      };
      return { action: 'TRANSFERRED', set, detail: { from: ticket.team, team: body['team'], reason: body['reason'] } };
    }
    case 'pause':
      return {
        action: 'PAUSED',
        set: { state: 'WAITING', owner: id, ownerName: name, clockState: 'PAUSED' },
        detail: { until: body['until'] },
      };
    case 'respond':
      return {
        action: 'RESPONDED',
        set: {
          state: 'CLAIMED',
          owner: id,
          ownerName: name,
          clock: null,
          clockState: null,
          dueAt: null,
          remindAt: null,
        },
        detail: {},
      };
    case 'resolve':
      return {
        action: 'RESOLVED',
        set: { state: 'RESOLVED', clock: null, clockState: null, dueAt: null },
        detail: { outcome: body['outcome'] },
      };
    case 'reopen':
      return {
        action: 'REOPENED',
        set: { state: 'OPEN', owner: null, ownerName: null, generation: ticket.generation + 1 },
        detail: {},
      };
    default:
      return undefined;
  }
}
