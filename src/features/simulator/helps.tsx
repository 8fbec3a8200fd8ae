import type { Product } from '../../../machines/simulator/index.ts';
import type { FaultRemedy } from './next-act.ts';
import type { Session } from './session.ts';

/**
 * Where a device shows that something is wrong: the articles that help with it, and the questions that find the cause.
 * Both follow from what is seen, never from the fault.
 */
export function Helps({ session, on }: { session: Session; on: 'phone' | 'portal' }) {
  const { words } = session;
  const place = troubleAt(session, on);
  const pointers = place ? words.helpsAt(place) : [];
  if (!place || pointers.length === 0) return null;
  const diagnosis = diagnosisFrom(session, on);
  return (
    <div class="sim-helps">
      <p>{words.t('sim.help')}</p>
      <ul role="list">
        {pointers.map(({ title, address, language }) => (
          <li lang={language}>
            <a href={address}>{title}</a>
          </li>
        ))}
        {diagnosis && (
          <li>
            <a href={diagnosis} data-action="diagnose">
              {words.t('sim.findOut')}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

/** The questions that find what is wrong on a device, which do not ask again what is seen, and in which guide. */
export function diagnosisFrom(session: Session, on: 'phone' | 'portal'): string | undefined {
  const { words, scenario } = session;
  const place = troubleAt(session, on);
  const diagnosis = place && words.diagnosisAt(place);
  const guide = words.guideOf(scenario)?.id;
  if (diagnosis === undefined || guide === undefined) return diagnosis;
  return `${diagnosis}${diagnosis.includes('?') ? '&' : '?'}guide=${guide}`;
}

/** The screen of the trouble that shows on a device. */
function troubleAt(
  { product, view, sight, hides, words }: Session,
  on: 'phone' | 'portal',
): FaultRemedy['seen'] | undefined {
  const { camera, code } = view;
  const screen = view[on]?.screen ?? '';
  // At a camera that may be about to read nobody needs help yet.
  const mayRead = camera && (camera.done || (camera.reads && camera.lens === 'rear' && sight === 'looking'));
  if (on === 'phone' && mayRead) return undefined;
  // A code that is over leads to the error.
  const isOver =
    on === 'portal' && view.portal.parts.some(({ kind }) => kind === 'code') && code?.state !== 'open' && !hides;
  const spent = words.remedies[expiredFault(product) ?? '']?.seen;
  // Said once: the phone that shows it says it. And a code that has done its work is no trouble.
  if (isOver) return view.goal !== undefined || view.phone?.screen === spent?.screen ? undefined : spent;
  const same = Object.values(words.remedies).find(({ also }) => also?.on === on && also.screen === screen);
  return same?.seen ?? { on, screen };
}

/** The fault of a code whose time was over before. */
function expiredFault({ definition: { faults, tokens } }: Product): string | undefined {
  const isExpired = ([place, state]: [string, unknown]) => tokens[place]?.shown !== undefined && state === 'expired';
  return Object.keys(faults).find((fault) => Object.entries(faults[fault]?.begin ?? {}).some(isExpired));
}
