import { createHash } from 'node:crypto';
import { KINDS } from '../../ui/kept/list.ts';
import { PREFIX } from '../../ui/kept/prefix.ts';

/** Sorts problems by the number of guides they can occur in. @param shownIn the problems of each guide, in its order */
export function commonFirst<Of extends { id: string }>(
  problems: readonly Of[],
  shownIn: readonly (readonly string[])[],
): Of[] {
  const guidesWith = (id: string): number => shownIn.filter((shown) => shown.includes(id)).length;
  const named = [...new Set(shownIn.flat())];
  return problems.toSorted(
    (one, other) => guidesWith(other.id) - guidesWith(one.id) || named.indexOf(one.id) - named.indexOf(other.id),
  );
}

/**
 * Shows the guides that the reader left before their end, each with its step. Runs inline, before the content below is
 * laid out and would move. The guide checks whether the place exists.
 */
export const resumeScript = `(s=>{try{for(const i of s.querySelectorAll('[data-guide]')){const p=localStorage.getItem('${PREFIX}${KINDS.walk.key}'+i.dataset.guide),m=/^step-([a-z0-9-]{1,60})(\\.[2-9])?~[a-z0-9.-]{0,600}$/.exec(p);if(m){i.querySelector('a').hash=p;i.querySelector('small').textContent=JSON.parse(i.dataset.steps)[m[1]]??'';s.hidden=i.hidden=false}}}catch{}})(document.querySelector('[data-resume]'))`;

export const resumeScriptHash = `sha256-${createHash('sha256').update(resumeScript).digest('base64')}` as const;
