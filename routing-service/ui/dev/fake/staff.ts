import type { Category, Me } from '../../src/api/types';

export const me: Me = {
  id: 'nurse',
  name: 'Nora Reyes RN',
  roles: ['clinician'],
  teams: ['clinical', 'review'],
  practice: { id: 'demo', name: 'Demo Family Medicine', timeZone: 'America/New_York' },
};

export const members: { id: string; name: string; teams: string[] }[] = [
  { id: 'coordinator', name: 'Carla Ortiz', teams: ['patient-services', 'review'] },
  { id: 'nurse', name: 'Nora Reyes RN', teams: ['clinical', 'review'] },
  { id: 'nurse2', name: 'Tom Becker RN', teams: ['clinical'] },
  { id: 'ma', name: 'Maya Lindqvist MA', teams: ['clinical'] },
  { id: 'billing', name: 'Bill Tanaka', teams: ['billing'] },
  { id: 'auth', name: 'Aisha Grant', teams: ['billing'] },
  { id: 'scheduler', name: 'Sam Whitfield', teams: ['scheduling'] },
  { id: 'lead', name: 'Lena Hoffman', teams: [] },
  { id: 'admin', name: 'Adam Price', teams: [] },
];

export const teams = [
  { id: 'clinical', name: 'Clinical', lead: 'lead' },
  { id: 'billing', name: 'Billing & Authorization', lead: 'lead' },
  { id: 'scheduling', name: 'Scheduling', lead: 'lead' },
  { id: 'patient-services', name: 'Patient Services', lead: 'lead' },
  { id: 'review', name: 'Review', lead: 'lead' },
];

export function teamFor(score: number, category: Category): string {
  if (score >= 4) return 'clinical';
  if (category === 'BILLING' || category === 'PRIOR_AUTHORIZATION') return 'billing';
  return category === 'APPOINTMENT' || category === 'REFERRAL' ? 'scheduling' : 'patient-services';
}
