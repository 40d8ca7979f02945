/** The HTTP API of the suite, as the browser sees it. Names and meanings are those of the contract. */

export type TicketState = 'OPEN' | 'ASSIGNED' | 'CLAIMED' | 'WAITING' | 'RESOLVED' | 'MERGED' | 'UNKNOWN';
export type Channel = 'PORTAL' | 'EMAIL' | 'WEB_FORM' | 'VOICEMAIL' | 'FAX' | 'STAFF' | 'UNKNOWN';
export type Disposition = 'AUTO' | 'REVIEW' | 'UNKNOWN';
export type Identity = 'CONFIRMED' | 'CANDIDATE' | 'AMBIGUOUS' | 'UNKNOWN';
export type ClockKind = 'ACKNOWLEDGE' | 'CLAIM' | 'FIRST_RESPONSE' | 'RESOLUTION' | 'UNKNOWN';
export type ClockState = 'RUNNING' | 'PAUSED' | 'STOPPED' | 'UNKNOWN';
export type StageKind = 'REMINDER' | 'BREACH' | 'STEP' | 'UNKNOWN';
export type RuleSet = 'CLINICAL' | 'ADMINISTRATIVE' | 'UNKNOWN';
export type Field = 'SUBJECT' | 'BODY' | 'QUOTED' | 'UNKNOWN';
export type Note =
  | 'AUTOMATIC_MAIL'
  | 'NO_TEXT'
  | 'UNREADABLE'
  | 'TRUNCATED'
  | 'TRANSCRIPT_FAILED'
  | 'HAS_ATTACHMENTS'
  | 'PROXY_SENDER'
  | 'UNKNOWN';
export type Category =
  | 'PRESCRIPTION_REFILL'
  | 'APPOINTMENT'
  | 'BILLING'
  | 'PRIOR_AUTHORIZATION'
  | 'TEST_RESULT'
  | 'CLINICAL_SYMPTOM'
  | 'MEDICATION_QUESTION'
  | 'MENTAL_HEALTH'
  | 'REFERRAL'
  | 'RECORDS_REQUEST'
  | 'PORTAL_ACCESS'
  | 'GENERAL_INQUIRY'
  | 'SPAM_OR_MISDIRECTED'
  | 'UNKNOWN';

/** An instant, ISO 8601 in UTC. */
export type Instant = string;

export interface QueueEntry {
  id: string;
  version: number;
  state: TicketState;
  generation: number;
  score: number;
  category: Category;
  tags: string[];
  disposition: Disposition;
  channels: Channel[];
  team: string;
  owner: string | null;
  ownerName: string | null;
  patientName: string | null;
  identity: Identity;
  preview: string;
  openedAt: Instant;
  dueAt: Instant | null;
  remindAt: Instant | null;
  clock: ClockKind | null;
  clockState: ClockState | null;
  breached: boolean;
  /** How many escalations are open. */
  escalations: number;
  messageIds: string[];
  messageCount: number;
}

export interface TicketPage {
  items: QueueEntry[];
  next: string | null;
  total: number;
}

export interface RuleHit {
  ruleSet: RuleSet;
  ruleId: string;
  score: number;
  field: Field;
  /** UTF-16 offsets in the field: first unit, and after the last. */
  start: number;
  end: number;
  text: string;
  /** Why it did not count; absent when it counted. */
  context?: string | null;
}

export interface RuleSetView {
  score?: number | null;
  category?: Category | null;
  ruleSetVersion: string;
}

export interface Assessment {
  score: number;
  category: Category;
  tags: string[];
  disposition: Disposition;
  autoReplyAllowed: boolean;
  clinical: RuleSetView;
  administrative: RuleSetView;
  hits: RuleHit[];
  reasons: string[];
  language?: string | null;
}

export interface Person {
  identity: Identity;
  name?: string | null;
  birthDate?: string | null;
  email?: string | null;
  phone?: string | null;
}

export interface Attachment {
  name: string;
  contentType: string;
  /** In bytes. */
  size: number;
}

export interface Message {
  id: string;
  channel: Channel;
  source: string;
  receivedAt: Instant;
  sentAt?: Instant | null;
  subject?: string | null;
  body: string;
  quoted?: string | null;
  patient: Person;
  sender?: Person | null;
  notes: Note[];
  attachments: Attachment[];
  assessment: Assessment | null;
}

export interface Segment {
  from: Instant;
  to?: Instant | null;
  running: boolean;
  reason: string;
}

export interface Clock {
  kind: ClockKind;
  generation: number;
  state: ClockState;
  /** ISO 8601 duration, or seconds. */
  target: string | number;
  wallClock: boolean;
  startedAt: Instant;
  remindAt?: Instant | null;
  dueAt?: Instant | null;
  stoppedAt?: Instant | null;
  breached: boolean;
  segments: Segment[];
}

export interface ClockExplanation {
  clocks: Clock[];
  explain: string[];
}

export interface Escalation {
  id: string;
  clock: ClockKind;
  stage: StageKind;
  step: number;
  firedAt: Instant;
  dueAt?: Instant | null;
  recipients: string[];
  acknowledgedAt?: Instant | null;
  acknowledgedBy?: string | null;
}

export interface Alert {
  recipient: string;
  channel: string;
  state: string;
  attempts: number;
  at?: Instant | null;
}

export interface OpenEscalation extends Escalation {
  ticketId: string;
  score: number;
  team: string;
  alerts: Alert[];
}

export interface HistoryEntry {
  at: Instant;
  actor: string;
  actorName?: string;
  /** Such as `ticket.claimed`; a reading is `ticket.read`. */
  action: string;
  detail?: Record<string, unknown> | string | null;
}

/** A queue entry with everything behind it; its escalations are listed instead of counted. */
export interface Ticket extends Omit<QueueEntry, 'escalations'> {
  messages: Message[];
  clocks: Clock[];
  escalations: Escalation[];
  history: HistoryEntry[];
  related: QueueEntry[];
}

export interface Member {
  id: string;
  name: string;
  onShift: boolean;
  load: number;
  capacity: number;
}

export interface Team {
  id: string;
  name: string;
  lead: string | null;
  open: number;
  unassigned: number;
  members: Member[];
}

export interface Me {
  id: string;
  name: string;
  roles: string[];
  teams: string[];
  practice: { id: string; name: string; timeZone: string };
}

export interface Counts {
  mine: number;
  unassigned: number;
  review: number;
  breached: number;
  atRisk: number;
  teams: Record<string, number>;
}

export type TransferReason =
  'WRONG_TEAM' | 'NEEDS_CLINICIAN' | 'NEEDS_BILLING' | 'NEEDS_SCHEDULING' | 'CAPACITY' | 'END_OF_SHIFT' | 'OTHER';
export type Outcome = 'DONE' | 'ANSWERED' | 'NO_ACTION' | 'DUPLICATE' | 'SPAM';

/** RFC 9457, with the extension members of ticket conflicts. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  currentVersion?: number;
  current?: QueueEntry;
  owner?: string;
  ownerName?: string;
}
