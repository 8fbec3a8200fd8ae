import { sourceFile, sourceFiles } from './sources.ts';

/** The spaces whose faults the check tells. */
const ROOMS = [
  'machines/data',
  'machines/walkthrough',
  'machines/diagnosis',
  'machines/rehearsal',
  'machines/simulator/screens',
];
const SIMULATOR = ['check', 'definition', 'practice.view', 'simulation', 'theme'];
const CHECKS = ['src/content', 'src/build/check', 'src/build/style'];

/** Codes that are put together, and what comes of them. */
const TOGETHER: Readonly<Record<string, readonly string[]>> = {
  '${kind}-missing': ['step-missing', 'way-missing', 'problem-missing'],
  '${kind}-unknown': ['step-unknown', 'way-unknown', 'problem-unknown'],
  '${kind}-twice': ['step-twice', 'way-twice', 'problem-twice'],
  '${field}-twice': ['case-twice', 'number-twice'],
  '${kind}-alias-taken': ['article-alias-taken', 'step-alias-taken', 'symptom-alias-taken', 'topic-alias-taken'],
  '${kind}-alias-twice': ['article-alias-twice', 'step-alias-twice', 'symptom-alias-twice', 'topic-alias-twice'],
  // All errors of the YAML parser; those that writers meet have rows of their own.
  'yaml-${name}': [
    'yaml-bad-indent',
    'yaml-tab-as-indent',
    'yaml-block-as-implicit-key',
    'yaml-multiline-implicit-key',
    'yaml-unexpected-token',
    'yaml-missing-char',
    'yaml-bad-scalar-start',
    'yaml-…',
  ],
};

/** `code: 'x'`, `code: a ? 'x' : 'y'`, and the first argument of what tells a fault. */
const CODES = [
  /\bcode:\s*(?:[\w.]+ \? )?['`]([^'`\s(]+?)(?:code|['`])/g,
  /\bcode:\s*[\w.]+ \? '[^']+' : '([^']+)'/g,
  /\b(?:fault|named|mark|need|once|says|unknown|inSite|inReferences|ProductFault)\(\s*['`]([^'`\s]+)['`]/g,
];

/** Every code that a message of the check can have, read from the code itself. @throws where one is put together in an unknown way */
export function messageCodes(): string[] {
  const files = [
    ...sourceFiles([...ROOMS, ...CHECKS], ['.ts']),
    ...['problem', 'aliases', ...SIMULATOR.map((name) => `simulator/${name}`)].map(machine),
  ];
  const found = files.flatMap(({ text }) => {
    const bare = text.replace(/\/\*\*.*?\*\//gs, '');
    return CODES.flatMap((pattern) => [...bare.matchAll(pattern)].map(([, code]) => code!));
  });
  const whole = [...new Set(found)].flatMap((code) => {
    if (!code.includes('$')) return [code];
    const parts = TOGETHER[code];
    if (!parts) throw new Error(`How is \`${code}\` put together? Say it in tests/support/message-codes.ts.`);
    return parts;
  });
  return [...new Set(whole)].sort();
}

function machine(name: string) {
  return sourceFile(`machines/${name}.ts`);
}
