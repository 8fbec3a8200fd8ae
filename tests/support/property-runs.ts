import fc from 'fast-check';

/** How often a property is tried that does not say it: a third of what is usual in `npm test`, which tries many, and often. */
if (process.env['SHIRUBE_COVERAGE'] === 'pairwise') fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 35 });
