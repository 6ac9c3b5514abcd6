// The licences of every package that is shipped, developed with or measured beside, from the lockfiles.
//
//   npm run licenses               a table; ends with 1 where a licence is not on the list below
//   npm run licenses -- --shipped  only what is part of the extension and the command line
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What may be shipped: it asks for no more than its notice. */
const PERMISSIVE = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'];

/** What else may be a tool of ours: it stays outside of what is shipped. */
const FOR_TOOLS = [
  ...PERMISSIVE,
  ...['WTFPL', 'CC0-1.0', 'CC-BY-3.0', 'Python-2.0', 'PSF-2.0', 'Artistic-2.0', 'Zlib', 'OFL-1.1'],
];

/** Tools without a licence by name, each with what it is. */
const KNOWN = new Map([
  ['@vscode/vsce-sign', 'Microsoft’s own licence: free to use with vsce, which packs the extension'],
  ['format', 'MIT, as its readme says; a dependency of textlint'],
]);

const shippedOnly = process.argv.includes('--shipped');
const packages = [...lockedIn('package-lock.json'), ...lockedIn('bench/package-lock.json')].filter(
  ({ shipped }) => shipped || !shippedOnly,
);
const byLicence = grouped(packages);
for (const [licence, group] of [...byLicence].sort((a, b) => b[1].length - a[1].length)) {
  const names = [...new Set(group.map(({ name }) => name))];
  console.log(`${licence} (${names.length}): ${names.join(', ')}`);
}
const refused = packages.filter((one) => !isAllowed(one));
for (const { name, licence, shipped } of refused) {
  console.error(`✘ ${name}: ${licence} is not on the list for what is ${shipped ? 'shipped' : 'used as a tool'}`);
}
console.log(`${packages.length} packages, ${packages.filter(({ shipped }) => shipped).length} of them shipped`);
process.exitCode = refused.length > 0 ? 1 : 0;

function lockedIn(file) {
  const { packages: locked } = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  return Object.entries(locked)
    .filter(([place]) => place !== '')
    .map(([place, { license, dev }]) => ({
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      licence: license ?? 'none named',
      shipped: file === 'package-lock.json' && dev !== true,
    }));
}

/** `A OR B` needs one of them on the list, `A AND B` both. */
function isAllowed({ name, licence, shipped }) {
  const list = shipped ? PERMISSIVE : FOR_TOOLS;
  const plain = licence.replace(/[()]/g, '');
  const fits = plain.split(' OR ').some((choice) => choice.split(' AND ').every((one) => list.includes(one)));
  return fits || (!shipped && [...KNOWN.keys()].some((known) => name === known || name.startsWith(`${known}-`)));
}

function grouped(list) {
  const groups = new Map();
  for (const one of list) groups.set(one.licence, [...(groups.get(one.licence) ?? []), one]);
  return groups;
}
