import { createHash } from 'node:crypto';
import { APPEARANCE, KINDS, LARGE } from '../ui/kept/list.ts';
import { PREFIX } from '../ui/kept/prefix.ts';

const values = Object.entries(APPEARANCE)
  .map(([kind, all]) => `${kind}:'${all.join(' ')}'`)
  .join();

/**
 * Runs before the first paint, so that the page does not flash in another appearance, and first in the body, so that
 * the policy in the head applies to it. It marks the page as one with scripts, keeps its fragment, and applies the stored
 * appearance. If one of the page's scripts cannot be loaded, the newest release explains that.
 */
export const earlyScript = `(d=>{let s=d.dataset;s.script='on';s.hash=location.hash;try{for(const w of localStorage.getItem('${PREFIX}${KINDS.display.key}')?.split(' ')??[])for(const[k,v]of Object.entries({${values}}))if(v.split(' ').includes(w))s[k]=w}catch{}if(s.size)d.style.fontSize=s.size+'%';if(s.size>=${LARGE})s.large='';addEventListener('error',e=>{if(e.target.type==='module')import('${import.meta.env.BASE_URL}update.js').then(m=>m.explain()).catch(()=>{})},true)})(document.documentElement)`;

/** For the policy of a page with this script or style. */
export function policyHash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

export const earlyScriptHash = policyHash(earlyScript);
