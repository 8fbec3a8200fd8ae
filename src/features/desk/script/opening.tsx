import type { CaseView, OpeningStage, Spot } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Figure } from '../figure.tsx';
import { Choice, LineOf, Lockstep } from '../lockstep.tsx';
import { graphOf, graphStep } from '../lookup.ts';
import { goToMain } from '../main-heading.ts';
import { answer, answerNone, goToSpot, stageOf } from '../opening.ts';
import type { AgentData, AgentKey, DeskWords } from '../words.ts';
import { DeviceChips } from './device-chips.tsx';
import { FromStart } from './from-start.tsx';

type Asked = Extract<OpeningStage, { kind: 'ask' }>;

interface OpeningProps {
  store: ConsoleStore;
  view: CaseView;
}

/** Whether the agent still has to ask which phone the caller has. */
export function isPhoneToAsk({ device, opening }: CaseView, { platforms }: AgentData): boolean {
  return device === undefined && platforms.length > 1 && !opening.some(({ question }) => question === 'device');
}

/** Asks which phone the caller has, before any advice that depends on it. */
export function PhoneQuestion({ store }: { store: ConsoleStore }) {
  const { own, data } = store;
  const { platforms } = data;
  const stage = { kind: 'ask', question: 'device', options: platforms } as const;
  const take = (platform: string): void => {
    store.act({ type: 'opening.answered', question: 'device', among: platforms.join(' '), answer: platform });
    goToMain();
  };
  return (
    <>
      <Asking store={store} heading={headingOf(stage, own, data)} asks="device" told={['device']} />
      <Answers store={store} stage={stage} onAnswer={take} />
    </>
  );
}

/** The questions that find the caller's place: what to say, in both languages, what to listen for, and the answers. */
export function Opening({ store, view }: OpeningProps) {
  const { own, data } = store;
  const stage = stageOf(store, view);
  const isNew = view.opening.length === 0 && view.device === undefined && view.script === undefined;
  const asked = askedBy(stage, data);
  const told = isNew ? ['greeting', 'number', asked] : [asked];
  const beginnings = beginningsOf(data, view);
  const isOfPhone = beginnings.some(([, { world }]) => data.platforms.includes(world.platform));
  const missing = withoutGuide(stage, data, view);
  return (
    <>
      <Asking
        store={store}
        before={view.script && own.t('agent.find.another')}
        heading={headingOf(stage, own, data)}
        asks={asked}
        told={told}
      />
      {stage.kind === 'ask' && <Answers store={store} stage={stage} onAnswer={(said) => answer(store, stage, said)} />}
      {stage.kind === 'pick' && <Pictures store={store} spots={stage.spots} />}
      {missing.length > 0 && (
        <p class="agent-notice">
          {own.t('agent.find.noGuide', {
            platform: own.names.platform[view.device ?? ''] ?? '',
            tasks: missing.map((task) => own.names.task[task]).join(own.t('agent.separator')),
          })}
        </p>
      )}
      {beginnings.length > 0 && isOfPhone && view.device === undefined && (
        <div class="agent-row">
          {own.t('agent.find.platformFirst')}
          <DeviceChips store={store} view={view} />
        </div>
      )}
      {beginnings.length > 0 && !(isOfPhone && view.device === undefined) && (
        <div class="agent-row">
          {beginnings.map(([guide, { world }], index) => (
            <FromStart
              key={guide}
              store={store}
              guide={guide}
              name={own.names.method[world.method]}
              hasKey={index === 0}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface AskingProps {
  store: ConsoleStore;
  before?: string | undefined;
  heading: string;
  asks: string;
  /** Ids of the parts of the opening to say. */
  told: readonly string[];
}

/** A question: what to say, in both languages, and what to listen for. */
function Asking({ store, before, heading, asks, told }: AskingProps) {
  return (
    <>
      <h2 tabIndex={-1} data-agent-main data-asks={asks}>
        {before !== undefined && <small>{before} </small>}
        {heading}
      </h2>
      <Lockstep store={store}>
        {(words) =>
          told.flatMap((id) =>
            words.opening(id).say.map((line) => (
              <p class="agent-say">
                <LineOf line={line} />
              </p>
            )),
          )
        }
      </Lockstep>
      <ul role="list" class="agent-listen">
        {told.map((id) => (
          <li key={id}>
            <LineOf line={store.own.opening(id).listen} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The guides for the caller's phone, or all if the phone is not known. */
function guidesFor({ guides, platforms }: AgentData, { device }: CaseView) {
  return Object.entries(guides).filter(
    ([, { world }]) => device === undefined || world.platform === device || !platforms.includes(world.platform),
  );
}

/** Tasks that have guides, but none for the caller's phone. */
function withoutGuide(stage: OpeningStage, data: AgentData, view: CaseView): readonly string[] {
  const tasksIn = (guides: ReturnType<typeof guidesFor>) => new Set(guides.map(([, { world }]) => world.task));
  const [all, fitting] = [tasksIn(Object.entries(data.guides)), tasksIn(guidesFor(data, view))];
  const missing = data.tasks.filter((task) => all.has(task) && !fitting.has(task));
  if (stage.kind === 'ask' && stage.question === 'task') return missing;
  const said = view.opening.findLast(({ question }) => question === 'task')?.answer;
  return missing.filter((task) => task === said);
}

/**
 * The guides for the chosen task. Offered only until the next question, for callers who have not started and see none
 * of the screens.
 */
function beginningsOf(data: AgentData, view: CaseView) {
  const last = view.opening.at(-1);
  if (last?.question !== 'task') return [];
  return guidesFor(data, view).filter(([, { world }]) => world.task === last.answer);
}

const HEADINGS = {
  device: 'agent.find.platform',
  task: 'agent.find.task',
  place: 'agent.open.place',
  top: 'agent.open.top',
  word: 'agent.open.word',
  entered: 'agent.open.entered',
} as const satisfies Record<Asked['question'], AgentKey>;

/** The id of the current question: `way` if the remaining steps show the same screen. */
function askedBy(stage: OpeningStage, data: AgentData): string {
  if (stage.kind === 'ask') return stage.question;
  return stage.kind === 'pick' && isByWay(stage.spots, data) ? 'way' : stage.kind;
}

/** Whether all of several steps show the same screen, each with another method. */
function isByWay(spots: readonly Spot[], data: AgentData): boolean {
  const screens = spots.map(({ guide, step, view }) => data.screens[guide]?.[step]?.[view]?.screen);
  const methods = spots.map(({ guide }) => graphOf(data, guide).world.method);
  return spots.length > 1 && new Set(screens).size === 1 && new Set(methods).size === spots.length;
}

function headingOf(stage: OpeningStage, { t, label }: DeskWords, data: AgentData): string {
  if (stage.kind === 'pick') return t(isByWay(stage.spots, data) ? 'agent.open.way' : 'agent.find.board');
  if (stage.kind === 'lost') return t('agent.open.lost');
  const [first] = stage.options;
  return t(HEADINGS[stage.question], { field: stage.question === 'entered' ? label(first ?? '') : '' });
}

/** The text of an answer. */
function nameOf({ question }: Asked, id: string, words: DeskWords): string | undefined {
  const { t, names, label } = words;
  switch (question) {
    case 'device':
      return names.platform[id];
    case 'task':
      return names.task[id];
    case 'place':
      return t(id === 'page' ? 'agent.open.page' : 'agent.open.phone');
    case 'entered':
      return t(id === 'yes' ? 'agent.open.filled' : 'agent.open.empty');
    case 'top':
    case 'word':
      return label(id);
  }
}

const NONE = {
  device: 'agent.open.unknown',
  task: 'agent.open.unknown',
  place: 'agent.open.unknown',
  top: 'agent.open.none',
  word: 'agent.open.none',
  entered: 'agent.open.unknown',
} as const satisfies Record<Asked['question'], AgentKey>;

interface AnswersProps {
  store: ConsoleStore;
  stage: Asked;
  /** `said` is empty if none of the options applies. */
  onAnswer(said: string): void;
}

function Answers({ store, stage, onAnswer }: AnswersProps) {
  const { question } = stage;
  const options = question === 'entered' ? ['yes', 'no'] : stage.options;
  const attribute = question === 'device' ? 'data-platform' : question === 'task' ? 'data-task' : 'data-seen';
  return (
    <div class="agent-choices agent-several" role="group" aria-label={headingOf(stage, store.own, store.data)}>
      {options.map((id, index) => (
        <Choice
          key={id}
          number={index + 1}
          store={store}
          text={(words) => nameOf(stage, id, words)}
          onChoose={() => onAnswer(id)}
          data={{ [attribute]: id }}
        />
      ))}
      <Choice
        number={0}
        store={store}
        isOwn
        text={({ t }) => t(NONE[question])}
        onChoose={() => onAnswer('')}
        data={{ [attribute]: '' }}
      />
    </div>
  );
}

/** The last few possible steps with their pictures. If the pictures are the same, the choices are the methods. */
function Pictures({ store, spots }: { store: ConsoleStore; spots: readonly Spot[] }) {
  const { own, data } = store;
  const isWay = isByWay(spots, data);
  return (
    <div class="agent-choices agent-several" role="group" aria-label={own.t('agent.find.board')}>
      {spots.map((spot, index) => {
        const { guide, step } = spot;
        const screen = data.screens[guide]?.[step]?.[spot.view];
        const { label } = graphStep(data, guide, step);
        const { task, method } = graphOf(data, guide).world;
        return (
          <div key={`${guide} ${step}`} class="agent-spot">
            {screen && <Figure store={store} view={screen} isQuiet />}
            <Choice
              number={index + 1}
              store={store}
              isOwn={!isWay}
              text={(words) => (isWay ? words.names.method[method] : words.guideStep(guide, step).title)}
              onChoose={() => goToSpot(store, spot)}
              data={{ 'data-spot': `${guide} ${step}` }}
            />
            <p class="agent-hint">
              {label}{' '}
              {isWay ? own.guideStep(guide, step).title : `${own.names.task[task]} · ${own.names.method[method]}`}
            </p>
          </div>
        );
      })}
      <div>
        <Choice
          number={0}
          store={store}
          isOwn
          text={({ t }) => t('agent.open.none')}
          onChoose={() => answerNone(store, spots)}
          data={{ 'data-spot': '' }}
        />
      </div>
    </div>
  );
}
