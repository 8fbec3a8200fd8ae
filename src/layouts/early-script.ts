import { createHash } from 'node:crypto';
import { APPEARANCE, KINDS, LARGE } from '../ui/kept/list.ts';
import { PREFIX } from '../ui/kept/prefix.ts';

const values = Object.entries(APPEARANCE)
  .map(([kind, all]) => `${kind}:'${all.join(' ')}'`)
  .join();

/**
 * Replays a click on a button that comes before the page's scripts have run. `b` is the button that was clicked last,
 * and the root element (`d`) once the scripts have run.
 */
const earlyPress = `let b;addEventListener('click',e=>{const o=b!==d&&e.target.closest('button[type=button]');if(o){b=o;e.stopPropagation()}},true);addEventListener('DOMContentLoaded',()=>{const o=b;b=d;if(o)o.click()})`;

/**
 * Runs before the first paint, so that the page does not flash in another appearance, and first in the body, so that
 * the policy in the head applies to it. It marks the page as one with scripts, keeps its fragment, and applies the stored
 * appearance. If one of the page's scripts cannot be loaded, the newest release explains that.
 */
export const earlyScript = `(d=>{let s=d.dataset;s.script='on';s.hash=location.hash;if(matchMedia('(prefers-contrast:more)').matches)s.contrast='more';try{for(const w of localStorage.getItem('${PREFIX}${KINDS.display.key}')?.split(' ')??[])for(const[k,v]of Object.entries({${values}}))if(v.split(' ').includes(w))s[k]=w}catch{}if(s.size)d.style.fontSize=s.size+'%';if(s.size>=${LARGE})s.large='';addEventListener('error',e=>{if(e.target.type==='module')import('${import.meta.env.BASE_URL}update.js').then(m=>m.explain()).catch(()=>{})},true);${earlyPress}})(document.documentElement)`;

export const earlyScriptHash = `sha256-${createHash('sha256').update(earlyScript).digest('base64')}` as const;
