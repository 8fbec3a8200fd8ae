import { belief, evidenceOf } from '../../../../machines/diagnosis/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { Copy } from '../parts.tsx';
import { callValues, messageText } from '../sending.ts';
import { useDesk } from '../use-desk.ts';
import { type AgentKey, symptomOf } from '../words.ts';

/** Replies in the caller's language, by purpose. Those that are likely to be needed now are open. */
export function Replies() {
  const desk = useDesk();
  const { own, caller } = desk;
  return (
    <div class="agent-replies">
      <h2 tabIndex={-1}>{own.t('agent.replies.title', { language: caller.name })}</h2>
      {repliesOf(desk).map(({ id, name, isNear, replies }) => (
        <details key={id} class="agent-more" open={isNear} data-replies={id}>
          <summary>{name}</summary>
          {replies.map((reply) => (
            <div key={reply.id} class="agent-reply" data-reply={reply.id}>
              <h3>{reply.name}</h3>
              <p lang={caller === own ? undefined : caller.language}>{reply.text}</p>
              <Copy name="copy-reply" text={() => reply.text}>
                {own.t('agent.replies.copy')}
              </Copy>
            </div>
          ))}
        </details>
      ))}
    </div>
  );
}

export interface Reply {
  /** Its group or symptom, and the id within that. */
  id: string;
  /** In the agent's language. */
  name: string;
  /** In the caller's language, with known values of the call. */
  text: string;
}

/** A group of replies: for any call, or about one symptom. */
export interface Replies {
  id: string;
  name: string;
  /** Whether the agent is likely to send one of them now. */
  isNear: boolean;
  replies: readonly Reply[];
}

const NAMES = {
  greeting: 'agent.replies.greeting',
  waiting: 'agent.replies.waiting',
  step: 'agent.replies.step',
  closing: 'agent.replies.closing',
  refusal: 'agent.replies.refusal',
} as const satisfies Record<string, AgentKey>;
type ReplyGroup = keyof typeof NAMES;
export const REPLY_GROUPS = Object.keys(NAMES) as ReplyGroup[];

/** The group that is likely to be needed in each phase. */
const NEAR = { finding: 'greeting', walking: 'step', diagnosing: 'step', closed: 'closing' } as const;

/** All replies in the order of a call, without those that have no text. */
export function repliesOf(store: ConsoleStore): Replies[] {
  const { data, view } = store;
  const here = view?.diagnosis?.symptom;
  const symptoms = Object.keys(data.symptoms);
  const about = [...symptoms.filter((id) => id === here), ...symptoms.filter((id) => id !== here)];
  return REPLY_GROUPS.flatMap((group) => [
    inGroup(store, group),
    ...(group === 'step' ? about.map((id) => aboutSymptom(store, id, id === here)) : []),
  ]).filter(({ replies }) => replies.length > 0);
}

function inGroup(store: ConsoleStore, group: ReplyGroup): Replies {
  const { own, caller, view } = store;
  const values = callValues(store);
  const replies = Object.entries(caller.replies[group] ?? {}).map(([id, { label, text }]) => ({
    id: `${group} ${id}`,
    name: own.replies[group]?.[id]?.label ?? label,
    text: messageText(text, values),
  }));
  return {
    id: group,
    name: own.t(NAMES[group]),
    isNear: NEAR[view?.phase ?? 'finding'] === group || (group === 'waiting' && view?.isHeld === true),
    replies: replies.filter(({ text }) => text !== ''),
  };
}

/**
 * Replies about the causes of a symptom, then about its questions. Causes of the current symptom come likeliest first,
 * based on the answers in its interview.
 */
function aboutSymptom({ own, caller, data, view }: ConsoleStore, symptom: string, isNear: boolean): Replies {
  const { causes, model } = symptomOf(data, symptom);
  const given = isNear ? belief(model, evidenceOf(view?.diagnosis?.interview.replies ?? [])) : {};
  const likely = Object.keys(causes).toSorted((a, b) => (given[b] ?? 0) - (given[a] ?? 0));
  return {
    id: symptom,
    name: own.symptom(symptom).title,
    isNear,
    replies: [
      ...likely.map((id) => ({
        id: `${symptom} ${id}`,
        name: own.causeWords(symptom, id).text,
        text: caller.causeWords(symptom, id).reply,
      })),
      ...Object.entries(own.symptom(symptom).steps).map(([id, { title }]) => ({
        id: `${symptom} ${id}`,
        name: title,
        text: caller.question(symptom, id).reply,
      })),
    ],
  };
}
