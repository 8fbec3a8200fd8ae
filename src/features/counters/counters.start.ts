import { CountedHere } from './counted-here.ts';
import { ReaderCount } from './reader-count.ts';

/** A script of its own, which is there only where the operator has readers counted: `src/build/bundle.ts` writes it. */
customElements.define('reader-count', ReaderCount);
customElements.define('counted-here', CountedHere);
