import type {
  Category,
  Channel,
  ClockKind,
  IdentityState,
  IntakeNote,
  Outcome,
  RuleSet,
  StageKind,
  TicketState,
  TransferReason,
} from '../api/types';

/** The words that people read for the words that the API speaks. */
export const category: Record<Category, string> = {
  PRESCRIPTION_REFILL: 'Refill',
  APPOINTMENT: 'Appointment',
  BILLING: 'Billing',
  PRIOR_AUTHORIZATION: 'Prior authorization',
  TEST_RESULT: 'Test result',
  CLINICAL_SYMPTOM: 'Symptom',
  MEDICATION_QUESTION: 'Medication question',
  MENTAL_HEALTH: 'Mental health',
  REFERRAL: 'Referral',
  RECORDS_REQUEST: 'Records request',
  PORTAL_ACCESS: 'Portal access',
  GENERAL_INQUIRY: 'General inquiry',
  SPAM_OR_MISDIRECTED: 'Spam or misdirected',
  UNKNOWN: 'Not classified',
};

export const channel: Record<Channel, string> = {
  PORTAL: 'Portal',
  EMAIL: 'Email',
  WEB_FORM: 'Web form',
  VOICEMAIL: 'Voicemail',
  FAX: 'Fax',
  STAFF: 'Entered by staff',
  UNKNOWN: 'Unknown channel',
};

export const state: Record<TicketState, string> = {
  OPEN: 'Open',
  ASSIGNED: 'Assigned',
  CLAIMED: 'Claimed',
  WAITING: 'Waiting',
  RESOLVED: 'Resolved',
  MERGED: 'Merged',
  UNKNOWN: 'Unknown',
};

const scoreWords: Record<number, string> = {
  5: 'Clinical urgent',
  4: 'Clinical',
  3: 'Admin urgent',
  2: 'Admin',
  1: 'Self-serve',
};
export const score = (value: number): string => scoreWords[value] ?? 'Not scored';

const scoreSentences: Record<number, string> = {
  5: 'clinical urgent',
  4: 'clinical standard',
  3: 'administrative urgent',
  2: 'administrative standard',
  1: 'self-serve',
};
export const scoreInFull = (value: number): string => scoreSentences[value] ?? 'not scored';

export const clock: Record<ClockKind, string> = {
  ACKNOWLEDGE: 'Acknowledge',
  CLAIM: 'Claim',
  FIRST_RESPONSE: 'First response',
  RESOLUTION: 'Resolution',
  UNKNOWN: 'Clock',
};

export const identity: Record<IdentityState, { word: string; means: string }> = {
  CONFIRMED: { word: 'Confirmed', means: 'Matched by the chart or a signed-in portal account' },
  CANDIDATE: { word: 'Likely match', means: 'One person fits: check name and date of birth before you act' },
  AMBIGUOUS: { word: 'Several people fit', means: 'Such as a household phone: ask who this is about' },
  UNKNOWN: { word: 'Not identified', means: 'Nobody in the chart fits what we know' },
};

export const note: Record<IntakeNote, string> = {
  AUTOMATIC_MAIL: 'Sent by a machine',
  NO_TEXT: 'No text',
  UNREADABLE: 'Could not be read: shown raw',
  TRUNCATED: 'Cut at the size limit',
  TRANSCRIPT_FAILED: 'No transcript: listen to the recording',
  HAS_ATTACHMENTS: 'Has attachments',
  PROXY_SENDER: 'Written for the patient',
  UNKNOWN: 'Needs a look',
};

export const stage = (kind: StageKind, step: number): string =>
  ({ REMINDER: 'Reminder at 50 %', BREACH: 'Breach', STEP: `Escalation step ${step}`, UNKNOWN: 'Escalation' })[kind];

const promised: Record<ClockKind, string> = {
  ACKNOWLEDGE: 'acknowledged',
  CLAIM: 'taken up',
  FIRST_RESPONSE: 'answered',
  RESOLUTION: 'resolved',
  UNKNOWN: 'looked at',
};

/** What is wrong, in the words of the alert that was sent about it. */
export const broken = (clock: ClockKind, stage: StageKind, step: number): string =>
  ({
    REMINDER: `Half of its time to be ${promised[clock]} is used up`,
    BREACH: `Not ${promised[clock]} in time`,
    STEP: `Not ${promised[clock]} in time, and nobody reacts: step ${step}`,
    UNKNOWN: `Not ${promised[clock]}`,
  })[stage];

export const ruleSet: Record<RuleSet, string> = {
  CLINICAL: 'Clinical rules',
  ADMINISTRATIVE: 'Administrative rules',
  UNKNOWN: 'Rules',
};

export const transferReason: Record<TransferReason, string> = {
  WRONG_TEAM: 'Wrong team',
  NEEDS_CLINICIAN: 'Needs a clinician',
  NEEDS_BILLING: 'Needs billing',
  NEEDS_SCHEDULING: 'Needs scheduling',
  CAPACITY: 'No capacity',
  END_OF_SHIFT: 'End of shift',
  OTHER: 'Other',
};

export const outcome: Record<Outcome, { word: string; means: string }> = {
  DONE: { word: 'Done', means: 'What was asked for has been done' },
  ANSWERED: { word: 'Answered', means: 'The patient has the answer' },
  NO_ACTION: { word: 'No action needed', means: 'Read, and nothing is to be done' },
  DUPLICATE: { word: 'Duplicate', means: 'Handled in another ticket' },
  SPAM: { word: 'Spam or misdirected', means: 'Not from or about a patient of ours' },
};

/** `SCORE_RAISED`, `ticket.score_raised` → `Score raised`: for values that carry their own words. */
export function sentence(code: string): string {
  const words = code
    .replace(/^ticket\./, '')
    .replace(/[_.-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
