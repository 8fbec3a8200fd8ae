import type { CaseView, OpeningStage, Spot } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Figure } from '../figure.tsx';
import { Choice, LineOf, Lockstep } from '../lockstep.tsx';
import { graphOf, graphStep } from '../lookup.ts';
import { answer, goToSpot, stageOf } from '../opening.ts';
import type { AgentData, AgentKey, DeskWords } from '../words.ts';
import { FromStart } from './from-start.tsx';

type Asked = Extract<OpeningStage, { kind: 'ask' }>;

interface OpeningProps {
  store: ConsoleStore;
  view: CaseView;
}

/** What is asked until the caller's place is known: what to say, in both languages, what to listen for, and the answers. */
export function Opening({ store, view }: OpeningProps) {
  const { own, data } = store;
  const stage = stageOf(store, view);
  const isNew = view.opening.length === 0 && view.device === undefined && view.script === undefined;
  const asked = askedBy(stage, data);
  const told = isNew ? ['greeting', 'number', asked] : [asked];
  const beginnings = beginningsOf(data, view);
  return (
    <>
      <h2 tabIndex={-1} data-agent-main data-asks={asked}>
        {view.script && <small>{own.t('agent.find.another')} </small>}
        {headingOf(stage, own, data)}
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
            <LineOf line={own.opening(id).listen} />
          </li>
        ))}
      </ul>
      {stage.kind === 'ask' && <Answers store={store} stage={stage} />}
      {stage.kind === 'pick' && <Pictures store={store} spots={stage.spots} />}
      {beginnings.length > 0 && (
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

/** The guides for what the caller wants, as long as they were asked no more: who is to begin sees none of the screens. */
function beginningsOf({ guides, platforms }: AgentData, { device, opening }: CaseView) {
  const last = opening.at(-1);
  if (last?.question !== 'task') return [];
  return Object.entries(guides).filter(([, { world }]) => {
    const isOfDevice = device === undefined || world.platform === device || !platforms.includes(world.platform);
    return world.task === last.answer && isOfDevice;
  });
}

const HEADINGS = {
  device: 'agent.find.platform',
  task: 'agent.find.task',
  place: 'agent.open.place',
  top: 'agent.open.top',
  word: 'agent.open.word',
  entered: 'agent.open.entered',
} as const satisfies Record<Asked['question'], AgentKey>;

/** What is asked: where the pictures of the last steps are the same, the way of doing it. */
function askedBy(stage: OpeningStage, data: AgentData): string {
  if (stage.kind === 'ask') return stage.question;
  return stage.kind === 'pick' && isByWay(stage.spots, data) ? 'way' : stage.kind;
}

/** Whether some steps show the same screen, each for another way of doing it. */
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

/** What an answer is called. */
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

function Answers({ store, stage }: { store: ConsoleStore; stage: Asked }) {
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
          onChoose={() => answer(store, stage, id)}
          data={{ [attribute]: id }}
        />
      ))}
      <Choice
        number={0}
        store={store}
        isOwn
        text={({ t }) => t(NONE[question])}
        onChoose={() => answer(store, stage, '')}
        data={{ [attribute]: '' }}
      />
    </div>
  );
}

/** The last few steps, told apart by their pictures; where these are the same, by the guide. */
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
    </div>
  );
}
