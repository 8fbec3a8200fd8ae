import { createActor, type SnapshotFrom } from 'xstate';
import {
  createInterview,
  decodeReplies,
  encodeReplies,
  interviewView,
  type InterviewEvent,
  type InterviewInput,
  type InterviewMachine,
  type Reply,
  type Skip,
  type Symptom,
} from '../../machines/diagnosis/index.ts';

/** Replies as text, and back: `others.lit~push.not`. */
export const repliesText = (replies: readonly Reply[]): string => encodeReplies(replies).slice('said~'.length);

export function repliesFrom(text: string): Reply[] {
  if (text === '') return [];
  return text.split('~').map((each) => {
    const [step = '', outcome = ''] = each.split('.');
    return { step, outcome };
  });
}

/** A snapshot in words: its phase, the step or symptom, and after `:` the answers. Contradictions are named. */
export function interviewText(snapshot: SnapshotFrom<InterviewMachine>, symptom: Symptom): string {
  const view = interviewView(snapshot, symptom);
  const said = repliesText(view.replies);
  const { status, value } = snapshot;
  if (view.phase !== value) return `a view of ${view.phase} in ${JSON.stringify(value)}`;
  if (decodeReplies(encodeReplies(view.replies), symptom).notice) return 'a place that is none';
  if (view.phase === 'finished') {
    return status === 'done' ? `finished ${view.ending}: ${said}` : 'not a final state';
  }
  if (view.phase === 'calling') return `calling${view.early ? ' early' : ''}: ${said}`;
  return `${view.phase} ${view.phase === 'moving' ? view.to : view.step}: ${said}`;
}

/** An event from its words: its type and, after a colon, what it carries. */
export function interviewEvent(text: string): InterviewEvent {
  const [type, value = ''] = text.split(':');
  if (type === 'reply.given') return { type, outcome: value };
  if (type === 'step.skipped') return { type, how: value as Skip };
  if (type === 'reply.changed') return { type, reply: repliesFrom(value)[0]! };
  if (type === 'place.requested') return { type, replies: repliesFrom(value) };
  return { type } as InterviewEvent;
}

/** An interview that has begun. Its machine is its own: what breaks in a machine breaks each test that needs it. */
export function interviewOf(symptom: Symptom, input: InterviewInput = {}) {
  return createActor(createInterview(symptom), { input }).start();
}
