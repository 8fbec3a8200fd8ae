import { useRef, useState } from 'preact/hooks';
import { readCode } from '../../../../machines/case-code/index.ts';
import { callNumber, readCallNumber, type CaseAction, type CaseId } from '../../../../machines/console/index.ts';
import { decodeInterview, encodeReplies } from '../../../../machines/diagnosis/index.ts';
import { decodeCase, encodeProgress } from '../../../../machines/walkthrough/index.ts';
import { callName, callState, callTime } from '../calls.ts';
import { outcomeText } from '../called.ts';
import type { ConsoleStore } from '../console-store.ts';
import { graphStep } from '../lookup.ts';
import { goToMain } from '../main-heading.ts';
import { NOTICES } from '../setup.ts';
import { useDesk } from '../use-desk.ts';
import type { AgentKey } from '../words.ts';

/** The field for the number that a caller reads out. It is validated while the agent types. Enter goes to the place. */
export function CodeEntry() {
  const desk = useDesk();
  const { t } = desk.own;
  const [code, setCode] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const verdict = verdictOn(desk, code);
  // An incomplete number is an error only when it is submitted.
  const isShown = code.trim() !== '' || isAsked;
  const isWrong = verdict.isWrong && isShown;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { action, notice, call } = verdict;
    if (call === undefined && !action) {
      // Select the rejected number, so that typing replaces it.
      input.current?.select();
      return setIsAsked(true);
    }
    setCode('');
    setIsAsked(false);
    if (call !== undefined) return void desk.show(call).then(goToMain);
    if (action) desk.goTo(action, notice);
    goToMain();
  };
  return (
    <form class="agent-code" onSubmit={submit}>
      <label for="agent-code">{t('agent.code.label')}</label>
      <div class="agent-row">
        <input
          id="agent-code"
          ref={input}
          type="text"
          inputMode="numeric"
          autocomplete="off"
          spellcheck={false}
          maxLength={80}
          value={code}
          aria-invalid={isWrong}
          aria-describedby="agent-code-verdict"
          aria-keyshortcuts="c"
          onInput={({ currentTarget }) => {
            setCode(currentTarget.value);
            setIsAsked(false);
          }}
        />
        <button type="submit" class="agent-button" data-action="open-code">
          {t('agent.code.open')}
        </button>
      </div>
      <p id="agent-code-verdict" class={isWrong ? 'agent-fault' : 'agent-hint phrases'} role="status">
        {isShown ? verdict.text : t('agent.code.hint')}
        {/* Digit keys do not answer the first question while this field has the focus. */}
        {!isShown && desk.setup.keys && desk.view?.phase === 'finding' && (
          <>
            <br />
            {t('agent.code.none')}
          </>
        )}
      </p>
    </form>
  );
}

interface Verdict {
  text: string;
  isWrong: boolean;
  action?: CaseAction;
  /** The call with this number. */
  call?: CaseId;
  /** Message about parts of an older code that could not be kept. */
  notice?: AgentKey | undefined;
}

/** Validates a code: where it leads, or what is wrong with it. */
function verdictOn(desk: ConsoleStore, text: string): Verdict {
  const { own, data } = desk;
  const number = readCallNumber(text);
  if (number === 'begun') return { text: own.t('agent.code.going'), isWrong: false };
  if (number !== undefined) return callOf(desk, number);
  const wrong = (problem: string): Verdict => ({ text: own.t(`codeFault.${problem}` as AgentKey), isWrong: true });
  const read = readCode(text);
  if ('fault' in read) {
    if (read.fault === 'too-short') return { text: own.t('agent.code.going'), isWrong: false };
    return wrong(read.fault);
  }
  if (read.code.kind === 'guide') {
    const found = decodeCase(text, data.guides);
    if ('problem' in found) return wrong(found.problem);
    const { guide, progress, notice } = found;
    const { title } = own.guide(guide);
    const { label } = graphStep(data, guide, progress.step);
    const action: CaseAction = { type: 'place.found', guide, place: encodeProgress(progress), by: 'code' };
    return {
      text: own.t('agent.code.leads', { label, step: own.guideStep(guide, progress.step).title, title }),
      isWrong: false,
      action,
      notice: notice && NOTICES[notice],
    };
  }
  const found = decodeInterview(text, data.symptoms);
  if ('problem' in found) return wrong(found.problem);
  const { symptom, replies, notice } = found;
  const action: CaseAction = { type: 'interview.found', symptom, said: encodeReplies(replies) };
  return { text: own.symptom(symptom).title, isWrong: false, action, notice: notice && NOTICES[notice] };
}

/** The call with a number. If calls of two desks share it, the one that is not on screen. */
function callOf(desk: ConsoleStore, number: string): Verdict {
  const { context, others, shown, own } = desk;
  const has = ({ id }: { id: CaseId }): boolean => callNumber(id) === number;
  const all = [...context.cases.filter(has), ...others.filter(has)];
  const found = all.find(({ id }) => id !== shown?.id) ?? all[0];
  if (!found) return { text: own.t('agent.code.noCall'), isWrong: true };
  const about =
    'log' in found
      ? [callName(found, Date.now()), callState(found, desk)]
      : [found.name ?? callTime(found, Date.now()), outcomeText(found, own)];
  return { text: own.t('agent.code.call', { call: about.join(' · ') }), isWrong: false, call: found.id };
}
