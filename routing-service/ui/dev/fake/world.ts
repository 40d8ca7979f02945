import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import type { Category, Channel, Clock, Message, Person, QueueEntry, Ticket } from '../../src/api/types';
import { assess } from './hits';
import { me, members, teamFor, teams } from './staff';

interface Line {
  id: string;
  channel: Channel;
  patient: { name?: string; birthDate?: string; email?: string; phone?: string };
  subject?: string;
  body: string;
  minutesAgo: number;
  expect: { score: number[]; category: Category; disposition?: string };
}

const nobody: Person = { identity: 'UNKNOWN', name: null, birthDate: null, email: null, phone: null };
const MINUTE = 60_000;
const nameOf = (id: string) => members.find((each) => each.id === id)?.name ?? 'System';
const iso = (at: number) => new Date(at).toISOString();
const target: Record<number, number> = { 5: 5, 4: 120, 3: 180, 2: 240, 1: 510 };

/** The sample morning as tickets, in memory, with a change feed. */
export class World {
  tickets = new Map<string, Ticket>();
  mode = '';
  sequence = 0;
  listeners = new Set<ServerResponse>();
  private arrivals: Line[];

  constructor() {
    const file = new URL('../../../../deploy/practice/morning.jsonl', import.meta.url);
    const lines = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((each) => JSON.parse(each) as Line);
    this.arrivals = lines.filter((each) => each.id === 'm47' || each.id === 'm43');
    for (const line of lines) if (!this.arrivals.includes(line)) this.open(line);
    this.arrange();
  }

  open(line: Line, minutesAgo = line.minutesAgo): Ticket {
    const score = line.expect.score.at(-1) ?? 2;
    const review = line.expect.disposition === 'REVIEW';
    const at = Date.now() - Math.min(minutesAgo, 300) * MINUTE;
    const message = this.message(line, at, score, review);
    const due = at + (review ? 15 : (target[score] ?? 240)) * MINUTE;
    const kind = score === 5 ? 'ACKNOWLEDGE' : review ? 'CLAIM' : 'FIRST_RESPONSE';
    const clock = this.clock(kind, at, due, score);
    const ticket: Ticket = {
      id: randomUUID(),
      version: 1,
      state: 'OPEN',
      generation: 1,
      score,
      category: line.expect.category,
      tags: [],
      disposition: review ? 'REVIEW' : 'AUTO',
      channels: [line.channel],
      team: review ? 'review' : teamFor(score, line.expect.category),
      owner: null,
      ownerName: null,
      patientName: line.patient.name ?? null,
      identity: message.patient.identity,
      preview: `${line.subject ? `${line.subject}: ` : ''}${line.body}`.replace(/\s+/g, ' ').slice(0, 140),
      openedAt: iso(at),
      dueAt: clock.dueAt ?? null,
      remindAt: clock.remindAt ?? null,
      clock: kind,
      clockState: 'RUNNING',
      breached: due < Date.now(),
      messageIds: [message.id],
      messageCount: 1,
      messages: [message],
      clocks: [clock],
      escalations: [],
      history: [
        {
          at: iso(at + 400),
          actor: 'routing',
          actorName: 'System',
          action: 'OPENED',
          detail: { team: teamFor(score, line.expect.category), rule: 'what needs a nurse goes to clinical' },
        },
      ],
      related: [],
    };
    this.tickets.set(ticket.id, ticket);
    return ticket;
  }

  private message(line: Line, at: number, score: number, review: boolean): Message {
    const proxy = /wife|mother|mom\b/i.test(line.body);
    return {
      id: randomUUID(),
      channel: line.channel,
      source: line.channel.toLowerCase(),
      receivedAt: iso(at),
      sentAt: iso(at - 2000),
      subject: line.subject ?? null,
      body: line.body,
      quoted:
        line.id === 'm30'
          ? 'On Tue, the front desk wrote:\n> Please take it with food and call us if it does not get better.'
          : null,
      patient: {
        ...nobody,
        identity: line.channel === 'PORTAL' ? 'CONFIRMED' : line.channel === 'VOICEMAIL' ? 'AMBIGUOUS' : 'CANDIDATE',
        ...line.patient,
      },
      sender: proxy ? { ...nobody, name: 'Somebody who writes for the patient' } : null,
      notes: proxy ? ['PROXY_SENDER'] : [],
      attachments:
        line.id === 'm08'
          ? [
              {
                name: 'receipt-november-12-front-desk-copay-paid-in-cash.pdf',
                contentType: 'application/pdf',
                size: 183_400,
              },
            ]
          : [],
      assessment: assess(line.subject ?? '', line.body, score, line.expect.category, review),
    };
  }

  private clock(kind: Clock['kind'], from: number, due: number, score: number): Clock {
    return {
      kind,
      generation: 1,
      state: 'RUNNING',
      target: `PT${Math.round((due - from) / MINUTE)}M`,
      wallClock: score === 5 || kind === 'CLAIM',
      startedAt: iso(from),
      remindAt: iso((from + due) / 2),
      dueAt: iso(due),
      stoppedAt: null,
      breached: due < Date.now(),
      segments: [{ from: iso(from), to: null, running: true, reason: 'opened' }],
    };
  }

  /** Spreads tickets over the states that a desk shows at eleven in the morning. */
  private arrange(): void {
    const all = [...this.tickets.values()];
    all.forEach((ticket, index) => {
      if (ticket.score === 5) return this.escalate(ticket, index);
      this.due(ticket, [95, 140, 4, 60, -7, 31, 200, 1080, 75][index % 9] ?? 60, index);
      const members_ = members.filter((each) => each.teams.includes(ticket.team));
      const owner = members_[index % (members_.length + 1)];
      if (owner)
        Object.assign(ticket, {
          owner: owner.id,
          ownerName: owner.name,
          state: index % 3 ? 'CLAIMED' : 'ASSIGNED',
          version: 3,
        });
      if (index % 11 === 6)
        Object.assign(ticket, { state: 'WAITING', clockState: 'PAUSED', dueAt: null, remindAt: null });
      if (index % 13 === 9)
        Object.assign(ticket, { state: 'RESOLVED', clock: null, clockState: null, dueAt: null, remindAt: null });
      if (ticket.breached && ticket.state !== 'RESOLVED' && ticket.state !== 'WAITING') this.escalate(ticket, index);
    });
    const lam = all.filter((each) => each.patientName === 'Beatrice Lam');
    if (lam[0] && lam[1]) this.join(lam[0], lam[1]);
    const long = all.find((each) => each.patientName === 'Harold P. Whitcomb');
    if (long) long.patientName = 'Maximiliane-Wilhelmina Featherstonehaugh-Cholmondeley of Wolfeschlegelstein';
  }

  private due(ticket: Ticket, minutes: number, index: number): void {
    const due = Date.now() + minutes * MINUTE;
    const remind = index % 4 === 1 ? Date.now() - 3 * MINUTE : Date.now() + (minutes / 2) * MINUTE;
    Object.assign(ticket, { dueAt: iso(due), remindAt: iso(remind), breached: minutes < 0 });
    ticket.clocks = ticket.clocks.map((each) => ({
      ...each,
      dueAt: iso(due),
      remindAt: iso(remind),
      breached: minutes < 0,
      target: 'PT2H',
    }));
  }

  private escalate(ticket: Ticket, index: number): void {
    const breach = ticket.breached;
    ticket.escalations = [
      {
        id: randomUUID(),
        clock: ticket.clock ?? 'CLAIM',
        stage: breach ? 'BREACH' : 'REMINDER',
        step: 0,
        firedAt: iso(Date.now() - (index + 2) * MINUTE),
        dueAt: ticket.dueAt,
        recipients: breach ? ['lead'] : ['nurse', 'nurse2'],
        acknowledgedAt: null,
        acknowledgedBy: null,
      },
    ];
  }

  private join(into: Ticket, from: Ticket): void {
    this.tickets.delete(from.id);
    into.messages = [...into.messages, ...from.messages];
    into.messageIds = into.messages.map((each) => each.id);
    into.messageCount = 2;
    into.channels = ['WEB_FORM', 'EMAIL'];
  }

  entry(ticket: Ticket): QueueEntry {
    const { messages: _m, clocks: _c, escalations, history: _h, related: _r, ...entry } = ticket;
    return { ...entry, escalations: escalations.filter((each) => !each.acknowledgedAt).length };
  }

  changed(ticket: Ticket, actor: string, action: string, detail: Record<string, unknown> = {}): void {
    ticket.version++;
    ticket.history = [...ticket.history, { at: iso(Date.now()), actor, actorName: nameOf(actor), action, detail }];
    this.send('ticket', this.entry(ticket));
  }

  send(event: string, data: unknown): void {
    this.sequence++;
    for (const each of this.listeners)
      each.write(`id: ${this.sequence}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  arrive(): void {
    const line = this.arrivals.pop() ?? this.arrivals[0];
    if (line) this.send('ticket', this.entry(this.open(line, 0)));
  }

  /** As many as a bad day has. */
  many(count: number): void {
    const all = [...this.tickets.values()];
    for (let index = 0; index < count; index++) {
      const like = all[index % all.length];
      if (like)
        this.tickets.set(`many-${index}`, { ...like, id: `many-${index}`, preview: `${index} ${like.preview}` });
    }
  }

  readonly me = me;
  readonly teams = teams;
}
