// What a browser loads before the queue shows: the page's scripts and what they import at once, gzipped. Fails above the budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 250;
const html = readFileSync('dist/index.html', 'utf8');
const files = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file);
let script = 0;
for (const file of files) {
  const kb = gzipSync(readFileSync(`dist/${file}`)).length / 1000;
  if (file.endsWith('.js')) script += kb;
  console.log(`${kb.toFixed(1).padStart(7)} kB  ${file}`);
}
console.log(`${script.toFixed(1).padStart(7)} kB  initial script, gzipped (budget ${BUDGET_KB} kB)`);
process.exit(script > BUDGET_KB ? 1 : 0);
