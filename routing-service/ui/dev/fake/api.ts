import type { IncomingMessage, ServerResponse } from 'node:http';
import type { QueueEntry, Ticket } from '../../src/api/types';
import { filterOf, isAtRisk, matches } from '../../src/queue/filter';
import { byUrgency } from '../../src/live/merge';
import { move } from './moves';
import { members } from './staff';
import type { World } from './world';

export async function answer(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const body = await read(request);
  const path = url.pathname;
  if (path.startsWith('/__fake/')) return control(world, response, url);
  if (path.startsWith('/oauth2/')) {
    world.mode = '';
    return void response.writeHead(302, { Location: '/' }).end();
  }
  if (path === '/logout') {
    world.mode = 'signedout';
    return void response.writeHead(302, { Location: 'http://localhost:9000/logout' }).end();
  }
  response.setHeader('Set-Cookie', 'XSRF-TOKEN=fake-token; Path=/; SameSite=Strict');
  if (world.mode === 'signedout') return problem(response, 401, 'unauthenticated', 'Nobody is signed in.');
  if (world.mode === 'slow') await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (request.method === 'POST' && request.headers['x-xsrf-token'] !== 'fake-token')
    return problem(response, 403, 'forbidden', 'CSRF token missing.');
  if (path === '/api/v1/members/me') return json(response, world.me);
  if (path === '/api/v1/stream') return stream(world, request, response);
  if (world.mode === 'error')
    return problem(response, 503, 'database-away', 'The database is away; try again in a few seconds.');
  if (path === '/api/v1/tickets/search') return list(world, response, body);
  if (path === '/api/v1/members') return json(response, members);
  if (path === '/api/v1/counts') return json(response, counts(world));
  if (path === '/api/v1/teams') return json(response, teams(world));
  if (path === '/api/v1/escalations')
    return json(response, { items: escalations(world, url.searchParams.get('state') ?? 'open') });
  const ticket = /^\/api\/v1\/tickets\/([^/]+)(?:\/(\w+))?$/.exec(path);
  if (ticket) return one(world, response, ticket[1] ?? '', ticket[2], body);
  const clock = /^\/api\/v1\/clocks\/([^/]+)$/.exec(path);
  if (clock) return clocks(world, response, clock[1] ?? '');
  const acknowledge = /^\/api\/v1\/escalations\/([^/]+)\/acknowledge$/.exec(path);
  if (acknowledge) return acknowledged(world, response, acknowledge[1] ?? '');
  problem(response, 404, 'not-found', 'There is nothing here.');
}

const open = (world: World) =>
  (world.mode === 'empty' ? [] : [...world.tickets.values()]).map((each) => world.entry(each));
const unresolved = (each: QueueEntry) => each.state !== 'RESOLVED';

function list(world: World, response: ServerResponse, asked: Record<string, unknown>): void {
  const text = (name: string) => String(asked[name] ?? '');
  const params = new URLSearchParams();
  for (const name of ['owner', 'score', 'category', 'channel']) if (text(name)) params.set(name, text(name));
  if (text('team')) params.set('view', `team:${text('team')}`);
  if (text('risk')) params.set('view', 'risk');
  if (text('state') === 'RESOLVED') params.set('view', 'done');
  const filter = filterOf(params, text('q'));
  const found = open(world)
    .filter((each) => matches(filter, each, world.me.id, Date.now()))
    .sort(byUrgency);
  const from = Number(asked['after'] ?? 0);
  const to = from + Number(asked['limit'] ?? 50);
  json(response, { items: found.slice(from, to), next: to < found.length ? String(to) : null, total: found.length });
}

function one(
  world: World,
  response: ServerResponse,
  id: string,
  verb: string | undefined,
  body: Record<string, unknown>,
): void {
  const ticket = world.tickets.get(id);
  if (!ticket) return problem(response, 404, 'not-found', 'There is no such ticket.');
  if (verb) return move(world, response, ticket, verb, body);
  const related = open(world)
    .filter((each) => each.patientName === ticket.patientName && each.id !== id)
    .slice(0, 5);
  json(response, { ...ticket, related });
}

function counts(world: World) {
  const all = open(world).filter(unresolved);
  const teams: Record<string, number> = {};
  for (const each of all) teams[each.team] = (teams[each.team] ?? 0) + 1;
  return {
    mine: all.filter((each) => each.owner === world.me.id).length,
    unassigned: all.filter((each) => !each.owner).length,
    review: all.filter((each) => each.disposition === 'REVIEW').length,
    breached: all.filter((each) => each.breached).length,
    atRisk: all.filter((each) => !each.breached && isAtRisk(each, Date.now())).length,
    teams,
  };
}

function teams(world: World) {
  const all = open(world).filter(unresolved);
  return world.teams.map((team) => ({
    ...team,
    open: all.filter((each) => each.team === team.id).length,
    unassigned: all.filter((each) => each.team === team.id && !each.owner).length,
    members: members
      .filter((each) => each.teams.includes(team.id))
      .map(({ id, name }) => ({
        id,
        name,
        onShift: id !== 'ma',
        load: all.filter((each) => each.owner === id).length,
        capacity: 25,
      })),
  }));
}

function escalations(world: World, state: string) {
  if (world.mode === 'empty') return [];
  return [...world.tickets.values()]
    .flatMap((ticket) =>
      ticket.escalations
        .filter((each) => state === 'all' || !each.acknowledgedAt)
        .map((each) => ({
          ...each,
          ticketId: ticket.id,
          score: ticket.score,
          team: ticket.team,
          alerts: each.recipients.map((recipient) => ({
            recipient,
            channel: 'EMAIL',
            state: 'DELIVERED',
            attempts: 1,
            at: each.firedAt,
          })),
        })),
    )
    .sort((a, b) => b.score - a.score);
}

function clocks(world: World, response: ServerResponse, id: string): void {
  const ticket = world.tickets.get(id);
  if (!ticket) return problem(response, 404, 'not-found', 'There are no clocks for this ticket.');
  json(response, {
    clocks: ticket.clocks,
    explain: [
      'The first response clock started when the message was stored, at 9:12 AM.',
      'Policy: a standard clinical request is answered in 2 hours, counted in business time.',
      'It ran from 9:12 AM to 12:00 PM, then stood still over lunch until 1:00 PM.',
    ],
  });
}

function acknowledged(world: World, response: ServerResponse, id: string): void {
  for (const ticket of world.tickets.values()) {
    const found = ticket.escalations.find((each) => each.id === id);
    if (!found) continue;
    Object.assign(found, { acknowledgedAt: new Date().toISOString(), acknowledgedBy: world.me.id });
    world.send('ticket', world.entry(ticket));
    return json(response, found);
  }
  problem(response, 404, 'not-found', 'There is no such escalation.');
}

function stream(world: World, request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': hello\n\n');
  world.listeners.add(response);
  const beat = setInterval(() => response.write(': heartbeat\n\n'), 15_000);
  request.on('close', () => {
    clearInterval(beat);
    world.listeners.delete(response);
  });
}

/** Levers for whoever looks at the screens: /__fake/mode?is=error, /__fake/arrive, /__fake/theirs?id=…, /__fake/drop, /__fake/many?count=…  */
function control(world: World, response: ServerResponse, url: URL): void {
  const lever = url.pathname.slice('/__fake/'.length);
  if (lever === 'mode') world.mode = url.searchParams.get('is') ?? '';
  if (lever === 'arrive') world.arrive();
  if (lever === 'many') world.many(Number(url.searchParams.get('count')));
  if (lever === 'drop') world.listeners.forEach((each) => each.destroy());
  if (lever === 'theirs') {
    // Somebody else takes it, and the feed is late: the next move here runs into a conflict.
    const ticket = world.tickets.get(url.searchParams.get('id') ?? '') as Ticket;
    Object.assign(ticket, {
      version: ticket.version + 1,
      owner: 'nurse2',
      ownerName: 'Tom Becker RN',
      state: 'CLAIMED',
    });
    ticket.history = [
      ...ticket.history,
      {
        at: new Date().toISOString(),
        actor: 'nurse2',
        actorName: 'Tom Becker RN',
        action: 'CLAIMED',
        detail: { owner: 'nurse2' },
      },
    ];
  }
  json(response, { mode: world.mode, tickets: world.tickets.size });
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}

export function problem(
  response: ServerResponse,
  status: number,
  slug: string,
  detail: string,
  more: object = {},
): void {
  response
    .writeHead(status, { 'Content-Type': 'application/problem+json' })
    .end(JSON.stringify({ type: `/problems/${slug}`, title: detail, status, detail, ...more }));
}

async function read(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const part of request) text += String(part);
  return text ? (JSON.parse(text) as Record<string, unknown>) : {};
}
