import { Component, createRef } from 'preact';
import type { ConsoleStore } from '../console-store.ts';
import { Copy } from '../copied.tsx';
import { Mistake } from '../mistake.tsx';
import { findReplies } from '../replies/find-replies.ts';
import { repliesOf, type Reply } from '../replies/reply-list.ts';

const BUTTON = '[data-action="copy-reply"]';

/** Replies in the caller's language, by purpose or by search. */
export class Replies extends Component<{ store: ConsoleStore }, { query: string }> {
  override state = { query: '' };
  readonly #all = createRef<HTMLDivElement>();

  /** Moves the focus from the field to the first visible reply, and from one reply to another. */
  #go(event: Event, by: 1 | -1): void {
    event.preventDefault();
    const buttons = [...(this.#all.current?.querySelectorAll<HTMLElement>(BUTTON) ?? [])];
    const inSight = buttons.filter((each) => each.closest('details:not([open])') === null);
    const at = inSight.indexOf(document.activeElement as HTMLElement);
    if (at + by < 0) document.getElementById('agent-reply-query')?.focus();
    else inSight[at + by]?.focus();
  }

  #move = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') this.#go(event, 1);
    if (event.key === 'ArrowUp') this.#go(event, -1);
  };

  override render({ store }: { store: ConsoleStore }, { query }: { query: string }) {
    const { own, caller } = store;
    const { t } = own;
    const all = repliesOf(store);
    const isAsked = query.trim() !== '';
    const found = isAsked ? findReplies(all, query) : [];
    const number = found.reduce((sum, { replies }) => sum + replies.length, 0);
    return (
      <div class="agent-replies" onKeyDown={this.#move}>
        <h2 tabIndex={-1}>{t('agent.replies.title', { language: caller.name })}</h2>
        <form role="search" aria-label={t('agent.replies.search')} onSubmit={(event) => this.#go(event, 1)}>
          <label for="agent-reply-query">{t('agent.replies.search')}</label>
          <input
            id="agent-reply-query"
            type="search"
            autocomplete="off"
            spellcheck={false}
            value={query}
            onInput={({ currentTarget }) => this.setState({ query: currentTarget.value })}
          />
        </form>
        <p role="status" class="agent-hint">
          {isAsked && t(number === 0 ? 'agent.replies.none' : 'agent.replies.found', { number })}
        </p>
        <div ref={this.#all} class="agent-replies">
          {isAsked
            ? found.map(({ id, name, replies }) => (
                // A group can appear twice: with matches in names, and with matches in texts.
                <div role="group" key={`${id} ${replies[0]?.id}`} aria-label={name}>
                  <p class="agent-top">{name}</p>
                  <List store={store} replies={replies} />
                </div>
              ))
            : all.map(({ id, name, isNear, replies }) => (
                <details key={id} class="agent-more" open={isNear} data-replies={id}>
                  <summary>{name}</summary>
                  <List store={store} replies={replies} />
                </details>
              ))}
        </div>
      </div>
    );
  }
}

function List({ store, replies }: { store: ConsoleStore; replies: readonly Reply[] }) {
  const { own, caller } = store;
  return (
    <>
      {replies.map(({ id, name, text, of }) => (
        <div key={id} class="agent-reply" data-reply={id}>
          <h3>{name}</h3>
          <p lang={caller === own ? undefined : caller.language}>{text}</p>
          <div class="agent-row">
            <Copy words={own} name={own.t('agent.replies.copy')} text={() => text} action="copy-reply" />
            {of && store.view && !store.isReadOnly && <Mistake store={store} kind={of[0]} of={of[1]} id={of[2]} />}
          </div>
        </div>
      ))}
    </>
  );
}
