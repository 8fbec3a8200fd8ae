import { readFileSync } from 'node:fs';
import { ofConsole, ofPractice } from './explained-logs.ts';
import { ofInterview, ofWalk } from './explained-places.ts';
import type { Seen } from './rule.ts';
import type { Sight } from './sight.ts';

type Check = (sight: Sight) => Seen[string];

const keys = new Set(keysIn(JSON.parse(readFileSync('content/ui/en.json', 'utf8')) as object));

/** What always holds on any page. */
const ON_ANY_PAGE: Readonly<Record<string, Check>> = {
  'everything has come to life': ({ isReady }) => !isReady && 'not yet',
  'one h1': ({ headings }) => headings !== 1 && String(headings),
  'a title': ({ title }) => title.trim() === '' && 'none',
  'no undefined, NaN or [object': ({ strange }) => strange.length > 0 && strange.join(' | '),
  'no key of a word': ({ keys: found }) => found.find((key) => keys.has(key)),
  'no id twice': ({ twice }) => twice.length > 0 && twice.join(', '),
  'one dialog at most, with a way out': ({ dialogs }) =>
    (dialogs.length > 1 || dialogs.includes(false)) && JSON.stringify(dialogs),
};

/** What of a page cannot be explained: the rule and what was seen instead. */
export function unexplained(sight: Sight): string[] {
  const found = {
    ...Object.fromEntries(Object.entries(ON_ANY_PAGE).map(([rule, check]) => [rule, check(sight)])),
    ...ofWalk(sight),
    ...ofPractice(sight),
    ...ofInterview(sight),
    ...ofConsole(sight),
  };
  return Object.entries(found).flatMap(([rule, seen]) =>
    seen === undefined || seen === false || seen === '' ? [] : [`${rule}: ${seen}`],
  );
}

function keysIn(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysIn(value as object, `${path}${key}.`) : [path + key],
  );
}
