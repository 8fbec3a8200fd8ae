import type { CaseView } from '../../../../machines/console/index.ts';
import { deviceOf } from '../../../ui/device.ts';
import { goToMain } from '../main-heading.ts';
import { Action, Choice, DeviceChips, Figure, MainHeading, markNames, screenName } from '../parts.tsx';
import { useDesk } from '../use-desk.ts';
import { goToSpot, guidesFor, taskOf } from './opening.ts';
import { FromStart, Opening } from './opening.tsx';
import { Search } from './search.tsx';
import { graphOf } from '../words.ts';

/** Finds the caller's place: by questions, the site's search, all screens, or a symptom. */
export function Finder({ view }: { view: CaseView }) {
  const { finder } = useDesk().setup;
  return (
    <div class="agent-body" data-finder>
      {finder === 'search' && <Search />}
      {finder === 'screens' ? <Board view={view} /> : finder === 'trouble' ? <Trouble /> : <Opening view={view} />}
      <Tools view={view} />
    </div>
  );
}

/** The symptoms, in the callers' words. */
function Trouble() {
  const desk = useDesk();
  const choose = (symptom: string): void => {
    desk.act({ type: 'symptom.chosen', symptom });
    goToMain();
  };
  return (
    <>
      <MainHeading text={desk.own.t('agent.trouble.title')} />
      <div class="agent-choices">
        {Object.keys(desk.data.symptoms).map((id, index) => (
          <Choice
            key={id}
            number={index + 1}
            text={(words) => words.symptom(id).says ?? words.symptom(id).title}
            onChoose={() => choose(id)}
            data={{ 'data-symptom': id }}
          />
        ))}
      </div>
    </>
  );
}

/** All screens of the matching guides, for agents who prefer to look for the caller's screen. */
function Board({ view }: { view: CaseView }) {
  const desk = useDesk();
  const { own, data } = desk;
  const task = taskOf(view);
  const found = guidesFor(data, view).filter(([, { world }]) => task === '' || world.task === task);
  // As on the rest of the site, guides for the preferred phone come first.
  const isFirst = ([, { world }]: (typeof found)[number]): boolean => world.platform === deviceOf();
  const guides = [...found.filter(isFirst), ...found.filter((each) => !isFirst(each))];
  return (
    <>
      <MainHeading text={(words) => words.t('agent.find.board')} />
      {guides.map(([guide]) => (
        <section key={guide} class="agent-guide" data-board={guide} aria-label={own.guide(guide).title}>
          <p>
            <FromStart guide={guide} />
          </p>
          <ul role="list" class="agent-board">
            {Object.entries(graphOf(data, guide).steps).flatMap(([step, { label }]) =>
              (data.screens[guide]?.[step] ?? []).map((screen, index) => (
                <li key={`${step} ${index}`} class={screen.device === 'browser' ? 'wide' : undefined}>
                  <button
                    type="button"
                    data-place={`${guide} ${step}`}
                    onClick={() => goToSpot(desk, { guide, step }, 'board')}
                  >
                    <Figure view={screen} isQuiet />
                    <span>
                      {label} {screenName(screen, own)}
                      <span class="visually-hidden"> {markNames(screen, own).join(', ')}</span>
                    </span>
                  </button>
                </li>
              )),
            )}
          </ul>
        </section>
      ))}
    </>
  );
}

const TOOLS = [
  ['trouble', 't', 'agent.key.trouble'],
  ['screens', 'v', 'agent.key.screens'],
  ['search', '/', 'agent.find.go'],
] as const;

/** Other ways to find the place, each with its key. */
function Tools({ view }: { view: CaseView }) {
  const desk = useDesk();
  const { t } = desk.own;
  const { finder } = desk.setup;
  return (
    <div class="agent-row agent-others">
      {finder === undefined && view.opening.length > 0 && (
        <Action name="back" shortcut="ArrowLeft" onClick={() => desk.act({ type: 'opening.withdrawn' })}>
          {t('walk.back')}
        </Action>
      )}
      {finder !== undefined && (
        <Action name="to-script" shortcut="Backspace" onClick={() => desk.set({ finder: undefined })}>
          {t('agent.open.back')}
        </Action>
      )}
      {TOOLS.map(([tool, shortcut, name]) => (
        <Action
          key={tool}
          name={tool}
          shortcut={shortcut}
          isPressed={finder === tool}
          onClick={() => desk.set({ finder: finder === tool ? undefined : tool })}
        >
          {t(name)}
        </Action>
      ))}
      {view.device !== undefined && view.opening.length === 0 && <DeviceChips />}
    </div>
  );
}
