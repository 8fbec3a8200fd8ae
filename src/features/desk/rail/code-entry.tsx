import { Component, createRef } from 'preact';
import { readCode } from '../../../../machines/case-code/index.ts';
import { callNumber, readCallNumber, type CaseAction, type CaseId } from '../../../../machines/console/index.ts';
import { decodeInterview, encodeReplies } from '../../../../machines/diagnosis/index.ts';
import { decodeCase, encodeProgress } from '../../../../machines/walkthrough/index.ts';
import { callName, callState, callTime } from '../calls.ts';
import type { ConsoleStore } from '../console-store.ts';
import { graphStep } from '../lookup.ts';
import { goToMain } from '../main-heading.ts';
import { NOTICES } from '../notices.ts';
import { outcomeText } from '../called.ts';
import type { AgentKey } from '../words.ts';

interface Verdict {
  text: string;
  isWrong: boolean;
  action?: CaseAction;
  /** The call with this number. */
  call?: CaseId;
  /** Message about parts of an older code that could not be kept. */
  notice?: AgentKey | undefined;
}

/** The field for the number that a caller reads out. It is validated while the agent types. Enter goes to the place. */
export class CodeEntry extends Component<{ store: ConsoleStore }, { code: string; isAsked: boolean }> {
  override state = { code: '', isAsked: false };

  readonly #input = createRef<HTMLInputElement>();

  #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { store } = this.props;
    const { action, notice, call } = verdictOn(store, this.state.code);
    if (call !== undefined) void store.show(call).then(goToMain);
    else if (action) store.goTo(action, notice);
    else {
      // Select the rejected number, so that typing replaces it.
      this.#input.current?.select();
      return this.setState({ isAsked: true });
    }
    this.setState({ code: '', isAsked: false });
    if (call === undefined) goToMain();
  };

  override render({ store }: { store: ConsoleStore }, { code, isAsked }: { code: string; isAsked: boolean }) {
    const { t } = store.own;
    const verdict = verdictOn(store, code);
    // An incomplete number is an error only when it is submitted.
    const isShown = code.trim() !== '' || isAsked;
    const isWrong = verdict.isWrong && isShown;
    return (
      <form class="agent-code" onSubmit={this.#submit}>
        <label for="agent-code">{t('agent.code.label')}</label>
        <div class="agent-row">
          <input
            id="agent-code"
            ref={this.#input}
            type="text"
            inputMode="numeric"
            autocomplete="off"
            spellcheck={false}
            maxLength={80}
            value={code}
            aria-invalid={isWrong}
            aria-describedby="agent-code-verdict"
            aria-keyshortcuts="c"
            onInput={({ currentTarget }) => this.setState({ code: currentTarget.value, isAsked: false })}
          />
          <button type="submit" class="agent-button" data-action="open-code">
            {t('agent.code.open')}
          </button>
        </div>
        <p id="agent-code-verdict" class={isWrong ? 'agent-fault' : 'agent-hint phrases'} role="status">
          {isShown ? verdict.text : t('agent.code.hint')}
          {/* Digit keys do not answer the first question while this field has the focus. */}
          {!isShown && store.setup.keys && store.view?.phase === 'finding' && (
            <>
              <br />
              {t('agent.code.none')}
            </>
          )}
        </p>
      </form>
    );
  }
}

/** Validates a code: where it leads, or what is wrong with it. */
function verdictOn(store: ConsoleStore, text: string): Verdict {
  const { own, data } = store;
  const number = readCallNumber(text);
  if (number === 'begun') return { text: own.t('agent.code.going'), isWrong: false };
  if (number !== undefined) return callOf(store, number);
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
function callOf(store: ConsoleStore, number: string): Verdict {
  const { context, others, shown, own } = store;
  const has = ({ id }: { id: CaseId }): boolean => callNumber(id) === number;
  const all = [...context.cases.filter(has), ...others.filter(has)];
  const found = all.find(({ id }) => id !== shown?.id) ?? all[0];
  if (!found) return { text: own.t('agent.code.noCall'), isWrong: true };
  const told =
    'log' in found
      ? [callName(found, Date.now()), callState(found, store)]
      : [found.name ?? callTime(found, Date.now()), outcomeText(found, own)];
  return { text: own.t('agent.code.call', { call: told.join(' · ') }), isWrong: false, call: found.id };
}
