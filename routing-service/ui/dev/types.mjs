// Writes src/api/types.ts from the committed descriptions of the APIs that the desk speaks to. With --check it only compares.
import openapiTS, { astToString } from 'openapi-typescript';
import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { format, resolveConfig } from 'prettier';

const TYPES = 'src/api/types.ts';
const SERVICES = ['routing-service', 'sla-escalation-service'];

/** The schemas of all services by name; a name means the same everywhere. */
function merged() {
  const schemas = {};
  for (const service of SERVICES) {
    const api = JSON.parse(readFileSync(`../../docs/endpoints/${service}.openapi.json`, 'utf8'));
    for (const [name, schema] of Object.entries(api.components.schemas)) {
      if (name in schemas && !isDeepStrictEqual(schemas[name], schema))
        throw new Error(`${name} of ${service} is another ${name}: give it another name in its openapi.yml`);
      schemas[name] = schema;
    }
  }
  return schemas;
}

async function written() {
  const schemas = merged();
  const ast = await openapiTS({
    openapi: '3.1.0',
    info: { title: 'The desk', version: 'v1' },
    paths: {},
    components: { schemas },
  });
  // Plain types instead of one deep interface, components["schemas"]["Ticket"], and comments in words alone.
  const body = astToString(ast.filter((node) => node.name?.text === 'components'));
  const types = body.slice(body.indexOf('schemas: {') + 'schemas: {'.length, body.lastIndexOf('responses: never'));
  const flat = types
    .slice(0, types.lastIndexOf('}'))
    .replace(/components\["schemas"\]\["(\w+)"\]/g, '$1')
    .replace(/^ {8}(\w+): /gm, 'export type $1 = ');
  const plain = flat
    .replace(/^ *\* Format: .*\n|^ *\* @enum .*\n|^ *\/\*\* Format: .*\n/gm, '')
    .replace(/@description /g, '')
    .replace(/^( *\*) +- /gm, '$1 - ')
    .replace(/\/\*\*\n *\* ([^\n]*)\n *\*\//g, '/** $1 */')
    .replace(/^export type (\w+) = \{$/gm, 'export interface $1 {');
  const head = `/* eslint max-lines: off */
/** What the services say, by their OpenAPI descriptions in docs/endpoints. Written by \`npm run types\`; do not edit. */

`;
  return format(head + plain, { ...(await resolveConfig(TYPES)), filepath: TYPES });
}

const types = await written();
if (!process.argv.includes('--check')) writeFileSync(TYPES, types);
else if (readFileSync(TYPES, 'utf8') !== types) {
  console.error(`${TYPES} is not what docs/endpoints says: npm run types`);
  process.exit(1);
}
