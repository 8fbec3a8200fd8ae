import { useRef, useState } from 'preact/hooks';
import { readCode } from '../../../../machines/case-code/index.ts';
import type { CaseAction, PlaceNotice } from '../../../../machines/console/index.ts';
import { decodeInterview, encodeReplies } from '../../../../machines/diagnosis/index.ts';
import { decodeCase, encodeProgress } from '../../../../machines/walkthrough/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import { NOTICES } from '../setup.ts';
import { goToMain, useDesk } from '../use-desk.ts';
import { type AgentKey, graphStep } from '../words.ts';

/** Whether the call on screen is new, so that the field for the caller's number is among what to say. */
export function isGreeting({ view, setup }: ConsoleStore): boolean {
  const isNew = view?.phase === 'finding' && view.opening.length === 0 && view.device === undefined;
  return isNew && !setup.isClosing && setup.finder !== 'trouble';
}

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
  const isWrong = verdict.isWrong === true && isShown;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // Select a rejected number, so that typing replaces it.
    if (!verdict.go) input.current?.select();
    else setCode('');
    setIsAsked(!verdict.go);
    verdict.go?.();
  };
  return (
    <form class="agent-code card" onSubmit={submit}>
      <label for="agent-code">{t('agent.code.label')}</label>
      <div class="cluster">
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
          aria-keyshortcuts={desk.keyFor('c')}
          onInput={({ currentTarget }) => {
            setCode(currentTarget.value);
            setIsAsked(false);
          }}
        />
        <button type="submit" class="button" data-action="open-code">
          {t('agent.code.open')}
        </button>
      </div>
      <p id="agent-code-verdict" class={isWrong ? 'agent-fault' : 'agent-hint phrases'} role="status">
        {isShown ? verdict.text : t('agent.code.hint')}
      </p>
    </form>
  );
}

/** `go` goes to the place; it is `undefined` if the number is wrong or incomplete. */
interface Verdict {
  text: string;
  isWrong?: boolean;
  go?: () => void;
}

function verdictOn(desk: ConsoleStore, text: string): Verdict {
  const { own, data } = desk;
  const incomplete = { text: own.t('agent.code.going') };
  const wrong = (problem: string): Verdict => ({ text: own.t(`codeFault.${problem}` as AgentKey), isWrong: true });
  const leadsTo = (name: string, action: CaseAction, notice: PlaceNotice | undefined): Verdict => ({
    text: name,
    go: () => {
      desk.goTo(action, notice && NOTICES[notice]);
      goToMain();
    },
  });
  const read = readCode(text);
  if ('fault' in read) return read.fault === 'too-short' ? incomplete : wrong(read.fault);
  if (read.code.kind === 'guide') {
    const found = decodeCase(text, data.guides);
    if ('problem' in found) return wrong(found.problem);
    const { guide, progress, notice } = found;
    const { label } = graphStep(data, guide, progress.step);
    const step = own.guideStep(guide, progress.step).title;
    const name = own.t('agent.code.leads', { label, step, title: own.guide(guide).title });
    return leadsTo(name, { type: 'place.found', guide, place: encodeProgress(progress) }, notice);
  }
  const found = decodeInterview(text, data.symptoms);
  if ('problem' in found) return wrong(found.problem);
  const { symptom, replies, notice } = found;
  return leadsTo(
    own.symptom(symptom).title,
    { type: 'interview.found', symptom, said: encodeReplies(replies) },
    notice,
  );
}
