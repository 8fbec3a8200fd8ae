import type { Product } from '../../../machines/simulator/index.ts';
import type { FaultRemedy } from './remedy-progress.ts';
import type { Session } from './session.ts';

/** Articles and the diagnosis for an error screen. They follow from the screen, not from the fault. */
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

/** The address of the diagnosis, which skips questions about the screen and the guide. */
export function diagnosisFrom(session: Session, on: 'phone' | 'portal'): string | undefined {
  const { words, scenario } = session;
  const place = troubleAt(session, on);
  const diagnosis = place && words.diagnosisAt(place);
  const guide = words.guideOf(scenario)?.id;
  if (diagnosis === undefined || guide === undefined) return diagnosis;
  return `${diagnosis}${diagnosis.includes('?') ? '&' : '?'}guide=${guide}`;
}

/** The error screen of a device. */
function troubleAt(
  { product, view, sight, hidesFault, words }: Session,
  on: 'phone' | 'portal',
): FaultRemedy['seen'] | undefined {
  const { camera, code } = view;
  const screen = view[on]?.screen ?? '';
  // A camera that may be about to read needs no help yet.
  const mayRead = camera && (camera.done || (camera.reads && camera.lens === 'rear' && sight === 'looking'));
  if (on === 'phone' && mayRead) return undefined;
  // An expired code leads to the error screen.
  const isOver =
    on === 'portal' && view.portal.parts.some(({ kind }) => kind === 'code') && code?.state !== 'open' && !hidesFault;
  const spent = words.remedies[expiredFault(product) ?? '']?.seen;
  // Not if the phone already shows it, or the code was used successfully.
  if (isOver) return view.goal !== undefined || view.phone?.screen === spent?.screen ? undefined : spent;
  const same = Object.values(words.remedies).find(({ also }) => also?.on === on && also.screen === screen);
  return same?.seen ?? { on, screen };
}

/** The fault of an expired code. */
function expiredFault({ definition: { faults, tokens } }: Product): string | undefined {
  const isExpired = ([place, state]: [string, unknown]) => tokens[place]?.shown !== undefined && state === 'expired';
  return Object.keys(faults).find((fault) => Object.entries(faults[fault]?.begin ?? {}).some(isExpired));
}
