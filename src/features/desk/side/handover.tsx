import { qrPath } from '../../../screens/qr-path.ts';
import { Copy } from '../copied.tsx';
import type { ConsoleStore } from '../console-store.ts';
import { linkOf } from '../links.ts';
import { graphStep } from '../lookup.ts';
import { SpelledOut } from './spelling.tsx';

const QUIET = 4;

/** The caller goes on alone: link and QR code of their very step, the code to read aloud, and a sheet to print. */
export function Handover({ store }: { store: ConsoleStore }) {
  const { own, view, caller } = store;
  const { t } = own;
  const link = linkOf(store, 'diagnosis') ?? linkOf(store, 'script');
  const place = view?.diagnosis?.place ?? view?.script?.place;
  if (link === undefined || !place) {
    return (
      <>
        <h2 tabIndex={-1}>{t('agent.key.handover')}</h2>
        <p>{t('agent.handover.none')}</p>
      </>
    );
  }
  const { path, size } = qrPath(link);
  const side = size + 2 * QUIET;
  const title = titleOf(store);
  return (
    <>
      <h2 tabIndex={-1}>{t('agent.key.handover')}</h2>
      <p class="agent-place">
        {t('walk.place')} <b data-case-code>{place.code}</b>
      </p>
      <details class="agent-more">
        <summary>{t('agent.handover.aloud')}</summary>
        <SpelledOut store={store} text={place.code} />
      </details>
      <div class="agent-row">
        <Copy words={own} name={t('walk.copyLink')} text={() => link} action="copy-link" isMain />
        <button
          type="button"
          class="agent-button"
          data-action="print"
          aria-keyshortcuts="b"
          onClick={() => window.print()}
        >
          {t('agent.key.print')}
        </button>
      </div>
      <div class="agent-sheet" lang={caller.language === own.language ? undefined : caller.language}>
        <p>
          <b>{title}</b>
        </p>
        <svg
          viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`}
          class="agent-qr"
          role="img"
          aria-label={caller.t('walk.handoff')}
        >
          <path d={path} />
        </svg>
        <p>{caller.t('walk.handoffText')}</p>
        <p class="agent-address">{link}</p>
        <p class="agent-printed">
          {caller.t('walk.place')} <b>{place.code}</b>
        </p>
        <p class="agent-printed">{caller.t('note.secret')}</p>
      </div>
    </>
  );
}

/** What the sheet is about, in the caller's words. */
function titleOf({ view, caller, data }: ConsoleStore): string {
  const { script, diagnosis } = view ?? {};
  if (diagnosis) return caller.symptom(diagnosis.symptom).title;
  if (!script) return '';
  const { guide } = script;
  const { title } = caller.guide(guide);
  const step = 'progress' in script.walk ? script.walk.progress.step : undefined;
  if (step === undefined) return title;
  const { label } = graphStep(data, guide, step);
  return `${title} · ${label} ${caller.guideStep(guide, step).title}`;
}
