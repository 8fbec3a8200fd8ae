/** What support's form can be told: ids and words of the content alone, never what a reader typed. */
export interface SupportFacts {
  /** The number of the place. */
  code?: string | undefined;
  symptom?: string | undefined;
  /** What the reader did, one line each. */
  tried?: readonly string[] | undefined;
  language?: string | undefined;
  device?: string | undefined;
}
export const SUPPORT_FACTS = ['code', 'symptom', 'tried', 'language', 'device'] as const;

const PLACEHOLDER = /\{(code|symptom|tried|language|device)\}/g;
/** Servers commonly accept 8,000 bytes for all headers together. */
const MAX_ADDRESS = 3000;
const MAX_LENGTH = 120;

/** Whether an address of support is a template. */
export const isTemplate = (address: string): boolean => address.search(PLACEHOLDER) >= 0;

/**
 * Fills in the `{placeholders}` of support's address, as far as they fit: the last lines of `tried` are left out first.
 *
 * @returns the address, and what it says, to be shown to the reader
 */
export function supportAddress(template: string, facts: SupportFacts): { address: string; told: SupportFacts } {
  const short = (text = ''): string => [...text.replace(/\s+/g, ' ').toWellFormed()].slice(0, MAX_LENGTH).join('');
  const wanted = new Set([...template.matchAll(PLACEHOLDER)].map(([, name]) => name));
  const tried = (facts.tried ?? []).map(short);
  for (;;) {
    const told: SupportFacts = {
      ...Object.fromEntries(
        SUPPORT_FACTS.flatMap((name) =>
          name === 'tried' || !wanted.has(name) || !facts[name] ? [] : [[name, short(facts[name])]],
        ),
      ),
      ...(wanted.has('tried') && tried.length > 0 && { tried }),
    };
    const address = template.replace(PLACEHOLDER, (_, name: keyof SupportFacts) =>
      encodeURIComponent([told[name] ?? ''].flat().join('\n')),
    );
    if (address.length <= MAX_ADDRESS || tried.pop() === undefined) return { address, told };
  }
}
