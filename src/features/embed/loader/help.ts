import { ShirubeHelp } from './shirube-help.ts';

// Two scripts of the same help center on one page are one.
if (!customElements.get('shirube-help')) customElements.define('shirube-help', ShirubeHelp);
