import { Component } from 'preact';
import { MAX_SPELLED, spellingOf, type Spelled } from '../../../../machines/console/index.ts';
import type { ConsoleStore } from '../console-store.ts';
import type { DeskWords } from '../words.ts';

/** Spells letters and digits in both languages. The text is not stored. */
export class Spelling extends Component<{ store: ConsoleStore }, { text: string }> {
  override state = { text: '' };

  override render({ store }: { store: ConsoleStore }, { text }: { text: string }) {
    const { t } = store.own;
    return (
      <>
        <h2 tabIndex={-1}>{t('agent.key.spelling')}</h2>
        <label for="agent-spell">{t('agent.spelling.label')}</label>
        <input
          id="agent-spell"
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={MAX_SPELLED}
          value={text}
          onInput={({ currentTarget }) => this.setState({ text: currentTarget.value })}
        />
        <p class="agent-hint">{t('agent.spelling.hint')}</p>
        <SpelledOut store={store} text={text} />
      </>
    );
  }
}

/** A text character by character, with what to say for each. Marks characters that are easily confused. */
export function SpelledOut({ store, text }: { store: ConsoleStore; text: string }) {
  const { own, caller } = store;
  const spelled = spellingOf(text);
  const hasCase = spelled.some(({ isCapital }) => isCapital === false);
  if (spelled.length === 0) return null;
  return (
    <ol class="agent-spelled">
      {spelled.map((each) => (
        <li class={each.isDoubtful ? 'agent-doubtful' : undefined}>
          <b>{each.character}</b>
          <span class="agent-twice">
            <span>{spoken(own, each, hasCase)}</span>
            {caller !== own && (
              <span lang={caller.language} class="agent-heard">
                {spoken(caller, each, hasCase)}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Names capitals only if the text has lowercase letters, too. */
function spoken({ spelling, t }: DeskWords, { character, isCapital }: Spelled, hasCase: boolean): string {
  const word = spelling[character.toUpperCase()] ?? character;
  if (isCapital === undefined || !hasCase) return word;
  return t(isCapital ? 'agent.spelling.capital' : 'agent.spelling.small', { letter: word });
}
