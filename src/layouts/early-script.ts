import { createHash } from 'node:crypto';
import { APPEARANCE, LARGE } from '../ui/kept/appearance.ts';
import { KINDS } from '../ui/kept/list.ts';
import { PREFIX } from '../ui/kept/prefix.ts';

const values = Object.entries(APPEARANCE)
  .map(([kind, all]) => `${kind}:'${all.join(' ')}'`)
  .join();

/**
 * A press on a button that comes before the page's scripts is done once they are there, as if it had come then: `b` is the
 * button that was pressed last, and the root (`d`) from then on.
 */
const earlyPress = `let b;addEventListener('click',e=>{const o=b!==d&&e.target.closest('button[type=button]');if(o){b=o;e.stopPropagation()}},true);addEventListener('DOMContentLoaded',()=>{const o=b;b=d;if(o)o.click()})`;

/**
 * Runs before the first paint, so that a chosen appearance does not flash, and first in the body, so that the
 * policy in the head governs it. It also tells the style sheet
 * that scripts run: what only a script can use is not shown without one; and what the address ended with when the page was
 * opened, for whoever comes for a place in it waits for that place. Storage can be forbidden; then the system's appearance holds. Where one of the page's own scripts cannot be loaded, as when the page is from an older
 * version, the newest release says so.
 */
export const earlyScript = `(d=>{let s=d.dataset;s.script='on';s.hash=location.hash;if(matchMedia('(prefers-contrast:more)').matches)s.contrast='more';try{for(const w of localStorage.getItem('${PREFIX}${KINDS.display.key}')?.split(' ')??[])for(const[k,v]of Object.entries({${values}}))if(v.split(' ').includes(w))s[k]=w}catch{}if(s.size)d.style.fontSize=s.size+'%';if(s.size>=${LARGE})s.large='';addEventListener('error',e=>{if(e.target.type==='module')import('${import.meta.env.BASE_URL}update.js').then(m=>m.explain()).catch(()=>{})},true);${earlyPress}})(document.documentElement)`;

/** The script's hash for the Content-Security-Policy. */
export const earlyScriptHash = `sha256-${createHash('sha256').update(earlyScript).digest('base64')}` as const;
