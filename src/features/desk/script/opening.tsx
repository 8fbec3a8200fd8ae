import type { CaseView, OpeningStage, Spot } from '../../../../machines/console/index.ts';
import { goToMain } from '../main-heading.ts';
import { Action, Choice, DeviceChips, Figure, LineOf, Lockstep, Say } from '../parts.tsx';
import { useDesk } from '../use-desk.ts';
import { graphOf, graphStep, type AgentKey, type DeskWords } from '../words.ts';
import {
  answer,
  answerNone,
  beginningsOf,
  goToSpot,
  isByMethod,
  stageOf,
  tasksWithoutGuide,
  type Asked,
} from './opening.ts';

/** The questions that find the caller's place: what to say, in both languages, what to listen for, and the answers. */
export function Opening({ view }: { view: CaseView }) {
  const desk = useDesk();
  const { own, data } = desk;
  const stage = stageOf(desk, view);
  const isNew = view.phase === 'finding' && view.opening.length === 0 && view.device === undefined;
  const isWay = stage.kind === 'pick' && isByMethod(stage.spots, data);
  const asked = stage.kind === 'ask' ? stage.question : isWay ? 'way' : stage.kind;
  const missing = tasksWithoutGuide(stage, data, view);
  return (
    <>
      <Asking
        before={desk.setup.isSearching && view.script ? own.t('agent.find.another') : undefined}
        heading={isWay ? own.t('agent.open.way') : headingOf(stage, own)}
        asked={asked}
        parts={isNew ? ['greeting', 'number', asked] : [asked]}
      />
      {stage.kind === 'ask' && <Answers stage={stage} onAnswer={(said) => answer(desk, stage, said)} />}
      {stage.kind === 'pick' && <Pictures spots={stage.spots} isWay={isWay} />}
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

interface AskingProps {
  /** A text before the heading. */
  before?: string | undefined;
  heading: string;
  /** The id of the question. */
  asked: string;
  /** The ids of the parts of the opening to say. */
  parts: readonly string[];
}

/** A question: what to say, in both languages, and what to listen for. */
function Asking({ before, heading, asked, parts }: AskingProps) {
  const { own } = useDesk();
  return (
    <>
      <h2 tabIndex={-1} data-agent-main data-asks={asked}>
        {before !== undefined && <small>{before} </small>}
        {heading}
      </h2>
      <Lockstep>{(words) => <Say lines={parts.flatMap((id) => words.opening(id).say)} />}</Lockstep>
      <ul role="list" class="agent-listen">
        {parts.map((id) => (
          <li key={id}>
            <LineOf line={own.opening(id).listen} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** For callers who have not started: the guides for the chosen task, once the phone is known. */
function Beginnings({ view }: { view: CaseView }) {
  const { own, data } = useDesk();
  const guides = beginningsOf(data, view);
  if (guides.length === 0) return null;
  const isOfPhone = guides.some(([, { world }]) => data.platforms.includes(world.platform));
  if (isOfPhone && view.device === undefined)
    return (
      <div class="agent-row">
        {own.t('agent.find.platformFirst')}
        <DeviceChips />
      </div>
    );
  return (
    <div class="agent-row">
      {guides.map(([guide, { world }], index) => (
        <FromStart key={guide} guide={guide} title={own.names.method[world.method]} isFirst={index === 0} />
      ))}
    </div>
  );
}

/** Starts a guide at its beginning, for callers who have not started. In a list, only the first button has the key. */
export function FromStart({ guide, title, isFirst }: { guide: string; title?: string | undefined; isFirst?: boolean }) {
  const desk = useDesk();
  const { own } = desk;
  const start = (): void => {
    desk.act({ type: 'guide.chosen', guide });
    goToMain();
  };
  return (
    <Action
      name={isFirst ? 'next' : 'start'}
      shortcut={isFirst ? 'ArrowRight' : undefined}
      data={{ 'data-from-start': guide }}
      onClick={start}
    >
      {own.t('agent.find.start', { title: title ?? own.guide(guide).title })}
    </Action>
  );
}

const HEADINGS = {
  device: 'agent.find.platform',
  task: 'agent.find.task',
  place: 'agent.open.place',
  top: 'agent.open.top',
  word: 'agent.open.word',
  entered: 'agent.open.entered',
} as const satisfies Record<Asked['question'], AgentKey>;

function headingOf(stage: OpeningStage, { t, label }: DeskWords): string {
  if (stage.kind === 'pick') return t('agent.find.board');
  if (stage.kind === 'lost') return t('agent.open.lost');
  return t(HEADINGS[stage.question], { field: stage.question === 'entered' ? label(stage.options[0] ?? '') : '' });
}

/** The text of an answer. */
function nameOf(question: Asked['question'], id: string, { t, names, label }: DeskWords): string | undefined {
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

interface AnswersProps {
  stage: Asked;
  /** `said` is empty if none of the options applies. */
  onAnswer(said: string): void;
}

function Answers({ stage, onAnswer }: AnswersProps) {
  const { own } = useDesk();
  const { question } = stage;
  const options = question === 'entered' ? ['yes', 'no'] : stage.options;
  const attribute = question === 'device' ? 'data-platform' : question === 'task' ? 'data-task' : 'data-seen';
  const none = question === 'top' || question === 'word' ? 'agent.open.none' : 'agent.open.unknown';
  return (
    <div class="agent-choices agent-several" role="group" aria-label={headingOf(stage, own)}>
      {options.map((id, index) => (
        <Choice
          key={id}
          number={index + 1}
          text={(words) => nameOf(question, id, words)}
          onChoose={() => onAnswer(id)}
          data={{ [attribute]: id }}
        />
      ))}
      <Choice number={0} isOwn text={({ t }) => t(none)} onChoose={() => onAnswer('')} data={{ [attribute]: '' }} />
    </div>
  );
}

/** The last few possible steps with their pictures. If the pictures are the same, the choices are the methods. */
function Pictures({ spots, isWay }: { spots: readonly Spot[]; isWay: boolean }) {
  const desk = useDesk();
  const { own, data } = desk;
  return (
    <div class="agent-choices agent-several" role="group" aria-label={own.t('agent.find.board')}>
      {spots.map((spot, index) => {
        const { guide, step } = spot;
        const screen = data.screens[guide]?.[step]?.[spot.view];
        const { label } = graphStep(data, guide, step);
        const { task, method } = graphOf(data, guide).world;
        const { title } = own.guideStep(guide, step);
        return (
          <div key={`${guide} ${step}`} class="agent-spot">
            {screen && <Figure view={screen} isQuiet />}
            <Choice
              number={index + 1}
              isOwn={!isWay}
              text={(words) => (isWay ? words.names.method[method] : title)}
              onChoose={() => goToSpot(desk, spot)}
              data={{ 'data-spot': `${guide} ${step}` }}
            />
            <p class="agent-hint">
              {label} {isWay ? title : `${own.names.task[task]} · ${own.names.method[method]}`}
            </p>
          </div>
        );
      })}
      <div>
        <Choice
          number={0}
          isOwn
          text={({ t }) => t('agent.open.none')}
          onChoose={() => answerNone(desk, spots)}
          data={{ 'data-spot': '' }}
        />
      </div>
    </div>
  );
}
