// Takes pictures of the built screens over the fake server, for people to look at, and stops at accessibility or policy
// violations. Usage: npm run build && npm run look [-- only-some-names]
import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { scenes } from './scenes.mjs';

const out = '../target/ui-shots';
const wanted = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const server = await preview({
  configFile: 'vite.fake.config.ts',
  configLoader: 'runner',
  preview: { port: 4199, strictPort: false },
  logLevel: 'warn',
});
const base = server.resolvedUrls.local[0].replace(/\/$/, '');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
let wrong = 0;
for (const { name, width = 1440, height = 900, dark = false, path = '/', act, expectErrors = false } of scenes) {
  if (wanted.length && !wanted.some((each) => name.includes(each))) continue;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  const said = [];
  page.on('console', (message) => message.type() === 'error' && said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  const lever = (what) => page.request.get(`${base}/__fake/${what}`);
  await lever('mode?is=');
  try {
    await act?.before?.(lever);
    await page.goto(base + path);
    await page.waitForTimeout(700);
    await act?.after?.(page, lever);
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${out}/${name}.png` });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    for (const each of violations) {
      wrong++;
      console.log(
        `${name}: axe ${each.id} (${each.impact}): ${each.help}\n   ${each.nodes
          .slice(0, 3)
          .map((node) => `${node.html.slice(0, 160)} :: ${node.any[0]?.message ?? ''}`)
          .join('\n   ')}`,
      );
    }
  } catch (error) {
    said.push(String(error).slice(0, 500));
  }
  const serious = said.filter((each) => !(expectErrors && /Failed to load resource|status of/.test(each)));
  if (serious.length) {
    wrong += serious.length;
    console.log(`${name}: console\n   ${[...new Set(serious)].join('\n   ')}`);
  }
  await lever('mode?is=').catch(() => undefined);
  await context.close();
}
await browser.close();
await server.close();
console.log(wrong ? `${wrong} findings` : 'No findings');
process.exit(wrong ? 1 : 0);
