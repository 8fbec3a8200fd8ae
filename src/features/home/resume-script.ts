import { createHash } from 'node:crypto';
import { KINDS } from '../../ui/kept/list.ts';
import { PREFIX } from '../../ui/kept/prefix.ts';

/**
 * Runs where the offer to go on stands, before anything below it is laid out: a script that comes later would push all of it
 * down. It shows the guides that were left before their end, each with its step; the guide itself asks whether the place is one.
 */
export const resumeScript = `(s=>{try{for(const i of s.querySelectorAll('[data-guide]')){const p=localStorage.getItem('${PREFIX}${KINDS.walk.key}'+i.dataset.guide),m=/^step-([a-z0-9-]{1,60})(\\.[2-9])?~[a-z0-9.-]{0,600}$/.exec(p);if(m){i.querySelector('a').hash=p;i.querySelector('small').textContent=JSON.parse(i.dataset.steps)[m[1]]??'';s.hidden=i.hidden=false}}}catch{}})(document.querySelector('[data-resume]'))`;

/** The script's hash for the Content-Security-Policy. */
export const resumeScriptHash = `sha256-${createHash('sha256').update(resumeScript).digest('base64')}` as const;
