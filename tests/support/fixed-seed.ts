import fc from 'fast-check';

// A mutant that lives or dies by chance would make the score flicker.
fc.configureGlobal({ seed: 1848 });
