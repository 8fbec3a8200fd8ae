import { type CaseView, openingStage, type OpeningStage, type Spot } from '../../../../machines/console/index.ts';
import { encodeProgress, shortestTo } from '../../../../machines/walkthrough/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { openSearch } from '../keys.ts';
import { Action, Choice, DeviceChips, Figure, LineOf, MainHeading, ToSay } from '../parts.tsx';
import { CodeEntry, isGreeting } from '../rail/code-entry.tsx';
import { goToMain, useDesk } from '../use-desk.ts';
import { type AgentData, fitsPhone, graphOf } from '../words.ts';
import { Body } from './body.tsx';
import { Search } from './search.tsx';

export function Finder({ view }: { view: CaseView }) {
  const desk = useDesk();
  const { finder } = desk.setup;
  const Asked = finder === 'trouble' ? Trouble : isGreeting(desk) ? Greeting : Opening;
  return (
    <Body data={{ 'data-finder': true }} actions={<Tools view={view} />}>
      {finder === 'search' && <Search />}
      <Asked view={view} />
      {view.device !== undefined && view.opening.length === 0 && <DeviceChips />}
    </Body>
  );
}

/** A new call: asks for the caller's number, with the field for it. */
function Greeting() {
  const { own, shown } = useDesk();
  const parts = ['greeting', 'number'];
  return (
    <>
      <h2 tabIndex={-1} data-agent-main data-asks="number">
        {own.t('agent.open.greeting')}
      </h2>
      <ToSay lines={(words) => parts.flatMap((id) => words.opening(id).say)} />
      <CodeEntry key={shown?.id} />
      <Listen parts={parts} />
    </>
  );
}

/** What to listen for. */
function Listen({ parts }: { parts: readonly string[] }) {
  const { own } = useDesk();
  return (
    <div>
      <h3>{own.t('agent.script.listen')}</h3>
      <ul role="list" class="agent-listen">
        {parts.map((id) => (
          <li key={id}>
            <LineOf line={own.opening(id).listen} />
          </li>
        ))}
      </ul>
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
      <ToSay lines={(words) => words.moment('trouble')} />
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
        <NoneOfThese />
      </div>
    </>
  );
}

/** None of the symptoms fits: searches for what the caller sees. */
export function NoneOfThese() {
  const desk = useDesk();
  return (
    <Choice
      number={0}
      isOwn
      text={({ t }) => t('agent.open.none')}
      onChoose={() => openSearch(desk)}
      data={{ 'data-symptom': '' }}
    />
  );
}

const TOOLS = [
  ['trouble', 't', 'agent.key.trouble'],
  ['search', '/', 'agent.find.go'],
] as const;

function Tools({ view }: { view: CaseView }) {
  const desk = useDesk();
  const { t } = desk.own;
  const { finder } = desk.setup;
  return (
    <>
      {isGreeting(desk) && (
        <Action
          name="no-number"
          shortcut="Escape"
          isMain
          onClick={() => desk.act({ type: 'opening.answered', question: 'number', answer: '' })}
        >
          {t('agent.open.noNumber')}
        </Action>
      )}
      {finder === undefined && view.opening.length > 0 && (
        <Action name="back" shortcut="ArrowLeft" onClick={() => desk.act({ type: 'opening.withdrawn' })}>
          {t('walk.back')}
        </Action>
      )}
      {finder !== undefined && (
        <Action
          name="to-script"
          shortcut="Backspace"
          onClick={() => desk.set({ finder: undefined, isSearching: false })}
        >
          {t(view.script ? 'walk.backToStep' : 'walk.back')}
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
    </>
  );
}

/** The questions that find the caller's place: what to say, in both languages, what to listen for, and the answers. */
export function Opening({ view }: { view: CaseView }) {
  const desk = useDesk();
  const { own, data, setup } = desk;
  const stage = openingStage(data, view.device, view.opening);
  const asked = stage.kind === 'ask' ? stage.question : stage.kind;
  const missing = tasksWithoutGuide(stage, data, view);
  return (
    <>
      <h2 tabIndex={-1} data-agent-main data-asks={asked}>
        {setup.isSearching && view.script && <small>{own.t('agent.find.another')} </small>}
        {own.t(HEADINGS[asked])}
      </h2>
      <ToSay lines={(words) => words.opening(asked).say} />
      <Listen parts={[asked]} />
      {stage.kind === 'ask' && <Answers stage={stage} />}
      {stage.kind === 'pick' && <Pictures spots={stage.spots} />}
      {missing.length > 0 && (
        <p class="agent-notice">
          {own.t('agent.find.noGuide', {
            platform: own.names.platform[view.device ?? ''] ?? '',
            tasks: missing.map((task) => own.names.task[task]).join(own.t('agent.separator')),
          })}
        </p>
      )}
      <Beginnings view={view} />
    </>
  );
}

const HEADINGS = {
  device: 'agent.find.platform',
  task: 'agent.find.task',
  method: 'agent.open.method',
  pick: 'agent.find.board',
  lost: 'agent.open.lost',
} as const;

/** The answers to a question. Digits choose one, `0` none of them. */
function Answers({ stage: { question, options } }: { stage: Extract<OpeningStage, { kind: 'ask' }> }) {
  const desk = useDesk();
  const { own } = desk;
  const names = { device: 'platform', task: 'task', method: 'method' } as const;
  const attribute = { device: 'data-platform', task: 'data-task', method: 'data-method' }[question];
  const answer = (said: string): void => {
    desk.act({ type: 'opening.answered', question, answer: said });
    goToMain();
  };
  return (
    <div class="agent-choices agent-several" role="group" aria-label={own.t(HEADINGS[question])}>
      {options.map((id, index) => (
        <Choice
          key={id}
          number={index + 1}
          text={(words) => words.names[names[question]][id]}
          onChoose={() => answer(id)}
          data={{ [attribute]: id }}
        />
      ))}
      <Choice
        number={0}
        isOwn
        text={({ t }) => t('agent.open.unknown')}
        onChoose={() => answer('')}
        data={{ [attribute]: '' }}
      />
    </div>
  );
}

function Pictures({ spots }: { spots: readonly Spot[] }) {
  const desk = useDesk();
  const { own, data } = desk;
  const goTo = ({ guide, step }: Spot): void => {
    const place = shortestTo(graphOf(data, guide), step);
    if (place) desk.act({ type: 'place.found', guide, place: encodeProgress(place) });
    goToMain();
  };
  const none = (): void => {
    desk.act({ type: 'opening.answered', question: 'step', answer: '' });
    goToMain();
  };
  return (
    <div class="agent-choices agent-several" role="group" aria-label={own.t('agent.find.board')}>
      {spots.map((spot, index) => {
        const screen = data.screens[spot.guide]?.[spot.step]?.[0];
        return (
          <div key={`${spot.guide} ${spot.step}`} class="agent-spot">
            {screen && <Figure view={screen} isQuiet />}
            <Choice
              number={index + 1}
              isOwn
              text={(words) => words.guideStep(spot.guide, spot.step).title}
              onChoose={() => goTo(spot)}
              data={{ 'data-spot': `${spot.guide} ${spot.step}` }}
            />
          </div>
        );
      })}
      <Choice number={0} isOwn text={({ t }) => t('agent.open.none')} onChoose={none} data={{ 'data-spot': '' }} />
    </div>
  );
}

/** For callers who have not started: the guides for the chosen task, once the phone is known. */
function Beginnings({ view }: { view: CaseView }) {
  const desk = useDesk();
  const { own, data } = desk;
  const task = taskOf(view);
  const guides = guidesFor(data, view).filter(([, { world }]) => world.task === task);
  const start = (guide: string): void => {
    desk.act({ type: 'guide.chosen', guide });
    goToMain();
  };
  if (view.device === undefined && guides.some(([, { world }]) => data.platforms.includes(world.platform)))
    return (
      <div class="cluster">
        {own.t('agent.find.platformFirst')}
        <DeviceChips />
      </div>
    );
  return (
    <div class="cluster">
      {guides.map(([guide, { world }], index) => (
        <Action
          key={guide}
          name={index === 0 ? 'next' : 'start'}
          shortcut={index === 0 ? 'ArrowRight' : undefined}
          data={{ 'data-from-start': guide }}
          onClick={() => start(guide)}
        >
          {own.t('agent.find.start', { title: own.names.method[world.method] ?? '' })}
        </Action>
      ))}
    </div>
  );
}

/** The guides for the caller's phone, or all if the phone is not known. */
function guidesFor(data: AgentData, { device }: CaseView) {
  return Object.entries(data.guides).filter(([, guide]) => fitsPhone(data, guide, device));
}

/** The caller's task. Empty if it is not known. */
function taskOf({ opening }: CaseView): string {
  return opening.findLast(({ question }) => question === 'task')?.answer ?? '';
}

/** Tasks that have guides, but none for the caller's phone: the chosen one, or all while the task is asked. */
function tasksWithoutGuide(stage: OpeningStage, data: AgentData, view: CaseView): readonly string[] {
  const has = (guides: ReturnType<typeof guidesFor>, task: string) =>
    guides.some(([, { world }]) => world.task === task);
  const isAsked = stage.kind === 'ask' && stage.question === 'task';
  return data.tasks.filter(
    (task) =>
      (isAsked || task === taskOf(view)) && has(Object.entries(data.guides), task) && !has(guidesFor(data, view), task),
  );
}

export function isPhoneToAsk({ data }: ConsoleStore, view: CaseView): boolean {
  const stage = openingStage(data, view.device, view.opening);
  return stage.kind === 'ask' && stage.question === 'device';
}
