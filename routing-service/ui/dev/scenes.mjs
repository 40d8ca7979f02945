const phone = { width: 390, height: 844 };
const mode = (is) => ({ before: (lever) => lever(`mode?is=${is}`) });
const openRow = (name) => async (page) => {
  await page.locator('[data-ticket]', { hasText: name }).first().click();
  await page.waitForTimeout(600);
};
const then = (...steps) => ({
  after: async (page, lever) => {
    for (const step of steps) await step(page, lever);
  },
});
const press = (key) => (page) => page.keyboard.press(key);

/** What is looked at: name, size, address, and what is done first. */
export const scenes = [
  { name: 'queue-light' },
  { name: 'queue-dark', dark: true },
  { name: 'queue-1180', width: 1180, height: 800 },
  { name: 'queue-phone', ...phone },
  { name: 'queue-phone-dark', ...phone, dark: true },
  { name: 'queue-filtered', path: '/?view=open&score=5,4&channel=PORTAL' },
  { name: 'queue-search', act: then((page) => page.getByLabel('Search tickets').fill('refill')) },
  { name: 'queue-risk', path: '/?view=risk' },
  { name: 'queue-none-fit', path: '/?view=mine&category=REFERRAL' },
  { name: 'queue-empty', act: mode('empty') },
  { name: 'queue-loading', act: mode('slow') },
  { name: 'queue-error', expectErrors: true, act: { ...mode('error'), after: (page) => page.waitForTimeout(4000) } },
  { name: 'queue-arrival', act: then((_page, lever) => lever('arrive')) },
  { name: 'queue-reconnecting', expectErrors: true, act: then((page, lever) => lever('drop')) },
  { name: 'queue-offline', expectErrors: true, act: then((page) => page.context().setOffline(true)) },
  { name: 'queue-10000', act: { before: (lever) => lever('many?count=0') } },
  { name: 'ticket-5-light', act: then(openRow('Frank Delaney')) },
  { name: 'ticket-5-dark', dark: true, act: then(openRow('Frank Delaney')) },
  { name: 'ticket-5-phone', ...phone, act: then(openRow('Frank Delaney')) },
  { name: 'ticket-suppressed', act: then(openRow('Hannah Eckert')) },
  { name: 'ticket-two-messages', path: '/?view=team:scheduling', act: then(openRow('Beatrice Lam')) },
  { name: 'ticket-long-text', act: then(openRow('Maximiliane')) },
  { name: 'ticket-long-phone', ...phone, act: then(openRow('Maximiliane')) },
  {
    name: 'ticket-explain',
    path: '/?view=team:scheduling',
    act: then(openRow('Susan Ikeda'), (page) => page.getByRole('button', { name: 'Explain' }).click()),
  },
  {
    name: 'ticket-transfer',
    path: '/?view=team:scheduling',
    act: then(openRow('Susan Ikeda'), press('t'), (page) =>
      page.getByRole('dialog').getByRole('button', { name: 'Transfer' }).click(),
    ),
  },
  {
    name: 'ticket-resolve-dark',
    path: '/?view=team:scheduling',
    dark: true,
    act: then(openRow('Susan Ikeda'), press('e')),
  },
  {
    name: 'ticket-pause-phone',
    path: '/?view=team:scheduling',
    ...phone,
    act: then(
      openRow('Susan Ikeda'),
      (page) => page.getByLabel('More actions').click(),
      (page) => page.getByRole('menuitem', { name: 'Pause' }).click(),
    ),
  },
  {
    name: 'ticket-conflict',
    path: '/?view=team:scheduling',
    expectErrors: true,
    act: then(openRow('Roger Templeton'), async (page, lever) => {
      const id = page.url().match(/tickets\/([^?]+)/)[1];
      await lever(`theirs?id=${id}`);
      await page.keyboard.press('e');
      await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click();
    }),
  },
  { name: 'ticket-gone', path: '/tickets/none', expectErrors: true },
  { name: 'escalations-light', path: '/escalations' },
  { name: 'escalations-phone', ...phone, path: '/escalations' },
  { name: 'escalations-empty', path: '/escalations', act: mode('empty') },
  { name: 'keys', act: then(press('?')) },
  { name: 'menu', act: then((page) => page.getByLabel('account and settings').click()) },
  { name: 'menu-dark-filter', dark: true, act: then((page) => page.getByLabel('Category filter').click()) },
  { name: 'nav-phone', ...phone, act: then((page) => page.getByLabel('Open the menu').click()) },
  { name: 'sign-in', act: mode('signedout'), expectErrors: true },
  {
    name: 'session-expired-dark',
    dark: true,
    expectErrors: true,
    act: then(
      (_page, lever) => lever('mode?is=signedout'),
      (page) => page.locator('[data-ticket]').first().click(),
    ),
  },
  {
    name: 'signed-out',
    act: then(
      (page) => page.getByLabel('account and settings').click(),
      (page) => page.getByText('Sign out').click(),
    ),
  },
];
