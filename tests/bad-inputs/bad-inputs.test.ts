import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUPS, silentIn } from '../support/bad-inputs/groups.ts';
import { spoilt } from '../support/bad-inputs/spoilt.ts';
import { runs } from '../support/random-share.ts';

/** This many are made of each kind: in the full run 10,000 in all. */
const MADE = runs(2500);
const SEED = 20_261_125;

const said = (key: string | undefined) => ({ key, silentIn: key === undefined ? [] : silentIn(key) });

describe.for(Object.entries(GROUPS))('bad %s', ([name, { readers, fixed }]) => {
  test.each(fixed)('%s (%s) are answered', (_, reader, input, says) => {
    const { says: key, fault } = readers[reader]!(input);
    expect({ ...said(key), fault }).toEqual({ ...said(says), fault: undefined });
  });

  test(
    `of ${MADE} that are made none breaks a reader, is taken as it is not, or goes unsaid`,
    { timeout: 120_000 },
    () => {
      const silent = new Map<string, string[]>();
      const bad = fc.constantFrom(...Object.keys(readers)).chain((reader) =>
        fc.tuple(
          fc.constant(reader),
          spoilt(
            fixed.filter(([, each]) => each === reader).map(([, , input]) => input),
            name,
          ),
        ),
      );
      fc.assert(
        fc.property(bad, ([reader, input]) => {
          const { says, fault } = readers[reader]!(input);
          if (says !== undefined && !silent.has(says)) silent.set(says, silentIn(says));
          expect({ fault, silent: silent.get(says ?? '') ?? [] }).toEqual({ fault: undefined, silent: [] });
          expect(Object.keys(Object.prototype)).toEqual([]);
        }),
        { numRuns: MADE, seed: SEED },
      );
    },
  );
});
