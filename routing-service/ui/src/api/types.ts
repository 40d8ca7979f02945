/* eslint max-lines: off */
/** What the services say, by their OpenAPI descriptions in docs/endpoints. Written by `npm run types`; do not edit. */

/** The classifier's answer. */
export interface Assessment {
  /** 1 to 5, the maximum of both rule sets */
  score: number;
  category: Category;
  tags: string[];
  /** REVIEW wherever AUTO would not be safe */
  disposition: Disposition;
  /** true only for score 1 with nothing clinical at all */
  autoReplyAllowed: boolean;
  clinical: RuleSetView;
  administrative: RuleSetView;
  hits: RuleHit[];
  /** sentences for people: why review, what decided */
  reasons: string[];
  /** ISO 639-1 code of the text as far as known */
  language: string | null;
}
/** A file that came along; its bytes stay in the ledger. Size in bytes. */
export interface Attachment {
  name: string;
  contentType: string;
  size: number;
}
/**
 * What a message is about.
 * - `UNKNOWN`: A value that this version does not know: needs review.
 */
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
/**
 * How a message came in.
 * - `STAFF`: Typed in by staff: walk-in or phone.
 * - `UNKNOWN`: A value that this version does not know: needs review.
 */
export type Channel = 'PORTAL' | 'EMAIL' | 'WEB_FORM' | 'VOICEMAIL' | 'FAX' | 'STAFF' | 'UNKNOWN';
export interface Claim {
  version?: number | null;
}
/** One clock. */
export interface Clock {
  kind: ClockKind;
  generation: number;
  state: ClockState;
  /** how long the promise lasts, in business time unless `wallClock` */
  target: string;
  wallClock: boolean;
  startedAt: string;
  /** when 50 % of the target has elapsed; absent unless running */
  remindAt: string | null;
  /** when 100 % has elapsed; absent unless running */
  dueAt: string | null;
  stoppedAt: string | null;
  /** whether it ran past its due time */
  breached: boolean;
  segments: Segment[];
}
/**
 * Which promise a clock keeps.
 * - `ACKNOWLEDGE`: A person has seen a score 5.
 * - `CLAIM`: A person has taken the ticket up.
 * - `FIRST_RESPONSE`: A person has answered the patient.
 * - `RESOLUTION`: The ticket is resolved.
 * - `UNKNOWN`: A value that this version does not know: needs review.
 */
export type ClockKind = 'ACKNOWLEDGE' | 'CLAIM' | 'FIRST_RESPONSE' | 'RESOLUTION' | 'UNKNOWN';
/**
 * Does it run?
 * - `STOPPED`: The promise was kept or the ticket was closed; frozen.
 * - `UNKNOWN`: A value that this version does not know: needs review.
 */
export type ClockState = 'RUNNING' | 'PAUSED' | 'STOPPED' | 'UNKNOWN';
/** Unresolved tickets. */
export interface Counts {
  mine: number;
  unassigned: number;
  review: number;
  breached: number;
  /** past half of their time, not yet breached */
  atRisk: number;
  teams: {
    [key: string]: number;
  };
}
/**
 * May the answer be acted on without a person looking first?
 * - `AUTO`: Safe to route by rule.
 * - `REVIEW`: A person looks, within 15 minutes.
 * - `UNKNOWN`: A value that this version does not know: needs review.
 */
export type Disposition = 'AUTO' | 'REVIEW' | 'UNKNOWN';
/** One step of the history. */
export interface HistoryEntry {
  at: string;
  actor: string;
  actorName: string;
  /** such as `ticket.claimed`; a reading is `ticket.read` */
  action: string;
  /** with the actor's note, which the audit trail itself does not hold */
  detail: {
    [key: string]: unknown;
  };
}
/**
 * How sure we are who the message is about.
 * - `CONFIRMED`: Matched by the EHR or by a signed-in portal account: may merge.
 * - `CANDIDATE`: One likely person, such as a phone number that one patient has.
 * - `AMBIGUOUS`: Several people fit, such as a household phone.
 * - `UNKNOWN`: Nobody fits.
 */
export type IdentityState = 'CONFIRMED' | 'CANDIDATE' | 'AMBIGUOUS' | 'UNKNOWN';
/**
 * What intake noticed while reading a message. None of them ever drops it; most make a person look.
 * - `AUTOMATIC_MAIL`: Sent by a machine (RFC 3834): our reply is suppressed, the ticket is not.
 * - `NO_TEXT`: Nothing to assess: empty, or a call without transcript.
 * - `UNREADABLE`: The format could not be parsed; the raw text stands in.
 * - `TRUNCATED`: Cut at the size limit; the whole is kept in the ledger.
 * - `TRANSCRIPT_FAILED`: Speech could not be turned into text.
 * - `HAS_ATTACHMENTS`: Files came with it; they are kept in the ledger.
 * - `PROXY_SENDER`: Somebody wrote for the patient.
 * - `UNKNOWN`: A value that this version does not know: needs review.
 */
export type IntakeNote =
  | 'AUTOMATIC_MAIL'
  | 'NO_TEXT'
  | 'UNREADABLE'
  | 'TRUNCATED'
  | 'TRANSCRIPT_FAILED'
  | 'HAS_ATTACHMENTS'
  | 'PROXY_SENDER'
  | 'UNKNOWN';
/** The caller. */
export interface Me {
  id: string;
  name: string;
  roles: string[];
  teams: string[];
  practice: Practice | null;
}
export interface Member {
  id: string;
  name: string;
  onShift: boolean;
  /** tickets that count against the capacity now */
  load: number;
  capacity: number;
}
/** A message of a ticket, as its reader sees it. */
export interface Message {
  id: string;
  channel: Channel;
  /** the configured way in, such as `portal` */
  source: string;
  receivedAt: string;
  /** when the sender says that it was sent */
  sentAt: string | null;
  subject: string | null;
  body: string;
  /** quoted history and signature below the new text */
  quoted: string | null;
  /** who it is about */
  patient: Person;
  /** who wrote, when that is somebody else */
  sender: Person | null;
  /** what intake noticed */
  notes: IntakeNote[];
  attachments: Attachment[];
  /** how it was scored, and why */
  assessment: Assessment;
}
/**
 * The part of a message that a span counts in.
 * - `BODY`: The new text, without quoted history.
 * - `QUOTED`: The quoted history below it.
 * - `UNKNOWN`: A value that this version does not know: needs review.
 */
export type MessageField = 'SUBJECT' | 'BODY' | 'QUOTED' | 'UNKNOWN';
/** How a ticket ended. */
export type Outcome = 'DONE' | 'ANSWERED' | 'NO_ACTION' | 'DUPLICATE' | 'SPAM';
export interface Pause {
  version?: number | null;
  reason: string;
  /** absent = until somebody resumes it */
  until?: string | null;
}
/** Without the pseudonym, which is nobody's business outside. */
export interface Person {
  identity: IdentityState;
  name: string | null;
  birthDate: string | null;
  email: string | null;
  phone: string | null;
}
export interface Practice {
  id: string;
  name: string;
  timeZone: string;
}
/** RFC 9457. Never holds patient data, a class name or SQL. */
export interface Problem {
  /** /problems/ and a name that has a page in docs/problems */
  type: string;
  /** the same for every occurrence */
  title: string;
  status: number;
  /** what to do about it */
  detail?: string;
  instance?: string;
  /** which members can not be used, and why */
  errors?: {
    field: string;
    reason: string;
  }[];
}
/** A record set aside, without its content. */
export interface QuarantinedRecord {
  id: number;
  practice: string;
  consumer: string;
  topic: string;
  position: number;
  reason: string;
  at: string;
}
/** The records set aside. */
export interface QuarantinedRecords {
  items: QuarantinedRecord[];
}
/** A ticket as the queue shows it. Name and preview are patient data: send it with `Cache-Control: no-store` and log ids only. */
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
  /** absent while it waits in its team's queue */
  owner: string | null;
  ownerName: string | null;
  patientName: string | null;
  identity: IdentityState;
  preview: string;
  openedAt: string;
  /** of the running clock that is due first */
  dueAt: string | null;
  remindAt: string | null;
  /** the kind of that clock */
  clock: ClockKind | null;
  clockState: ClockState | null;
  /** a promise that still runs is already broken */
  breached: boolean;
  /** how many are open, that is not acknowledged */
  escalations: number;
  messageIds: string[];
  messageCount: number;
}
/** A question to the queue, as parameters or as a JSON body with the same members. Unknown values are refused rather than passed over. */
export interface QueueQuery {
  team?: string | null;
  /** member id, `me` or `none` */
  owner?: string | null;
  /** `open` (the default), `all`, or states separated by commas */
  state?: string | null;
  /** scores from 1 to 5, separated by commas */
  score?: string | null;
  category?: Category | null;
  channel?: Channel | null;
  disposition?: Disposition | null;
  /** `AT_RISK`, `BREACHED` or both, separated by a comma */
  risk?: string | null;
  message?: string | null;
  /** words of the message or the patient's name, at most 200 characters */
  q?: string | null;
  /** size of the page, 50 unless told, at most 200 */
  limit?: number | null;
  /** `next` of the page before */
  after?: string | null;
}
/** A record that was sent again. */
export interface Redriven {
  id: number;
  redriven: boolean;
}
export interface Release {
  version?: number | null;
}
export interface Reopen {
  version?: number | null;
  reason: string;
}
export interface Resolve {
  version?: number | null;
  outcome: Outcome;
  note?: string | null;
}
export interface Respond {
  version?: number | null;
  note?: string | null;
}
/** One place where a rule fired, or where context kept it from firing. */
export interface RuleHit {
  ruleSet: RuleSet;
  ruleId: string;
  /** what the rule says, 1 to 5; what it would have said when `context` suppressed it */
  score: number;
  field: MessageField;
  /** offset of the first UTF-16 unit in `field` */
  start: number;
  /** offset after the last */
  end: number;
  /** the matched words */
  text: string;
  /** why it did not count (such as `negated by "no"`), or absent when it counted */
  context: string | null;
}
/**
 * One of the two rule sets, which never see each other.
 * - `UNKNOWN`: A value that this version does not know: needs review.
 */
export type RuleSet = 'CLINICAL' | 'ADMINISTRATIVE' | 'UNKNOWN';
/** What one rule set says by itself; score and category are absent where it found nothing. */
export interface RuleSetView {
  score: number | null;
  category: Category | null;
  ruleSetVersion: string;
}
/** A stretch of time in which the clock ran or was paused; `to` is absent for the one under way. */
export interface Segment {
  from: string;
  to: string | null;
  running: boolean;
  reason: string;
}
export interface StaffMember {
  id: string;
  name: string;
  role: string;
  /** false for who has left the practice's file: what they did keeps their name */
  active: boolean;
}
/**
 * A point on a clock.
 * - `REMINDER`: At 50 %, to the owner.
 * - `BREACH`: At 100 %, to the team lead.
 * - `STEP`: A further step of the chain, until a person acknowledges.
 * - `UNKNOWN`: A value that this version does not know: needs review.
 */
export type StageKind = 'REMINDER' | 'BREACH' | 'STEP' | 'UNKNOWN';
export interface Team {
  id: string;
  name: string;
  lead: string | null;
  open: number;
  unassigned: number;
  members: Member[];
}
/** A ticket with everything behind it: the members of its queue entry, where `escalations` is the list instead of the number. */
export interface Ticket {
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
  identity: IdentityState;
  preview: string;
  openedAt: string;
  dueAt: string | null;
  remindAt: string | null;
  clock: ClockKind | null;
  clockState: ClockState | null;
  breached: boolean;
  messageIds: string[];
  messageCount: number;
  /** the oldest first */
  messages: Message[];
  clocks: Clock[];
  escalations: TicketEscalation[];
  /** the oldest step first */
  history: HistoryEntry[];
  /** the latest other tickets that are surely about the same person */
  related: QueueEntry[];
}
/** One fired stage of a clock. */
export interface TicketEscalation {
  id: string;
  clock: ClockKind;
  stage: StageKind;
  step: number;
  firedAt: string;
  dueAt: string | null;
  recipients: string[];
  acknowledgedAt: string | null;
  acknowledgedBy: string | null;
}
export interface TicketPage {
  items: QueueEntry[];
  /** where the next page starts; absent on the last one */
  next: string | null;
  /** how many fit the filter */
  total: number;
}
/** A problem with a ticket, and what is there now. */
export type TicketProblem = Problem & {
  currentVersion?: number;
  current?: QueueEntry;
  /** who works on it */
  owner?: string;
  ownerName?: string;
};
/**
 * Where a ticket stands.
 * - `OPEN`: In its team's queue, nobody owns it.
 * - `ASSIGNED`: Has an owner who has not taken it up yet.
 * - `CLAIMED`: Its owner works on it.
 * - `WAITING`: Paused with a reason, such as waiting for the patient.
 * - `RESOLVED`: Done; may be reopened.
 * - `MERGED`: Joined into another ticket; only a pointer remains.
 * - `UNKNOWN`: A value that this version does not know: needs review.
 */
export type TicketState = 'OPEN' | 'ASSIGNED' | 'CLAIMED' | 'WAITING' | 'RESOLVED' | 'MERGED' | 'UNKNOWN';
export interface Transfer {
  version?: number | null;
  team: string;
  /** named by leads and admins only */
  owner?: string | null;
  reason: TransferReason;
  note?: string | null;
}
/** Why a ticket changes teams. */
export type TransferReason =
  'WRONG_TEAM' | 'NEEDS_CLINICIAN' | 'NEEDS_BILLING' | 'NEEDS_SCHEDULING' | 'CAPACITY' | 'END_OF_SHIFT' | 'OTHER';
/** How an alert stands. */
export interface Alert {
  recipient: string;
  channel: string;
  state: AlertState;
  attempts: number;
  /** when that last changed */
  at: string;
}
/**
 * What became of an alert.
 * - `PENDING`: Written down; being carried.
 * - `DELIVERED`: The carrier took it.
 * - `UNDELIVERABLE`: It can not reach this person this way; the chain goes on.
 */
export type AlertState = 'PENDING' | 'DELIVERED' | 'UNDELIVERABLE';
export interface ClockExplanation {
  clocks: Clock[];
  /** sentences for people, clock after clock */
  explain: string[];
}
/** Which tickets a policy is for: each condition that is given must hold, an empty one always does. */
export interface Condition {
  scores?: number[];
  dispositions?: Disposition[];
  categories?: Category[];
  tags?: string[];
  teams?: string[];
  channels?: Channel[];
}
/** An escalation as people see it, with its alerts. */
export interface Escalation {
  id: string;
  ticketId: string;
  clock: ClockKind;
  stage: StageKind;
  step: number;
  firedAt: string;
  dueAt: string | null;
  score: number;
  team: string;
  recipients: string[];
  acknowledgedAt: string | null;
  acknowledgedBy: string | null;
  alerts: Alert[];
}
/** The newest first. */
export interface EscalationList {
  items: Escalation[];
}
/** One promise. */
export interface Policy {
  /** a sentence for people, such as "a score 5 is acknowledged in 5 minutes" */
  name: string;
  when: Condition;
  clock: ClockKind;
  /** how long the promise lasts */
  target: string;
  /** counted day and night; by default only in business time */
  wallClock: boolean;
}
/** In the order in which they are tried. */
export interface PolicyList {
  items: Policy[];
}
