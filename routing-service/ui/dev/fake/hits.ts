import type { Assessment, Category, RuleHit } from '../../src/api/types';

/** A few rules, just enough for the marks to have something to mark. */
const rules: [RegExp, 'CLINICAL' | 'ADMINISTRATIVE', string, number][] = [
  [/parked a truck on his chest|left arm feels dead/i, 'CLINICAL', 'cardiac.chest-pressure', 5],
  [/chest and his left arm/i, 'CLINICAL', 'cardiac.radiating', 5],
  [/sweating through/i, 'CLINICAL', 'cardiac.diaphoresis', 5],
  [/talking funny|side of his face is kind of hanging down/i, 'CLINICAL', 'stroke.face-speech', 5],
  [/keeps dropping his coffee cup/i, 'CLINICAL', 'stroke.arm', 5],
  [/throat feels like its closing|lips are puffing up/i, 'CLINICAL', 'anaphylaxis.airway', 5],
  [/putting the old ones aside|don't want to be h\w*/i, 'CLINICAL', 'self-harm.means', 5],
  [/fever/i, 'CLINICAL', 'symptom.fever', 4],
  [/sore since \w+|runny nose/i, 'CLINICAL', 'symptom.ent', 4],
  [/refil\w*|renew/i, 'CLINICAL', 'medication.refill', 4],
  [/ran out/i, 'CLINICAL', 'medication.out', 4],
  [/results?/i, 'CLINICAL', 'result.question', 4],
  [/ibuprofen|losartan/i, 'CLINICAL', 'medication.named', 4],
  [/authorization/i, 'ADMINISTRATIVE', 'authorization.named', 3],
  [/tomorrow|TODAY/i, 'ADMINISTRATIVE', 'deadline.near', 3],
  [/bill|statement|balance|copay/i, 'ADMINISTRATIVE', 'billing.named', 2],
  [/appointment|reschedule|cancel/i, 'ADMINISTRATIVE', 'visit.named', 2],
  [/log in|portal/i, 'ADMINISTRATIVE', 'portal.access', 1],
];

export function assess(subject: string, body: string, score: number, category: Category, review: boolean): Assessment {
  const hits: RuleHit[] = [];
  for (const [field, text] of [
    ['SUBJECT', subject],
    ['BODY', body],
  ] as const) {
    for (const [pattern, ruleSet, ruleId, says] of rules) {
      for (const found of text.matchAll(new RegExp(pattern.source, 'gi'))) {
        const before = text.slice(Math.max(0, found.index - 8), found.index);
        const context = /\b(no|not)\s+$/i.test(before) ? 'negated by “no”' : null;
        if (says > score && !context) continue;
        hits.push({
          ruleSet,
          ruleId,
          score: says,
          field,
          start: found.index,
          end: found.index + found[0].length,
          text: found[0],
          context,
        });
      }
    }
  }
  const best = (set: string) =>
    Math.max(0, ...hits.filter((each) => each.ruleSet === set && !each.context).map((each) => each.score));
  const clinical = score >= 4 ? score : best('CLINICAL');
  const administrative = score < 4 ? score : best('ADMINISTRATIVE');
  return {
    score,
    category,
    tags: [],
    disposition: review ? 'REVIEW' : 'AUTO',
    autoReplyAllowed: score === 1,
    clinical: { score: clinical || null, category: clinical ? category : null, ruleSetVersion: 'clinical-14' },
    administrative: {
      score: administrative || null,
      category: administrative ? 'APPOINTMENT' : null,
      ruleSetVersion: 'admin-9',
    },
    hits,
    reasons: review
      ? ['Neither rule set found what this is about', 'A person decides within 15 minutes']
      : [
          score >= 4
            ? `The clinical rules say ${score}, which decides`
            : `Only the administrative rules found something: ${score}`,
        ],
    language: 'en',
  };
}
