import { Devices } from './devices.tsx';
import { queryOf } from './address.ts';
import { Picker } from './picker.tsx';
import type { PageActions, Session } from './session.ts';
import { clockText, linesOf } from './telling.ts';
import { Toolbar } from './toolbar.tsx';
import { troubleText } from './troubles.ts';

export function App({ session, page }: { session: Session; page: PageActions }) {
  const { words, shown, copy, troubles } = session;
  return (
    <div class="sim" data-shown={shown}>
      {troubles.length > 0 && (
        <div class="sim-notice" role="status">
          <p>
            <b>{words.t('sim.trouble.title')}</b>
          </p>
          <ul>
            {troubles.map((trouble) => (
              <li>{troubleText(words, trouble)}</li>
            ))}
          </ul>
        </div>
      )}
      {copy && <Copied session={session} />}
      <Picker key={queryOf(session.scenario, session.surprise)} session={session} page={page} />
      <Devices session={session} page={page} />
      <Toolbar session={session} page={page} />
      <TimeLine session={session} />
      <p class="visually-hidden" aria-live="polite" data-sim-said>
        {session.said}
      </p>
    </div>
  );
}

/** The notice on a phone that has scanned the portal's code. */
function Copied({ session }: { session: Session }) {
  const { t } = session.words;
  return (
    <div class="sim-notice sim-copy" role="note">
      <p>
        <b>{t('sim.copied.title')}</b>
      </p>
      <p>{t('sim.copied.text')}</p>
    </div>
  );
}

function TimeLine({ session }: { session: Session }) {
  const { product, words, view, course, hidesFault } = session;
  const lines = linesOf(product, words, view.log, course.names, hidesFault);
  return (
    <section class="sim-line" aria-labelledby="sim-line">
      <h2 id="sim-line">{words.t('sim.told.title')}</h2>
      {lines.length === 0 ? (
        <p class="sim-quiet">{words.t('sim.told.nothing')}</p>
      ) : (
        // Scrollable regions must be reachable by keyboard.
        <div class="sim-scroll" tabIndex={0} role="group" aria-labelledby="sim-line">
          <ol role="list">
            {lines.map(({ at, who, text, isAction }) => (
              <li class={isAction ? 'sim-action' : undefined}>
                <span class="sim-at">{clockText(Math.max(0, at))}</span>
                <p>
                  <b>{who}</b>
                  <span>{text}</span>
                </p>
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
